import type { RawOffset } from './block.ts';

/** One sentence of a block, read: what the lexicon found in it and what the score makes of its words. */
export interface Sentence {
  readonly start: RawOffset;
  readonly end: RawOffset;
  readonly tokens: number;
  /** Ids of the concepts that hold, ascending. */
  readonly concepts: readonly number[];
  /** Question, exclamation, quote, trailing off: `MARK` of the score. */
  readonly marks: number;
  /** Written in a language that leaves out a subject the last sentence named. */
  readonly dropsSubject: boolean;
  /** What the learned score says of the sentence alone; empty where no model is loaded. */
  readonly logits: Float32Array;
}

/** Does a concept hold in the sentence? A loop: it is asked so often that anything else shows. */
export const holds = (sentence: Sentence, concept: number): boolean => {
  const { concepts } = sentence;
  for (let i = 0; i < concepts.length; i++) if (concepts[i] === concept) return true;
  return false;
};
