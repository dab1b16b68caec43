import { describe, expect, it, test } from 'vitest';
import { inParagraphs, lineAlone, paragraphed, partOf, touches, type Line } from '../../scripts/labelled/paragraphs.ts';

const line = (text: string, paragraph: number | null = null, kind: Line<string>['kind'] = 'text'): Line<string> => ({ text, kind, label: text.toUpperCase(), paragraph });
const texts = (lines: readonly Line<string>[], lang = 'en'): string[] => inParagraphs(lines, lang).map(({ text }) => text);

describe('lines become the blocks a page has', () => {
  it.each<[string, Line<string>[], string[], string?]>([
    ['lines of one paragraph stand together', [line('a.', 1), line('b.', 1), line('c.', 2)], ['a. b.', 'c.']],
    ['lines without a paragraph stand alone', [line('a.'), line('b.')], ['a.', 'b.']],
    ['a heading is never part of a paragraph', [line('a', 1, 'heading'), line('b.', 1), line('c.', 1)], ['a', 'b. c.']],
    ['a paragraph taken up again later is another', [line('a.', 1), line('b.', 2), line('c.', 1)], ['a.', 'b.', 'c.']],
    ['no space where sentences have none between them', [line('甲。', 1), line('乙。', 1)], ['甲。乙。'], 'zh-TW'],
  ])('%s', (_, lines, expected, lang) => {
    expect(texts(lines, lang)).toEqual(expected);
  });

  it('keeps each label with its own words', () => {
    const [block] = inParagraphs([line('first.', 1), line('second.', 1)], 'en');
    expect(block?.parts.map(({ start, end, label }) => [block.text.slice(start, end), label])).toEqual([['first.', 'FIRST.'], ['second.', 'SECOND.']]);
  });
});

test('a page is set in the same paragraphs each time, another in others, and all its lines are there', () => {
  const lines = Array.from({ length: 60 }, (_, i) => line(`l${i}.`)), one = paragraphed(lines, 'review', 'a'), sizes = inParagraphs(one, 'en').map(({ parts }) => parts.length);
  expect(paragraphed(lines, 'review', 'a')).toEqual(one);
  expect(paragraphed(lines, 'review', 'b')).not.toEqual(one);
  expect(one.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
  expect(Math.max(...sizes)).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
});

test('where each line is somebody’s own, lines stay apart', () => {
  expect(texts(paragraphed(Array.from({ length: 20 }, (_, i) => line(`l${i}.`)), 'comment thread', 'a'))).toHaveLength(20);
});

test('a line without a stop ends its paragraph: the next would run on in its sentence', () => {
  expect(texts(paragraphed(Array.from({ length: 20 }, (_, i) => line(i % 2 === 0 ? `l${i}` : `“l${i}!”`)), 'review', 'a')).every((text) => /^(?:l\d+|“l\d+!”(?: l\d+)?)$/.test(text))).toBe(true);
});

describe('a sentence belongs to the line it shares most with', () => {
  const parts = [{ start: 0, end: 10, label: 'a' }, { start: 11, end: 20, label: 'b' }];
  it.each([[0, 10, 'a'], [8, 20, 'b'], [2, 13, 'a'], [10, 11, undefined], [30, 40, undefined]] as const)('%i–%i: %s', (start, end, label) => {
    expect(partOf(parts, { start, end })?.label).toBe(label);
  });
});

test('a stop or a space in common is no touch', () => {
  const [one] = lineAlone('abcdef', 'x').parts;
  expect([[0, 3], [4, 9], [6, 9]].map(([start = 0, end = 0]) => one !== undefined && touches(one, { start, end }))).toEqual([true, false, false]);
});
