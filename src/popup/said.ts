import type { FilmId } from '../core/film.ts';
import type { Settings } from '../shared/settings.ts';
import type { FilmHere } from './describe.ts';

/** What the reader said about a film, and about `page` being a page on it. */
export function said(settings: Pick<Settings, 'seen' | 'notThisFilm'>, film: FilmId, page: string): FilmHere['said'] {
  if (settings.seen.includes(film)) return 'seen';
  return settings.notThisFilm.some((each) => each.film === film && each.page === page) ? 'wrong' : 'nothing';
}
