import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Folder, foldWords, SENTENCE, SPACE } from '../../../src/core/text/fold.ts';

const same: readonly (readonly [why: string, a: string, b: string])[] = [
  ['case', 'MEMO', 'memo'],
  ['Turkish dotted capital', 'İVAN', 'ivan'],
  ['Turkish dotless i', 'kız', 'kiz'],
  ['marks', 'Koğuştaki', 'kogustaki'],
  ['marks as signs of their own', 'Kog\u0306us\u0327taki', 'koğuştaki'],
  ['Vietnamese', 'phép màu ở phòng giam', 'phep mau o phong giam'],
  ['sharp s', 'groß', 'gross'],
  ['curly and straight apostrophes', 'Memo’nun', "Memo'nun"],
  ['full width', 'Ｃｅｌｌ ７', 'cell 7'],
  ['zero width and soft hyphen', 'exe\u00adcu\u200bted', 'executed'],
  ['Cyrillic letters in a Latin word', 'Mеmо', 'memo'],
  ['mathematical letters', '𝕞𝕖𝕞𝕠', 'memo'],
  ['half-width kana', 'ｵﾙｽｸ', 'オルスク'],
  ['traditional Han', '號禮監', '号礼监'],
  ['Arabic alif and taa marbuta', 'إعدامة', 'اعدامه'],
  ['Arabic-Indic digits', 'الزنزانة ٧', 'الزنزانه 7'],
  ['Hindi nukta', 'क़ैद', 'कैद'],
  ['dots inside a word', 'gölde', 'golde'],
  ['dots inside a word that a soft hyphen cuts', 'g\u00adölde', 'golde'],
  ['dots before anything but l', 'önce', 'once'],
  ['kept dots, capital', 'ÖLDÜ', 'öldü'],
  ['kept dots, as a sign of their own', 'o\u0308ldu\u0308', 'öldü'],
];
const apart: readonly (readonly [why: string, a: string, b: string])[] = [
  ['words and one word', 'in mate', 'inmate'],
  ['voiced and plain kana', 'だ', 'た'],
  ['Hangul syllables', '예승', '예성'],
  ['Cyrillic word and its Latin look-alike', 'сор', 'cop'],
  ['Hindi vowel signs', 'का', 'कि'],
  ['Turkish: died and became', 'öldü', 'oldu'],
  ['Turkish: dying and becoming', 'Ölüyor', 'oluyor'],
];

describe('fold', () => {
  test.each(same)('reads alike: %s', (_, a, b) => expect(foldWords(a)).toBe(foldWords(b)));
  test.each(apart)('keeps apart: %s', (_, a, b) => expect(foldWords(a)).not.toBe(foldWords(b)));

  test('every unit remembers where it came from, in order and inside the text', { timeout: 30_000 }, () => {
    const folder = new Folder();
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { map, length } = folder.fold(text);
      for (let i = 0; i < length; i++) {
        if ((map[i] ?? 0) > text.length) return false;
        if (i > 0 && (map[i] ?? 0) < (map[i - 1] ?? 0)) return false;
      }
      return true;
    }));
  });

  test('words are parted by single separators and the text is closed', () => {
    const folder = new Folder();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { units, length } = folder.fold(text);
      for (let i = 1; i < length; i++) if ((units[i] ?? 0) <= SPACE && (units[i - 1] ?? 0) <= SPACE) return false;
      return length === 0 || units[length - 1] === SENTENCE;
    }));
  });
});
