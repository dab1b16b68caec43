import type { PageReport, SiteStatus, TabStatus } from '../shared/messages.ts';
import type { Translate } from '../ui/translate.ts';

/** What can be done about a state at once. */
export type Action = 'grant' | 'reload' | 'end-pause' | 'unsee' | 'uncorrect';

/** What is going on, in the reader's words, and how it should feel. */
export interface Description {
  readonly title: string;
  readonly why: string;
  readonly tone: 'calm' | 'on' | 'off' | 'warn';
  readonly action?: Action;
}

/** The film a page is about, by its title, and what the reader said of it: `wrong`, this page is not about it. */
export interface FilmHere {
  readonly title: string;
  readonly said: 'nothing' | 'wrong' | 'seen';
}

/** Every state of a tab, told apart. */
export function describe(status: TabStatus, film: FilmHere, translate: Translate, language: string): Description {
  switch (status.kind) {
    case 'restricted':
      return { title: translate('stateRestricted'), why: translate('stateRestrictedWhy'), tone: 'off' };
    case 'no-access':
      return { title: translate('stateNoAccess'), why: translate('stateNoAccessWhy'), tone: 'warn', action: 'grant' };
    case 'reload-needed':
      return { title: translate('stateReload'), why: translate('stateReloadWhy'), tone: 'warn', action: 'reload' };
    case 'page':
      return describePage(status.report, status.site, film, translate, language);
  }
}

function describePage(report: PageReport, site: SiteStatus, { title: film, said }: FilmHere, translate: Translate, language: string): Description {
  if (site.power === 'paused') return { title: translate('statePaused'), why: pausedWhy(site, translate, language), tone: 'off', action: 'end-pause' };
  if (site.power === 'off') return { title: translate('stateOff'), why: offWhy(site, translate), tone: 'off' };
  switch (report.state) {
    case 'broken':
      return { title: translate('stateBroken'), why: translate('stateBrokenWhy'), tone: 'warn', action: 'reload' };
    case 'fought':
      return { title: translate('stateFought'), why: translate('stateFoughtWhy'), tone: 'warn' };
    case 'veiled':
      if (report.hidden === 0) return { title: translate('stateShown'), why: translate('stateShownWhy', film), tone: 'off' };
      return { title: hiddenCount(report.hidden, translate, language), why: translate('stateVeiledWhy', film), tone: 'on' };
    case 'clear':
      // What the reader told us to leave alone is not free of spoilers.
      if (said === 'seen') return { title: translate('stateCorrected'), why: translate('stateSeenWhy', film), tone: 'off', action: 'unsee' };
      if (said === 'wrong') return { title: translate('stateCorrected'), why: translate('stateCorrectedWhy', film), tone: 'off', action: 'uncorrect' };
      return { title: translate('stateClear'), why: translate('stateClearWhy', film), tone: 'calm' };
    // The page has not heard yet what the settings already say, or names no film: either way nothing is hidden.
    case 'off':
    case 'paused':
    case 'no-film':
      if (said === 'wrong') return { title: translate('stateCorrected'), why: translate('stateCorrectedWhy', film), tone: 'off', action: 'uncorrect' };
      return { title: translate('stateNoFilm'), why: translate('stateNoFilmWhy'), tone: 'calm' };
  }
}

function hiddenCount(count: number, translate: Translate, language: string): string {
  return count === 1 ? translate('stateVeiledOne') : translate('stateVeiledOther', new Intl.NumberFormat(language).format(count));
}

function pausedWhy({ pauseEnd }: SiteStatus, translate: Translate, language: string): string {
  if (pauseEnd === null) return translate('statePausedRestart');
  return translate('statePausedUntil', new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(pauseEnd));
}

function offWhy({ rule }: SiteStatus, translate: Translate): string {
  switch (rule?.scope) {
    case 'page':
      return translate('stateOffRulePage');
    case 'host':
      return translate('stateOffRuleHost', rule.pattern);
    case 'domain':
      return translate('stateOffRuleDomain', rule.pattern);
    case undefined:
      return translate('stateOffDefault');
  }
}
