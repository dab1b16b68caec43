import { describe, expect, it, test } from 'vitest';
import { everyday } from '../../src/packs/everyday.ts';
import { titleTrouble } from '../../src/options/title-trouble.ts';

const few: ReadonlySet<string> = new Set(['with', 'this', 'and', 'cok', 'что', '그것', '映画']);

test.each<[string, string, ReturnType<typeof titleTrouble>]>([
  ['nothing', '', 'empty'],
  ['space alone', ' \t ', 'empty'],
  ['one letter', 'M', 'short'],
  ['two letters', 'Up', 'short'],
  ['three letters', 'Her', 'short'],
  ['three letters and a sign', 'Her!', 'short'],
  ['three letters with dots', 'M.A.S', 'short'],
  ['signs and no letter', '!!!!', 'short'],
  ['three letters as four signs', 'Pelé'.slice(1).normalize('NFD'), 'short'],
  ['four letters', 'Coco', null],
  ['four letters, one with an accent of its own', 'Pelé'.normalize('NFD'), null],
  ['a short word and a year', 'Up 2009', null],
  ['two short words', 'La La Land', null],
  ['four letters in two words', 'Go On', null],
  ['one syllable', '연', 'short'],
  ['two syllables', '우물', null],
  ['one Chinese sign', '井', 'short'],
  ['two Chinese signs', '水井', null],
  ['two Japanese signs', 'すず', null],
  ['one Japanese sign and a mark', 'す!', 'short'],
  ['a vowel sign counts in Hindi', 'दंगल', null],
  ['an everyday word', 'With', 'everyday'],
  ['an everyday word in capitals, with a mark', 'WITH?', 'everyday'],
  ['an everyday word with an accent', 'Çok çok', 'everyday'],
  ['everyday words alone', 'And with this', 'everyday'],
  ['an everyday word and a year', 'With 1999', null],
  ['an everyday word and another', 'With Honors', null],
  ['a word that only begins as one', 'Withnail', null],
  ['one in Russian is short', 'Что', 'short'],
  ['one in Korean', '그것', 'everyday'],
  ['one in Korean and a year', '그것 2017', null],
  ['one in Japanese', '映画', 'everyday'],
  ['a number alone', '1917', 'everyday'],
  ['a number alone in another script', '१९१७', 'everyday'],
  ['a number and a year', '1917 2019', null],
  ['a number and a word', '12 Monkeys', null],
  ['a number in a word', 'Se7en', null],
])('%s: "%s"', (_, title, trouble) => expect(titleTrouble(title, few)).toBe(trouble));

describe('the words of the lexicon', () => {
  it.each(['this', 'with', 'filme', 'olan', '있는', '그리고', 'yang', 'dengan'])('know %s', (word) => expect(everyday.has(word)).toBe(true));
  it.each(['kite', 'well', 'coco', '우물'])('do not know %s', (word) => expect(everyday.has(word)).toBe(false));
  it('refuse a title of nothing else', () => expect(titleTrouble('The film', everyday)).toBe('everyday'));
  it('leave a title of other words', () => expect(titleTrouble('The Kite', everyday)).toBe(null));
});
