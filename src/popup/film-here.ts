import type { FilmId } from '../core/film.ts';
import { filmAnswers, type FilmAnswers } from '../packs/answers.ts';
import type { Settings } from '../shared/settings.ts';

/** The film that the popup speaks of; a reader's own has no answers. */
export interface Film {
  readonly id: FilmId;
  readonly title: string;
  readonly answers: FilmAnswers | null;
}

/**
 * The first of these that there is: a film the page names, one with answers before one without; one the reader said this
 * page is not about; the one spoken of just now, which the reader may have ticked as seen; and the first that is shipped.
 */
export function filmHere(
  named: readonly FilmId[], page: string, last: FilmId | null, { films, notThisFilm }: Pick<Settings, 'films' | 'notThisFilm'>,
): Film | undefined {
  const known: readonly Film[] = [
    ...filmAnswers.map((answers) => ({ id: answers.id, title: answers.title, answers })),
    ...films.map(({ id, titles: [title] }) => ({ id, title, answers: null })),
  ];
  const corrected = notThisFilm.filter((one) => one.page === page).map(({ film }) => film);
  for (const ids of [named, corrected, last === null ? [] : [last]]) {
    const film = known.find(({ id }) => ids.includes(id));
    if (film) return film;
  }
  return known[0];
}
