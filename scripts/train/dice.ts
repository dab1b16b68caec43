/** Small seeded generator, so that two trainings on the same data agree to the bit. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place. */
export function shuffle(order: Int32Array, roll: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(roll() * (i + 1)), one = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = one;
  }
}
