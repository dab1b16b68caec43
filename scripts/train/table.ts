import { HEADS, packTable } from '../../src/core/score/model.ts';
import { CLASS_COUNT, type Example } from './softmax.ts';

/** How often, and how strongly, each row of the table is touched. */
export function use(examples: readonly Example[], rowCount: number): { readonly count: Uint32Array; readonly energy: Float64Array } {
  const count = new Uint32Array(rowCount), energy = new Float64Array(rowCount), last = new Int32Array(rowCount).fill(-1);
  examples.forEach(({ x: { rows, values } }, n) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0, value = values[i] ?? 0;
      energy[row] = (energy[row] ?? 0) + value * value;
      if (last[row] !== n) { last[row] = n; count[row] = (count[row] ?? 0) + 1; }
    }
  });
  return { count, energy };
}

/** The rows that say most: by their weight, and how much of the data they touch. */
export function strongest(weights: Float32Array, energy: Float64Array, keep: number): Uint8Array {
  const rowCount = energy.length, worth = new Float64Array(rowCount), allowed = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount - 1; row++) {
    const at = row * CLASS_COUNT, safe = weights[at + 3] ?? 0, ending = (weights[at] ?? 0) - safe, setup = (weights[at + 2] ?? 0) - safe;
    worth[row] = Math.sqrt(energy[row] ?? 0) * (Math.max(Math.abs(ending), Math.abs(ending - setup)) + 0.3 * Math.abs(setup));
  }
  const order = Array.from(worth.keys()).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
  for (const row of order.slice(0, keep)) allowed[row] = 1;
  allowed[rowCount - 1] = 1;
  return allowed;
}

export interface Packed { readonly steps: number[]; readonly biases: number[]; readonly tables: string[]; readonly rounded: Float32Array }

/** Weights, measured from the safe class, in fifteen steps per head; `clip` of the largest are cut off. */
export function pack(weights: Float32Array, rowCount: number, clip = 0.004): Packed {
  const steps: number[] = [], biases: number[] = [], tables: string[] = [], rounded = new Float32Array(rowCount * CLASS_COUNT);
  for (let head = 0; head < HEADS; head++) {
    const raw = new Float32Array(rowCount - 1);
    for (let row = 0; row < raw.length; row++) raw[row] = (weights[row * CLASS_COUNT + head] ?? 0) - (weights[row * CLASS_COUNT + 3] ?? 0);
    const sizes = Array.from(raw.filter((value) => value !== 0), Math.abs).sort((a, b) => b - a), step = (sizes[Math.floor(sizes.length * clip)] ?? 1) / 7;
    const levels = Int8Array.from(raw, (value) => Math.max(-7, Math.min(7, Math.round(value / step))));
    const bias = (weights[(rowCount - 1) * CLASS_COUNT + head] ?? 0) - (weights[(rowCount - 1) * CLASS_COUNT + 3] ?? 0);
    steps.push(Number(step.toPrecision(5)));
    biases.push(Number(bias.toPrecision(5)));
    tables.push(packTable(levels));
    levels.forEach((level, row) => { rounded[row * CLASS_COUNT + head] = level * step; });
    rounded[(rowCount - 1) * CLASS_COUNT + head] = bias;
  }
  return { steps, biases, tables, rounded };
}
