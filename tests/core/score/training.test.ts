import { describe, expect, test } from 'vitest';
import { areaUnder, thresholdFor, thresholdForPrecision } from '../../../scripts/train/judge.ts';
import { fitDense } from '../../../scripts/train/dense.ts';
import { fitSoftmax, logitsOf, type Example } from '../../../scripts/train/softmax.ts';
import { pack } from '../../../scripts/train/table.ts';

const OPTIONS = { epochs: 20, rate: 0.2, drop: 0, seed: 1 };
const example = (row: number, y: number): Example => ({ x: { rows: Int32Array.of(row, 9), values: Float32Array.of(1, 1) }, y, weight: 1 });
const EXAMPLES = Array.from({ length: 40 }, (_, i) => example(i % 4, i % 4));
const best = (weights: Float32Array, row: number): number => {
  const z = new Float32Array(4);
  logitsOf(weights, example(row, 0).x, z);
  return z.indexOf(Math.max(...z));
};

describe('learning', () => {
  test('tells four classes apart, also after rounding', () => {
    const weights = fitSoftmax(EXAMPLES, 10, OPTIONS);
    expect([0, 1, 2, 3].map((row) => best(weights, row))).toEqual([0, 1, 2, 3]);
    const { rounded } = pack(weights, 10);
    expect([0, 1, 2, 3].map((row) => best(rounded, row))).toEqual([0, 1, 2, 3]);
  });

  test('is the same to the bit with the same seed, and not with another', () => {
    const fit = (seed: number): Float32Array => fitSoftmax(EXAMPLES, 10, { ...OPTIONS, drop: 0.5, seed });
    expect(fit(1)).toEqual(fit(1));
    expect(fit(1)).not.toEqual(fit(2));
  });

  test('rows that are not allowed stay empty', () => {
    const allowed = new Uint8Array(10).fill(1);
    allowed[2] = 0;
    const weights = fitSoftmax(EXAMPLES, 10, { ...OPTIONS, allowed });
    expect(Array.from(weights.subarray(8, 12))).toEqual([0, 0, 0, 0]);
  });

  test('the context finds the one feature that tells', () => {
    const xs = Array.from({ length: 60 }, (_, i) => Float32Array.of(1, i % 2, (i * 7) % 3)), ys = xs.map((x) => (x[1] === 1 ? 0 : 1));
    const [[, telling = 0, idle = 0] = []] = fitDense(xs, ys, xs.map(() => 1), 2, 0.1);
    expect(telling).toBeGreaterThan(3);
    expect(Math.abs(idle)).toBeLessThan(1);
  });
});

describe('thresholds', () => {
  const innocent = [0.9, 0.3, 0.2, 0.1, 0.1, 0, 0, 0, 0, 0];
  test.each([[0.1, 1], [0.2, 2], [0, 0]])('at %d over-hiding', (over, hidden) => {
    const threshold = thresholdFor(innocent, over);
    expect(innocent.filter((value) => value >= threshold)).toHaveLength(hidden);
  });
  test('by precision: as low as it may be, not lower', () => {
    const endings = [0.95, 0.9, 0.8, 0.8, 0.4, 0.3];
    const threshold = thresholdForPrecision(endings, [0.6, 0.3, 0.3, 0.3], 0.9);
    expect(threshold).toBeGreaterThan(0.6);
    expect(threshold).toBeLessThanOrEqual(0.8);
  });
  test('area under the curve', () => {
    expect(areaUnder([3, 4], [1, 2])).toBe(1);
    expect(areaUnder([1, 1], [1, 1])).toBe(0.5);
    expect(areaUnder([1, 2], [3, 4])).toBe(0);
  });
});
