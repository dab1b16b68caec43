import { standsAlone } from '../core/text/fold-table.ts';

/** Does one word of a pattern match whatever another matches? `hang*` covers `hanged` and `hangs*`. */
const coversWord = (general: string, special: string): boolean =>
  (general.endsWith('*') ? special.startsWith(general.slice(0, -1)) : general === special);

/** Signs that stand alone are words of their own here. */
function wordsOf(pattern: string): string[] {
  const words: string[] = [];
  for (const chunk of pattern.split(' ')) {
    let word = '';
    for (const sign of chunk) {
      if (!standsAlone(sign.charCodeAt(0))) { word += sign; continue; }
      if (word !== '') words.push(word);
      word = '';
      words.push(sign);
    }
    if (word !== '') words.push(word);
  }
  return words;
}

/**
 * Leaves out patterns that say nothing new: where one matches, a shorter one of the same concept matches too.
 * Authors may list whole phrases as they think of them; the page carries only what is needed.
 */
export function withoutCovered(patterns: readonly string[]): string[] {
  const all = patterns.map((pattern) => ({ pattern, words: wordsOf(pattern) }));
  const byFirst = new Map<string, typeof all>();
  for (const one of all) {
    const key = one.words[0]?.charAt(0) ?? '';
    byFirst.set(key, [...(byFirst.get(key) ?? []), one]);
  }
  const covers = (general: readonly string[], special: readonly string[]): boolean => {
    for (let at = 0; at + general.length <= special.length; at++) {
      if (general.every((word, i) => coversWord(word, special[at + i] ?? ''))) return true;
    }
    return false;
  };
  return all.filter((special) => {
    const heads = new Set(special.words.map((word) => word.charAt(0)));
    for (const head of heads) {
      for (const general of byFirst.get(head) ?? []) {
        // The same signs with a space between them or without are two patterns: neither matches what the other does.
        if (general.words.join(' ') !== special.words.join(' ') && covers(general.words, special.words)) return false;
      }
    }
    return true;
  }).map(({ pattern }) => pattern);
}
