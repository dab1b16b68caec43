import type { FilmFile, LexiconFile, SharedFile } from './schema.ts';

/** A checked file and where it came from. */
export interface Checked<T> { readonly file: string; readonly value: T }

/** Everything that recognition is made of, besides what is learnt. */
export interface Data {
  readonly films: readonly Checked<FilmFile>[];
  readonly lexicons: readonly Checked<LexiconFile>[];
  readonly shared: Checked<SharedFile>;
}
