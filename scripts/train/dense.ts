/** Softmax regression on a few dense features by full-batch gradient steps with momentum; ridge `l2`, last class is the zero. */
export function fitDense(xs: readonly Float32Array[], ys: readonly number[], ws: readonly number[], classes: number, l2: number, steps = 400): number[][] {
  const width = xs[0]?.length ?? 0, heads = classes - 1, total = ws.reduce((a, b) => a + b, 0) || 1;
  const weights = Array.from({ length: heads }, () => new Float64Array(width)), first = weights.map(() => new Float64Array(width)), second = weights.map(() => new Float64Array(width));
  const z = new Float64Array(classes);
  for (let t = 1; t <= steps; t++) {
    const slope = weights.map((w) => Float64Array.from(w, (v, i) => (i === 0 ? 0 : (l2 / total) * v)));
    xs.forEach((x, n) => {
      z.fill(0);
      for (let k = 0; k < heads; k++) {
        const w = weights[k];
        let sum = 0;
        for (let i = 0; i < width; i++) sum += (w?.[i] ?? 0) * (x[i] ?? 0);
        z[k] = sum;
      }
      const most = Math.max(...z);
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += z[k] = Math.exp((z[k] ?? 0) - most);
      for (let k = 0; k < heads; k++) {
        const error = ((ws[n] ?? 0) / total) * ((z[k] ?? 0) / sum - (ys[n] === k ? 1 : 0)), g = slope[k];
        if (g !== undefined) for (let i = 0; i < width; i++) g[i] = (g[i] ?? 0) + error * (x[i] ?? 0);
      }
    });
    // Adam: the features differ much in scale and how often they are set.
    const rate = 0.05 * (1 - (t / steps) * 0.9);
    for (let k = 0; k < heads; k++) {
      const w = weights[k], g = slope[k], a = first[k], b = second[k];
      if (w === undefined || g === undefined || a === undefined || b === undefined) continue;
      for (let i = 0; i < width; i++) {
        const s = g[i] ?? 0;
        a[i] = 0.9 * (a[i] ?? 0) + 0.1 * s;
        b[i] = 0.999 * (b[i] ?? 0) + 0.001 * s * s;
        w[i] = (w[i] ?? 0) - (rate * (a[i] ?? 0) / (1 - 0.9 ** t)) / (Math.sqrt((b[i] ?? 0) / (1 - 0.999 ** t)) + 1e-7);
      }
    }
  }
  return weights.map((w) => Array.from(w));
}
