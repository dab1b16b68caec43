import { describe, expect, test } from 'vitest';
import { HEADS, packRows, packSteps, unpackRows, unpackTable, type ScoreModel } from '../../../src/core/score/model.ts';

const modelOf = (rows: readonly number[], heads: readonly (readonly number[])[], bits = 10): ScoreModel => ({
  schema: 1, bits, steps: [1, 1, 1], biases: [0, 0, 0], rows: packRows(rows), tables: heads.map(packSteps),
  context: { features: [], weights: [] }, thresholds: { careful: 0.9, balanced: 0.5, strict: 0.1 },
});

describe('the table survives being written as text', () => {
  test.each([
    ['nothing', []],
    ['the first row', [0]],
    ['neighbours', [4, 5, 6]],
    ['gaps around the longest sign', [0, 71, 72, 73, 145, 146, 219, 1000]],
    ['the last row', [1023]],
  ])('%s', (_, rows) => expect(unpackRows(packRows(rows))).toEqual(rows));

  test('every step of every head comes back in its row, and no other row is touched', () => {
    const rows = [3, 80, 500], table = unpackTable(modelOf(rows, [[-7, 0, 7], [1, -1, 0], [0, 0, 2]]));
    const found = rows.map((row) => Array.from(table.subarray(row * HEADS, row * HEADS + HEADS)));
    expect(found).toEqual([[-7, 1, 0], [0, -1, 0], [7, 0, 2]]);
    expect(table.filter((step) => step !== 0)).toHaveLength(5);
  });
});
