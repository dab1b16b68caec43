import { Features } from './features.ts';
import { HEADS, unpackTable, type CompiledScore } from './model.ts';
import type { SentenceSigns } from './sentence.ts';

/** Logits of a sentence alone, in this order; safe is the zero the others are measured from. */
export const CLASSES = ['ending', 'late', 'setup', 'safe'] as const;

/**
 * The learned score of a sentence by its words. Builds its table once (some milliseconds, for pages that name a film);
 * after that a sentence costs one look-up per feature.
 */
export function openScore(model: CompiledScore, conceptNames: readonly string[]): (signs: SentenceSigns) => Float32Array {
  const features = new Features(conceptNames), table = unpackTable(model);
  const [endingStep = 0, lateStep = 0, setupStep = 0] = model.steps, [endingBias = 0, lateBias = 0, setupBias = 0] = model.biases;
  return (signs) => {
    features.read(signs);
    const { buckets, weights, count } = features;
    let ending = 0, late = 0, setup = 0;
    for (let i = 0; i < count; i++) {
      const row = (buckets[i] ?? 0) * HEADS, weight = weights[i] ?? 0;
      ending += weight * (table[row] ?? 0);
      late += weight * (table[row + 1] ?? 0);
      setup += weight * (table[row + 2] ?? 0);
    }
    return Float32Array.of(ending * endingStep + endingBias, late * lateStep + lateBias, setup * setupStep + setupBias, 0);
  };
}
