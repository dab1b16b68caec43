import { dice, shuffle } from './dice.ts';

/** Rows of the table a sentence touches, and how much each counts. The last row of the table is the bias. */
export interface Sparse { readonly rows: Int32Array; readonly values: Float32Array }

export interface Example { readonly x: Sparse; readonly y: number; readonly weight: number }

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at each step, so that no single word is trusted alone. */
  readonly drop: number;
  readonly seed: number;
  /** Rows that may carry weight; all if absent. */
  readonly allowed?: Uint8Array;
}

export const CLASS_COUNT = 4;
const K = CLASS_COUNT;

/**
 * Softmax regression over hashed features by AdaGrad: rare features keep a large step, frequent ones settle.
 * On our data it ranked better than L-BFGS with a ridge, and as well as nets with learnt embeddings.
 */
export function fitSoftmax(examples: readonly Example[], rowCount: number, { epochs, rate, drop, seed, allowed }: FitOptions): Float32Array {
  const roll = dice(seed), weights = new Float32Array(rowCount * K), seen = new Float32Array(rowCount * K).fill(1e-3), z = new Float64Array(K);
  const order = Int32Array.from(examples, (_, i) => i), kept = new Int32Array(1 << 15), scale = 1 / (1 - drop);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - (epoch / epochs) * 0.8);
    shuffle(order, roll);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined || example.weight === 0) continue;
      const { rows, values } = example.x;
      let n = 0;
      z.fill(0);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0, bias = row === rowCount - 1;
        if (!bias && ((allowed !== undefined && allowed[row] === 0) || roll() < drop)) continue;
        kept[n++] = i;
        const at = row * K, value = (values[i] ?? 0) * scale;
        for (let k = 0; k < K; k++) z[k] = (z[k] ?? 0) + (weights[at + k] ?? 0) * value;
      }
      gradientOf(z, example.y, example.weight);
      for (let j = 0; j < n; j++) {
        const i = kept[j] ?? 0, at = (rows[i] ?? 0) * K, value = (values[i] ?? 0) * scale;
        for (let k = 0; k < K; k++) {
          const slope = (z[k] ?? 0) * value, sum = (seen[at + k] ?? 0) + slope * slope;
          seen[at + k] = sum;
          weights[at + k] = (weights[at + k] ?? 0) - (step * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return weights;
}

/** Logits in, gradient of the log loss out. */
function gradientOf(z: Float64Array, y: number, weight: number): void {
  let most = -Infinity, sum = 0;
  for (let k = 0; k < K; k++) most = Math.max(most, z[k] ?? 0);
  for (let k = 0; k < K; k++) sum += z[k] = Math.exp((z[k] ?? 0) - most);
  for (let k = 0; k < K; k++) z[k] = weight * ((z[k] ?? 0) / sum - (k === y ? 1 : 0));
}

/** Logits of one example, measured from the last class. */
export function logitsOf(weights: Float32Array, { rows, values }: Sparse, into: Float32Array): void {
  into.fill(0);
  for (let i = 0; i < rows.length; i++) {
    const at = (rows[i] ?? 0) * K, value = values[i] ?? 0;
    for (let k = 0; k < K; k++) into[k] = (into[k] ?? 0) + (weights[at + k] ?? 0) * value;
  }
  const zero = into[K - 1] ?? 0;
  for (let k = 0; k < K; k++) into[k] = (into[k] ?? 0) - zero;
}
