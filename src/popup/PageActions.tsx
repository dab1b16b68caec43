import type { FilmAnswers } from '../packs/answers.ts';
import type { PageReport, SiteStatus } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translate } from '../ui/translate.ts';
import { said } from './said.ts';
import type { Tab } from './use-tab.ts';

interface Props {
  readonly report: PageReport;
  readonly site: SiteStatus;
  readonly settings: Settings;
  readonly film: FilmAnswers;
  readonly translate: Translate;
  readonly change: Tab['change'];
}

/** What a reader may want to do with this film, and a rest from all of it. */
export function PageActions({ report, site, settings, film, translate, change }: Props) {
  const about = said(settings, film.id, site.page);
  const [seen, wrong] = [about === 'seen', about === 'wrong'];
  return (
    <section class="actions">
      <button type="button" class="link" onClick={() => change('mark-seen', { film: film.id, seen: !seen })}>
        {translate(seen ? 'seenUndo' : 'seen', film.title)}
      </button>
      {(wrong || (!seen && report.films.includes(film.id))) && (
        <button type="button" class="link" onClick={() => change('correct-film', { film: film.id, page: site.page, wrong: !wrong })}>
          {translate(wrong ? 'notThisFilmUndo' : 'notThisFilm')}
        </button>
      )}
      <div class="pair">
        {site.power === 'paused' ? (
          <button type="button" class="button primary" onClick={() => change('pause', { how: 'end' })}>
            {translate('pauseEnd')}
          </button>
        ) : (
          <>
            <button type="button" class="button" onClick={() => change('pause', { how: 'ten-minutes' })}>
              {translate('pauseTen')}
            </button>
            <button type="button" class="button" onClick={() => change('pause', { how: 'restart' })}>
              {translate('pauseRestart')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
