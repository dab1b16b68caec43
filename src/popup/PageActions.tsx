import type { FilmAnswers } from '../packs/answers.ts';
import type { PageReport, SiteStatus } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translate } from '../ui/translate.ts';
import type { Tab } from './use-tab.ts';

interface Props {
  readonly report: PageReport;
  readonly site: SiteStatus;
  readonly settings: Settings;
  readonly film: FilmAnswers;
  readonly translate: Translate;
  readonly change: Tab['change'];
  readonly tell: Tab['tell'];
}

/** What a reader may want to do with this page and this film. */
export function PageActions({ report, site, settings, film, translate, change, tell }: Props) {
  const seen = settings.seen.includes(film.id);
  const corrected = settings.notThisFilm.some(({ film: id, page }) => id === film.id && page === site.page);
  const named = report.films.includes(film.id);
  return (
    <section class="actions">
      {report.hidden + report.shown > 0 && site.power === 'on' && (
        <div class="pair">
          <button type="button" class="button" disabled={report.hidden === 0} onClick={() => tell('show-all')}>
            {translate('showAll')}
          </button>
          <button type="button" class="button" disabled={report.shown === 0} onClick={() => tell('hide-all')}>
            {translate('hideAll')}
          </button>
        </div>
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
      <button type="button" class="link" onClick={() => change('mark-seen', { film: film.id, seen: !seen })}>
        {translate(seen ? 'seenUndo' : 'seen', film.title)}
      </button>
      {(named || corrected) && (
        <button type="button" class="link" onClick={() => change('correct-film', { film: film.id, page: site.page, wrong: !corrected })}>
          {translate(corrected ? 'notThisFilmUndo' : 'notThisFilm')}
        </button>
      )}
    </section>
  );
}
