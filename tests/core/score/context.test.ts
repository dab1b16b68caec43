import { describe, expect, test } from 'vitest';
import { CIRCUMSTANCES } from '../../../src/core/circumstances.ts';
import { CONTEXT_FEATURES, contextOf, judgeInContext, type ContextPage, type ContextRow } from '../../../src/core/score/context.ts';

const PAGE: ContextPage = { whole: true, trusts: false, explains: false };
const row = (block: number, ending: number, more: Partial<ContextRow> = {}): ContextRow => ({
  block, heading: false, section: 'plain', rules: 0, distance: 0, named: false, circumstances: 0,
  sentence: { tokens: 10, marks: 0, concepts: [1], logits: Float32Array.of(ending, -3, -1, 0) }, ...more,
});
const value = (rows: readonly ContextRow[], at: number, name: (typeof CONTEXT_FEATURES)[number], page = PAGE): number =>
  contextOf(rows, at, page)[CONTEXT_FEATURES.indexOf(name)] ?? Number.NaN;

test('every feature stands where its name says, from the first to the last', () => {
  const rows = [row(0, 3, { circumstances: 1 << (CIRCUMSTANCES.length - 1) })];
  expect(contextOf(rows, 0, PAGE)).toHaveLength(CONTEXT_FEATURES.length);
  for (const [name, is] of [['bias', 1], ['whole', 1], ['explains', 0], ['title', 1], ['pronoun', 0]] as const) expect([name, value(rows, 0, name)]).toEqual([name, is]);
  expect(value(rows, 0, 'length')).toBeCloseTo((rows[0]?.sentence.tokens ?? 0) / 60);
});

describe('a sentence in its place', () => {
  test('neighbours count within three blocks, and not beyond', () => {
    expect(value([row(0, 5), row(3, 0)], 1, 'before ending')).toBeGreaterThan(0.5);
    expect(value([row(0, 5), row(4, 0)], 1, 'before ending')).toBe(0);
  });

  test('rows beyond the blocks a verdict may depend on change nothing, the nearest do', () => {
    const rows = Array.from({ length: 19 }, (_, i) => row(i, 0)), raised = (at: number): ContextRow[] => rows.map((one, i) => (i === at ? row(i, 9, { rules: 1 }) : one));
    for (const far of [0, 18]) expect(contextOf(raised(far), 9, PAGE)).toEqual(contextOf(rows, 9, PAGE));
    for (const near of [6, 8, 10, 12]) expect(contextOf(raised(near), 9, PAGE)).not.toEqual(contextOf(rows, 9, PAGE));
  });

  test.each([
    ['whole page', { ...PAGE, whole: true }, 0, 0],
    ['at the mention', { ...PAGE, whole: false }, 0, 0],
    ['near it', { ...PAGE, whole: false }, 2, 1],
    ['far from it', { ...PAGE, whole: false }, 5, 0],
  ])('distance to the mention: %s', (_, page, distance, near) => expect(value([row(0, 0, { distance })], 0, 'local near', page)).toBe(near));

  test('a circumstance counts alone and with what the words say', () => {
    const asking = row(0, 3, { circumstances: 1 });
    expect([value([asking], 0, 'asks'), value([row(0, 3)], 0, 'asks'), value([asking], 0, 'elsewhere')]).toEqual([1, 0, 0]);
    expect(value([asking], 0, 'asks × margin')).toBe(value([asking], 0, 'margin'));
  });

  test('shares sum to one and follow the weights', () => {
    const weights = [0, 1, 2].map((head) => CONTEXT_FEATURES.map((name) => (head === 0 && name === 'ending' ? 4 : 0)));
    const judge = (ending: number): readonly number[] => judgeInContext({ features: CONTEXT_FEATURES, weights }, contextOf([row(0, ending)], 0, PAGE));
    expect(judge(3).reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(judge(3)[0]).toBeGreaterThan(judge(-3)[0] ?? 1);
  });
});
