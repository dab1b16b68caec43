import { describe, expect, test } from 'vitest';
import { Analyst } from '../../../src/core/analyse.ts';
import { openVocabulary } from '../../../src/core/lexicon/vocabulary.ts';
import { LONGEST_SENTENCE } from '../../../src/core/text/fold.ts';
import { compilePacks } from '../../../src/compile/compile-packs.ts';
import { inventedData } from '../fixtures/invented-film.ts';

const analyst = new Analyst(openVocabulary(compilePacks(inventedData).vocabulary));
const sentences = (text: string): string[] => analyst.read(text).map(({ start, end }) => text.slice(start, end));

/** Each row is the expected split; joined by a space (or nothing, for scripts without spaces) it is the input. */
const spaced: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['plain stops', ['He left.', 'She stayed!', 'Why?', 'Nobody knows…']],
  ['a number behind "No."', ['Miracle in Cell No. 7 is a film.', 'It is long.']],
  ['a title that ends in a number', ['We watched Cell No. 7.', 'Then we slept.']],
  ['a title that begins with an ordinal', ['2019 yapımı 7. Koğuştaki Mucize çok izlendi.', 'Sonra yenisi çekildi.']],
  ['the title at the start', ['7. Koğuştaki Mucize bir filmdir.', 'Uzundur.']],
  ['numbered questions', ['1. What is it about?', 'A lamp.', '2. Is it true?', 'No.']],
  ['"no" as a word', ['The answer is no.', 'He said so.']],
  ['abbreviations and initials', ['Dr. Velkin met J. R. Stone at St. Mary.', 'They talked.']],
  ['a quote that goes on', ['"Run!" he cried to her.', 'She ran.']],
  ['a quote that ends', ['"I will wait."', 'She waited.']],
  ['brackets', ['It ends (so they say.)', 'Nobody asked.']],
  ['ratings and times', ['It has 8.2/10 and ran at 9.30 p.m. on Monday.', 'Good.']],
  ['dotted names', ['Read it on example.com and go.', 'Fine.']],
  ['a stop nobody left a space after', ['He left the house.']],
  ['Hindi stops', ['यह एक फिल्म है।', 'वह घर गया।']],
  ['Arabic question', ['هل عاد؟', 'لا أحد يعرف.']],
  ['Korean', ['그는 떠났다.', '그녀는 남았다.']],
];
const dense: readonly (readonly [name: string, parts: readonly string[]])[] = [
  ['Japanese', ['彼は去った。', '彼女は残った！', 'なぜ？']],
  ['a quote inside a Japanese sentence', ['「待って！」と彼女は言った。', '彼は去った。']],
  ['Chinese', ['他走了。', '她留下了。']],
];

describe('sentences', () => {
  test.each(spaced)('%s', (_, parts) => expect(sentences(parts.join(' '))).toEqual(parts));
  test.each(dense)('%s', (_, parts) => expect(sentences(parts.join(''))).toEqual(parts));

  test('a missing space after a full stop still ends a sentence', () => {
    expect(sentences('He left the house.She stayed behind.')).toEqual(['He left the house.', 'She stayed behind.']);
  });
  test('an empty line and a bullet end a sentence, a wrapped line does not', () => {
    expect(sentences('one line\ngoes on\n\nnext • first point • second point')).toEqual(['one line\ngoes on', 'next', 'first point', 'second point']);
  });
  test('opening quotes belong to the sentence they open', () => {
    expect(sentences('He left. “She stayed.”')).toEqual(['He left.', '“She stayed.”']);
  });
  test('what never stops is cut, at a comma where there is one', () => {
    const word = 'and on ', long = `${word.repeat(25)}he goes, ${word.repeat(200)}`;
    const cut = analyst.read(long);
    expect(cut.length).toBeGreaterThan(3);
    for (const { tokens } of cut) expect(tokens).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(long.slice(cut[0]?.start, cut[0]?.end).endsWith('he goes,')).toBe(true);
  });
  test('nothing but punctuation is no sentence', () => {
    expect(sentences('… -- !!! ')).toEqual([]);
    expect(sentences('')).toEqual([]);
  });
});
