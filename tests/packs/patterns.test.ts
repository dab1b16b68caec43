import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCovered } from '../../src/compile/covered.ts';
import { foldPattern, parsePattern } from '../../src/compile/patterns.ts';
import { Matcher } from '../../src/core/lexicon/matcher.ts';
import { encodePatterns } from '../../src/core/lexicon/pattern-code.ts';
import { Folder } from '../../src/core/text/fold.ts';

describe('patterns as authors write them', () => {
  test.each([
    ['Take* his', 'take* his'], ["Memo'nun", 'memo nun'], ['渡 る 橋', '渡る橋'], ['オルスク・灯', 'オルスク 灯'], ['渡*', '渡'], ['  two   words ', 'two words'],
  ])('%s folds to %s', (written, folded) => expect(foldPattern(written)).toBe(folded));
  test('gaps and references are told apart', () => {
    expect(parsePattern('@FATHER ~3 cross* ~ sea')).toEqual({ kind: 'gap', parts: [{ concept: 'FATHER' }, { words: 'cross*' }, { words: 'sea' }], widths: [3, 4] });
    expect(parsePattern('@FATHER')).toEqual({ kind: 'concept', concept: 'FATHER' });
  });
  test.each(['...', '... ~3 sea', 'x*'])('%s is refused in words', (written) => expect(typeof parsePattern(written)).toBe('string'));
});

describe('patterns that say nothing new are left out', () => {
  test.each<readonly [why: string, given: readonly string[], kept: readonly string[]]>([
    ['a phrase around a word', ['sea', 'the sea shore'], ['sea']],
    ['a form of a stem', ['cross*', 'crossed', 'crossing*'], ['cross*']],
    ['a stem wider than the word', ['cross', 'cross*'], ['cross*']],
    ['signs around signs', ['渡る', '海を渡る'], ['渡る']],
    ['a word inside another word says something else', ['sea', 'seaside'], ['sea', 'seaside']],
    ['other order', ['sea shore', 'shore sea'], ['sea shore', 'shore sea']],
    ['a phrase whose word goes on', ['cross', 'cross* over'], ['cross', 'cross* over']],
  ])('%s', (_, given, kept) => expect(withoutCovered(given)).toEqual(kept));
});

describe('hashed patterns', () => {
  const word = fc.stringMatching(/^[a-z]{2,6}$/), pattern = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((words) => words.map(([letters, star]) => (star ? `${letters}*` : letters)).join(' '));
  test('every pattern is found where it stands, and counted over its words', () => {
    fc.assert(fc.property(fc.uniqueArray(pattern, { minLength: 1, maxLength: 30 }), fc.nat(), (patterns, pick) => {
      const matcher = new Matcher(encodePatterns(patterns.map((one, id) => [one, [id]] as const))), at = pick % patterns.length, chosen = patterns[at] ?? '';
      const folded = new Folder().fold(chosen.replaceAll('*', 'x')), found: [number, number][] = [];
      matcher.from(folded.units, 0, (id, _, __, tokens) => found.push([id, tokens]));
      expect(found).toContainEqual([at, chosen.split(' ').length]);
    }), { numRuns: 60 });
  });
  test('what is no pattern is passed over', () => {
    const matcher = new Matcher(encodePatterns([['cross* sea', [0]], ['boat', [1]]])), found: number[] = [];
    for (const text of ['cross the sea', 'boats', 'sea', 'crossed', 'cross, sea']) matcher.from(new Folder().fold(text).units, 0, (id) => found.push(id));
    expect(found).toEqual([]);
  });
  test('a word met again is known, and one that hashes like it is not taken for it', () => {
    // Found by trial: under seed 1 both words end in the same state.
    const matcher = new Matcher(encodePatterns([['odoc*', [0]]])), found: string[] = [];
    for (const text of ['lnsoov', 'odocsi', 'odocsi', 'odocsx', 'odosci']) matcher.from(new Folder().fold(text).units, 0, () => found.push(text));
    expect(found).toEqual(['odocsi', 'odocsi', 'odocsx']);
  });
  test('a word found before stands between other words as it did', () => {
    const matcher = new Matcher(encodePatterns([['cross* sea', [0]], ['sea', [1]]])), found: string[] = [];
    for (const text of ['crossed sea', 'crossed. Sea', 'crossed boat', 'crossed sea']) matcher.from(new Folder().fold(text).units, 0, (id, _, __, tokens) => found.push(`${text}: ${id}, ${tokens}`));
    expect(found).toEqual(['crossed sea: 0, 2', 'crossed sea: 0, 2']);
  });
});
