import { HEADS } from '../../src/core/score/model.ts';
import { packRows, packSteps } from './model-text.ts';
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

export interface Packed {
  readonly steps: number[];
  readonly biases: number[];
  readonly rows: string;
  readonly tables: string[];
  /** The table as the page will see it. */
  readonly rounded: Float32Array;
}

/** Half of the number of steps per head: what only tells later plot from premise needs fewer. */
const LEVELS = [7, 3, 5];

/** Weights of the allowed rows, measured from the safe class, in a few even steps per head; the largest few are cut off. */
export function pack(weights: Float32Array, rowCount: number, clip = 0.01): Packed {
  const relative = (row: number, head: number): number => (weights[row * CLASS_COUNT + head] ?? 0) - (weights[row * CLASS_COUNT + 3] ?? 0);
  const steps: number[] = [], biases: number[] = [], rounded = new Float32Array(rowCount * CLASS_COUNT), levels: Int8Array[] = [];
  for (let head = 0; head < HEADS; head++) {
    const most = LEVELS[head] ?? 7, raw = Float32Array.from({ length: rowCount - 1 }, (_, row) => relative(row, head));
    const sizes = Array.from(raw.filter((value) => value !== 0), Math.abs).sort((a, b) => b - a), step = Number(((sizes[Math.floor(sizes.length * clip)] ?? 1) / most).toPrecision(5));
    const level = Int8Array.from(raw, (value) => Math.max(-most, Math.min(most, Math.round(value / step))));
    level.forEach((value, row) => { rounded[row * CLASS_COUNT + head] = value * step; });
    rounded[(rowCount - 1) * CLASS_COUNT + head] = relative(rowCount - 1, head);
    steps.push(step);
    biases.push(Number(relative(rowCount - 1, head).toPrecision(5)));
    levels.push(level);
  }
  const kept = Array.from({ length: rowCount - 1 }, (_, row) => row).filter((row) => levels.some((level) => level[row] !== 0));
  return { steps, biases, rows: packRows(kept), tables: levels.map((level) => packSteps(kept.map((row) => level[row] ?? 0))), rounded };
}
