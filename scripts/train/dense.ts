import { dice, shuffle } from './dice.ts';

const BATCH = 64, EPOCHS = 30, FEWEST_STEPS = 1000, RATE = 0.02;

/** Softmax regression on a few dense features by Adam on small batches; ridge `l2`, last class is the zero. Same data, same weights. */
export function fitDense(xs: readonly Float32Array[], ys: readonly number[], ws: readonly number[], classes: number, l2: number): number[][] {
  const width = xs[0]?.length ?? 0, heads = classes - 1, total = ws.reduce((a, b) => a + b, 0) || 1, ridge = l2 / total, roll = dice(1);
  const size = heads * width, weights = new Float64Array(size), slope = new Float64Array(size), first = new Float64Array(size), second = new Float64Array(size);
  const z = new Float64Array(classes), order = Int32Array.from(xs, (_, i) => i), perBatch = xs.length / (total * BATCH);
  const epochs = Math.max(EPOCHS, Math.ceil((FEWEST_STEPS * BATCH) / (xs.length || 1)));
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, roll);
    // Adam: the features differ much in scale and how often they are set.
    const rate = RATE * (1 - (epoch / epochs) * 0.95);
    for (let from = 0; from < order.length; from += BATCH) {
      for (let i = 0; i < size; i++) slope[i] = i % width === 0 ? 0 : ridge * (weights[i] ?? 0);
      for (const n of order.subarray(from, from + BATCH)) addSlope(xs[n] ?? new Float32Array(width), ys[n] ?? 0, (ws[n] ?? 0) * perBatch);
      step++;
      for (let i = 0; i < size; i++) {
        const s = slope[i] ?? 0;
        first[i] = 0.9 * (first[i] ?? 0) + 0.1 * s;
        second[i] = 0.999 * (second[i] ?? 0) + 0.001 * s * s;
        weights[i] = (weights[i] ?? 0) - (rate * (first[i] ?? 0) / (1 - 0.9 ** step)) / (Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step)) + 1e-7);
      }
    }
  }
  return Array.from({ length: heads }, (_, k) => Array.from(weights.subarray(k * width, (k + 1) * width)));

  /** Adds the gradient of one example's log loss to `slope`. */
  function addSlope(x: Float32Array, y: number, weight: number): void {
    z.fill(0);
    for (let k = 0; k < heads; k++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (weights[k * width + i] ?? 0) * (x[i] ?? 0);
      z[k] = sum;
    }
    const most = Math.max(...z);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += z[k] = Math.exp((z[k] ?? 0) - most);
    for (let k = 0; k < heads; k++) {
      const error = weight * ((z[k] ?? 0) / sum - (y === k ? 1 : 0));
      for (let i = 0; i < width; i++) slope[k * width + i] = (slope[k * width + i] ?? 0) + error * (x[i] ?? 0);
    }
  }
}
