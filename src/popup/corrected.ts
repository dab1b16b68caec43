import type { FilmId } from '../core/film.ts';
import type { Settings } from '../shared/settings.ts';

/** The reader said that `page` is not about `film`. */
export function corrected(settings: Pick<Settings, 'notThisFilm'>, film: FilmId, page: string): boolean {
  return settings.notThisFilm.some((each) => each.film === film && each.page === page);
}
