/** The popup's view of the films: titles, versions and quick answers, no reveals. */
import type { Film } from '../core/film.ts';
import { films } from './answers.gen.ts';

export type FilmAnswers = Pick<Film, 'id' | 'title' | 'year' | 'source' | 'versions' | 'answers'>;

export const filmAnswers: readonly FilmAnswers[] = films;
