import type { PageFacts } from './block.ts';

/** How the compiled gate writes whatever parts two words. */
export const BREAK = ' ';
const PARTING = '[\\s!-/:-@[-`{-\u00bf\u2010-\u206f\u3000-\u301c\u30fb\uff00-\uff0f\uff1a-\uff20]{1,4}';

/** No name of a film is longer, in a text whose gaps are one space wide. */
const LONGEST_NAME = 80;

/**
 * The gate: does a text name any film? It runs on every text of every page, so it is one small expression for how
 * names begin; whole names in one expression took a browser 60 to 90 ms to compile, on pages that had no use for it.
 * `isName` is asked of what begins like one.
 */
export function openGate(beginnings: string, isName: (text: string) => boolean): (text: string) => boolean {
  const begins = new RegExp(beginnings.replaceAll(BREAK, PARTING), 'gi');
  return (text) => {
    begins.lastIndex = 0;
    for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
      if (isName(text.slice(found.index, found.index + 2 * LONGEST_NAME).replace(/\s+/g, ' ').slice(0, LONGEST_NAME))) return true;
      begins.lastIndex = found.index + 1;
    }
    return false;
  };
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
