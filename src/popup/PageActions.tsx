import type { SiteStatus } from '../shared/messages.ts';
import type { Translate } from '../ui/translate.ts';
import type { Action, FilmHere } from './describe.ts';
import type { Film } from './film-here.ts';
import type { Tab } from './use-tab.ts';

interface Props {
  readonly site: SiteStatus;
  readonly film: Film;
  /** The page names the film. */
  readonly named: boolean;
  readonly said: FilmHere['said'];
  /** Stands beside the state already. */
  readonly offered: Action | undefined;
  readonly translate: Translate;
  readonly change: Tab['change'];
  act(action: Action): void;
}

/** What a reader may want to do with this film, and a rest from all of it. */
export function PageActions({ site, film, named, said, offered, translate, change, act }: Props) {
  return (
    <section class="actions">
      {said !== 'seen' && (
        <button type="button" class="link" onClick={() => change('mark-seen', { film: film.id, seen: true })}>
          {translate('seen', film.title)}
        </button>
      )}
      {said === 'seen' && offered !== 'unsee' && (
        <button type="button" class="link" onClick={() => act('unsee')}>
          {translate('seenUndo', film.title)}
        </button>
      )}
      {said === 'nothing' && named && (
        <button type="button" class="link" onClick={() => change('correct-film', { film: film.id, page: site.page, wrong: true })}>
          {translate('notThisFilm')}
        </button>
      )}
      {said === 'wrong' && offered !== 'uncorrect' && (
        <button type="button" class="link" onClick={() => act('uncorrect')}>
          {translate('notThisFilmUndo')}
        </button>
      )}
      {offered !== 'end-pause' && (
        <div class="pair">
          <button type="button" class="button" onClick={() => change('pause', { how: 'ten-minutes' })}>
            {translate('pauseTen')}
          </button>
          <button type="button" class="button" onClick={() => change('pause', { how: 'restart' })}>
            {translate('pauseRestart')}
          </button>
        </div>
      )}
    </section>
  );
}
