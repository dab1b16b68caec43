import { Families, rowOf, type Tell } from './features.ts';
import { HEADS, unpackTable, type CompiledScore } from './model.ts';
import type { SentenceSigns } from './sentence.ts';

/** Logits of a sentence alone, in this order; safe is the zero the others are measured from. */
export const CLASSES = ['ending', 'late', 'setup', 'safe'] as const;

/**
 * The learned score of a sentence by its words. Builds its table once (some milliseconds, for pages that name a film);
 * after that a sentence costs one look-up per feature.
 */
export function openScore(model: CompiledScore, conceptNames: readonly string[]): (signs: SentenceSigns) => Float32Array {
  // A bit a row: nine rows in ten say nothing, and these few bytes stay in the nearest cache.
  const carries = new Int32Array(1 << (model.bits - 5));
  const table = unpackTable(model, (row) => { carries[row >> 5] = (carries[row >> 5] ?? 0) | (1 << (row & 31)); });
  const says = (row: number): boolean => ((carries[row >> 5] ?? 0) & (1 << (row & 31))) !== 0, families = new Families(conceptNames, says);
  const [endingStep = 0, lateStep = 0, setupStep = 0] = model.steps, [endingBias = 0, lateBias = 0, setupBias = 0] = model.biases;
  let ending = 0, late = 0, setup = 0;
  const tell: Tell = (hashes, count, seed, share) => {
    let e = 0, l = 0, s = 0;
    for (let i = 0; i < count; i++) {
      const row = rowOf(hashes[i] ?? 0, seed);
      if (!says(row)) continue;
      const at = row * HEADS;
      e += table[at] ?? 0;
      l += table[at + 1] ?? 0;
      s += table[at + 2] ?? 0;
    }
    ending += share * e;
    late += share * l;
    setup += share * s;
  };
  return (signs) => {
    ending = late = setup = 0;
    families.read(signs, tell);
    return Float32Array.of(ending * endingStep + endingBias, late * lateStep + lateBias, setup * setupStep + setupBias, 0);
  };
}
