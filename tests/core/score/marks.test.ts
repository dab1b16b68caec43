import { expect, test } from 'vitest';
import { exclamation, question, quote, trailing } from '../../../src/core/score/mark.ts';
import { marksOf } from '../../../src/core/score/sentence.ts';

test.each<readonly [text: string, marks: number]>([
  ['Who came?', question], ['谁来了？', question], ['من جاء؟', question],
  ['Stop!', exclamation], ['停！', exclamation],
  ['She said "no".', quote], ['“No.”', quote], ['„Nein“', quote], ['«Нет»', quote], ['「いいえ」', quote], ['『いいえ』', quote],
  ['And then…', trailing], ['And then...', trailing], ['"Who?!"…', question | exclamation | quote | trailing],
  ['It ended. Then', 0], ['So..', 0], ['it’s a ‘word’', 0], ['café – naïve; ł·ß', 0], ['終わり。', 0], ['（橋）', 0], ['', 0],
])('%s', (text, marks) => expect(marksOf(text, 0, text.length)).toBe(marks));

test('what stands outside the stretch does not count', () => {
  const text = '"One." Two... Three?';
  expect(marksOf(text, 7, 12)).toBe(0);
  expect(marksOf(text, 7, 13)).toBe(trailing);
});
