import type { PageFacts } from './block.ts';

/** The gate: does a text name any film? Runs on every text of every page, so it is one expression and nothing else. */
export function openGate(source: string): (text: string) => boolean {
  const aliases = new RegExp(source, 'i');
  return (text) => aliases.test(text);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // A malformed escape: the address as it stands still names the film in its plain parts.
  }
}

/** The words of an address: host and path without the signs that join them. */
export const addressWords = (url: string): string => decoded(url).replace(/[-_/+.=&?%#]+/g, ' ');

/** All that is known of a page before its text, a line each. */
export const factLines = (facts: PageFacts): string[] => [facts.title, addressWords(facts.url), ...facts.structured].filter((line) => line !== '');
