import { foldWords } from '../core/text/fold.ts';

/** Why a title cannot name a film: `short` and `everyday` would be found on pages about anything. */
export type TitleTrouble = 'empty' | 'short' | 'everyday';

const SHORTEST = 4;
/** One sign of these is a syllable or a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SHORTEST_DENSE = 2;

/** What stands in the way of shielding pages by this title, or null. `everyday` are folded words that every text is full of. */
export function titleTrouble(title: string, everyday: ReadonlySet<string>): TitleTrouble | null {
  const composed = title.normalize('NFC');
  if (composed.trim() === '') return 'empty';
  const signs = composed.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (signs < (DENSE.test(composed) ? SHORTEST_DENSE : SHORTEST)) return 'short';
  const words = foldWords(composed).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const [only] = words;
  // A number alone is a year, a price, a page.
  const isNumber = words.length === 1 && only !== undefined && /^\p{N}+$/u.test(only);
  return isNumber || words.every((word) => everyday.has(word)) ? 'everyday' : null;
}
