import { describe, expect, it } from 'vitest';
import { localThreshold } from '../../src/core/thresholds.ts';

describe('where only a mention speaks for a block', () => {
  it.each([
    ['in the same block', 0.3, 0, false, false, 0.42],
    ['two blocks away', 0.3, 2, false, false, 0.55],
    ['three blocks away', 0.3, 3, false, false, 0.75],
    ['nowhere near', 0.3, Infinity, false, false, 0.75],
    ['a mode that asks for more anyway', 0.9, 3, false, false, 0.9],
    ['the page names the people as well', 0.3, 3, true, false, 0.3],
    ['strict, in the same block', 0.02, 0, false, true, 0.02],
    ['strict, three blocks away', 0.02, 3, false, true, 0.02],
    ['strict, nowhere near', 0.02, Infinity, false, true, 0.1],
  ])('%s: of %f, %f', (_, threshold, distance, trusted, strict, asked) => expect(localThreshold(threshold, distance, trusted, strict)).toBe(asked));
});
