import type { PageFacts } from './block.ts';
import { Screen } from './screen.ts';

/** How the compiled gate writes whatever parts two words. */
export const BREAK = ' ';

/** No name of a film is longer, in a text whose gaps are one space wide. */
const LONGEST_NAME = 80;
/** Nor, with gaps of any width, as a page writes it. */
export const LONGEST_IN_TEXT = 160;

/**
 * The gate: does a text name any film? It runs on every text of every page, so it only looks for how names begin.
 * `isName` is asked of what begins like one.
 */
export function openGate(beginnings: string, isName: (text: string) => boolean): (text: string) => boolean {
  let screen: Screen | null = null;
  return (text) => {
    screen ??= new Screen(beginnings);
    return screen.some(text, (start) => isName(text.slice(start, start + LONGEST_IN_TEXT).replace(/\s+/g, ' ').slice(0, LONGEST_NAME)));
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
const addressWords = (url: string): string => decoded(url).replace(/[-_/+.=&?%#]+/g, ' ');

/** All that is known of a page before its text, a line each. */
export const factLines = (facts: PageFacts): string[] => [facts.title, addressWords(facts.url), ...facts.structured].filter((line) => line !== '');
