import { compileOwnFilms, type OwnFilmSources } from '../../src/compile/own-films.ts';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import type { Data } from '../../src/compile/data.ts';
import { readAnyFilm } from './read-data.ts';

const TRIAL: OwnFilm = { id: 'own-trial' as FilmId, titles: ['A Trial'], people: ['Ada Example'], tells: [] };

/** What a reader's film is compiled of, tried on one. */
export function ownFilmSources(root: string, { lexicons, shared }: Data, words: ReadonlyMap<string, number>): OwnFilmSources {
  const sources: OwnFilmSources = { lexicons: lexicons.map(({ value }) => value), shared: shared.value, anyFilm: readAnyFilm(root), seed: 1 };
  return { ...sources, seed: compileOwnFilms([TRIAL], sources, words).vocabulary.patterns.seed };
}
