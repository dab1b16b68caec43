/** A shipped film's id is the name of its file in `data/films`; one that a reader has added begins with `own-`. */
export type FilmId = string & { readonly __brand: 'FilmId' };

/** How much of a film a reader wants kept from them; each level includes the ones before it. */
export type Level = 'ending' | 'late' | 'premise';

/** A film a reader has added: no pack knows it, only what the reader says. */
export interface OwnFilm {
  readonly id: FilmId;
  /** The first is what the film is called in our own words. */
  readonly titles: readonly [string, ...string[]];
  /** Characters, as pages name them. */
  readonly people: readonly string[];
  /** Words that would give it away, hidden wherever they stand on a page about it. */
  readonly tells: readonly string[];
}
