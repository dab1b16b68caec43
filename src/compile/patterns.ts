import { foldWords } from '../core/text/fold.ts';
import { standsAlone } from '../core/text/fold-table.ts';

/** A pattern of adjacent words, folded, stars kept: `hang* him`. */
export function foldPattern(pattern: string): string {
  const words: string[] = [];
  for (const word of pattern.trim().split(/\s+/)) {
    const star = word.endsWith('*'), folded = foldWords(star ? word.slice(0, -1) : word);
    if (folded === '') continue;
    // A sign that stands alone is a whole token: nothing goes on after it.
    words.push(star && !standsAlone(folded.charCodeAt(folded.length - 1)) ? `${folded}*` : folded);
  }
  // Signs that stand alone are not parted in folded text, whatever the pattern's author typed.
  return words.reduce((whole, word) =>
    (whole === '' || (standsAlone(whole.charCodeAt(whole.length - 1)) && standsAlone(word.charCodeAt(0))) ? whole + word : `${whole} ${word}`), '');
}

/** A part of a gap pattern: words, or another concept. */
export type Part = { readonly words: string } | { readonly concept: string };

export type ParsedPattern =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'concept'; readonly concept: string }
  | { readonly kind: 'gap'; readonly parts: readonly Part[]; readonly widths: readonly number[] };

const DEFAULT_WIDTH = 4;
const part = (text: string): Part => (text.startsWith('@') ? { concept: text.slice(1) } : { words: foldPattern(text) });

/** Takes a hand-written pattern apart; a text says what is wrong with it. */
export function parsePattern(pattern: string): ParsedPattern | string {
  const pieces = pattern.trim().split(/\s+(~\d*)\s+/);
  if (pieces.length === 1) {
    const only = part(pattern.trim());
    if ('concept' in only) return { kind: 'concept', concept: only.concept };
    const letters = only.words.replace(/[* ]/g, '');
    if (letters === '') return `"${pattern}" has no letters; remove it`;
    if (letters.length < 2 && !standsAlone(letters.charCodeAt(0)) && !/[\uac00-\ud7a3]/.test(letters) && only.words.endsWith('*')) {
      return `"${pattern}" would match every word with that letter; write more of the word`;
    }
    return { kind: 'words', words: only.words };
  }
  const parts = pieces.filter((_, i) => i % 2 === 0).map(part);
  if (parts.length > 3) return `"${pattern}" has ${parts.length} parts; at most 3`;
  if (parts.some((one) => 'words' in one && one.words === '')) return `"${pattern}" has an empty part; write words or @CONCEPT on both sides of ~`;
  return { kind: 'gap', parts, widths: pieces.filter((_, i) => i % 2 === 1).map((gap) => (gap === '~' ? DEFAULT_WIDTH : Number(gap.slice(1)))) };
}
