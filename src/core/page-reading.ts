import type { Reading } from './recognizer.ts';
import type { Sentence } from './sentence.ts';

/** A reading as core knows it. */
export interface PageReading extends Reading {
  readonly sentences: readonly Sentence[];
}
