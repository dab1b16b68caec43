import { describe, expect, test } from 'vitest';
import { Screen } from '../../src/core/screen.ts';

const screen = new Screen('eéè,7７|lamp of|rest é|奥娃|n 7');
const starts = (text: string): number[] => {
  const found: number[] = [];
  screen.some(text, (start) => (found.push(start), false));
  return found;
};

describe('where a word may begin', () => {
  test.each([
    { text: 'lamp of', at: [0] },
    { text: 'a lamp of, a Lamp Of', at: [2, 13] },
    { text: 'lamp -\n\t of', at: [0] },
    { text: 'clamp offer', at: [1] },
    { text: 'rest e, r\u00c8st \u00c9', at: [0, 8] },
    { text: 'cabin ７, cabin 7', at: [4, 13] },
    { text: '的奥娃。', at: [1] },
  ])('$text', ({ text, at }) => expect(starts(text)).toEqual(at));

  test.each(['', 'lamp', 'lampof', 'lam\u0440 of', 'lamp o', '奥', '娃奥', 'n7', 'fo pmal'])('%s: nowhere', (text) => expect(starts(text)).toEqual([]));

  test('asks of each place until one is right', () => {
    const asked: number[] = [];
    expect(screen.some('lamp of lamp of lamp of', (start) => (asked.push(start), start > 0))).toBe(true);
    expect(asked).toEqual([0, 8]);
  });
});
