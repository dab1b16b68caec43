/** The popup's view of the films: titles, versions and quick answers, no reveals. */
import type { FilmFile } from '../compile/schema.ts';
import type { FilmId } from '../core/film.ts';
import { films } from './answers.gen.ts';

export type FilmAnswers = Readonly<Pick<FilmFile, 'title' | 'year' | 'source' | 'versions' | 'answers'>> & { readonly id: FilmId };

/** In the order of their ids. */
export const filmAnswers: readonly FilmAnswers[] = films;
