import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import { paragraphed } from '../labelled/paragraphs.ts';
import { readPages, type EvalPage } from './pages.ts';

/** A labelled page with the film as a reader would have filled in the form. */
export interface OwnFilmPage { readonly page: EvalPage; readonly film: OwnFilm }

const ID = 'own' as FilmId; // Pages are judged one film at a time.
const filmSchema = v.object({ id: v.string(), film: v.object({ titles: v.tupleWithRest([v.string()], v.string()), people: v.array(v.string()) }) });

/** Pages of `data/any-film`: set in paragraphs, and named after their film, so that the report can group by it. */
export function readOwnFilmPages(file: string): OwnFilmPage[] {
  const films = new Map(readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => {
    const { id, film } = v.parse(filmSchema, JSON.parse(line));
    return [id, { id: ID, tells: [], ...film }];
  }));
  return readPages(file).flatMap((page) => {
    const film = films.get(page.id);
    return film === undefined ? [] : [{ page: { ...page, version: film.titles[0], lines: paragraphed(page.lines, page.kind, page.id) }, film }];
  });
}
