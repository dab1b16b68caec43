import { describe, expect, test } from 'vitest';
import { packRows, packSteps, unpackRows, unpackSteps } from '../../../scripts/train/model-text.ts';
import { HEADS, packTable, unpackTable } from '../../../src/core/score/model.ts';

const bits = 10, unpacked = (rows: readonly number[], steps: readonly (readonly number[])[]): Int8Array => unpackTable({ bits, table: packTable(rows, steps, bits) });

describe('the table survives being written as text', () => {
  test.each([
    ['nothing', []],
    ['the first row', [0]],
    ['neighbours', [4, 5, 6]],
    ['gaps around the longest sign', [0, 71, 72, 73, 145, 146, 219, 1000]],
    ['the last row', [1023]],
  ])('%s', (_, rows) => expect(unpackRows(packRows(rows))).toEqual(rows));

  test('steps of every size', () => {
    const steps = [-7, -3, -1, 0, 1, 3, 7];
    expect(unpackSteps(packSteps(steps))).toEqual(steps);
  });
});

describe('the table survives being packed', () => {
  test.each([
    ['no row', [], []],
    ['the first row', [0], [[1, 2, 3]]],
    ['neighbours', [4, 5, 6], [[0, 0, 1], [0, -1, 0], [7, 0, 0]]],
    ['the last row', [1023], [[-7, -7, -7]]],
    ['long gaps', [3, 80, 500, 1023], [[-7, 1, 0], [0, -1, 0], [7, 0, 2], [3, 3, -3]]],
    ['steps all alike, then one that is not', [...Array(40).keys()], Array.from({ length: 40 }, (_, i) => (i < 39 ? [0, 0, 0] : [7, -7, 7]))],
  ])('%s', (_, rows, steps) => {
    const table = unpacked(rows, steps);
    expect(rows.map((row) => Array.from(table.subarray(row * HEADS, row * HEADS + HEADS)))).toEqual(steps);
    expect(table.filter((step) => step !== 0)).toHaveLength(steps.flat().filter((step) => step !== 0).length);
  });

  test('a thousand rows of scattered steps', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => i + Number(i > 500)), steps = rows.map((row) => [((row * 7919) % 15) - 7, ((row * 104_729) % 7) - 3, ((row * 31) % 11) - 5]);
    const table = unpacked(rows, steps);
    expect(rows.map((row) => Array.from(table.subarray(row * HEADS, row * HEADS + HEADS)))).toEqual(steps);
  });
});
