import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FilmId } from '../core/film.ts';
import { browser } from '../shared/browser.ts';
import { DEFAULTS } from '../shared/settings.ts';
import { Silent } from '../ui/Silent.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { setDocumentLanguage } from '../ui/document-language.ts';
import { languageTag } from '../ui/translate.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { Answers } from './Answers.tsx';
import { filmHere } from './film-here.ts';
import { said } from './said.ts';
import { withoutRule } from './without-rule.ts';
import { describe, type Action } from './describe.ts';
import { PageActions } from './PageActions.tsx';
import { ShowHide } from './ShowHide.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { Status } from './Status.tsx';
import { Strength } from './Strength.tsx';
import { useTab, type FirstLook } from './use-tab.ts';

/** The popup: what happens on this tab, the switch for the site, the quick answers. */
export function Popup({ first }: { readonly first: FirstLook }) {
  const { state, silent, updated, translate, failed, change, tell, reload, grant } = useTab(first);
  const language = languageTag(state?.settings.language ?? 'auto');

  useLayoutEffect(() => setDocumentLanguage(language), [language]);
  useKeptFocus(() => document.querySelector('.status h1'));

  const drawn = state !== null;
  useEffect(() => {
    // Read by whoever asks how long an opening takes; it stays in this page.
    if (drawn) performance.mark('drawn');
  }, [drawn]);

  const page = state?.status.kind === 'page' ? state.status : null;
  const last = useRef<FilmId | null>(null);
  const film = filmHere(page?.report.films ?? [], page?.site.page ?? '', last.current, state?.settings ?? DEFAULTS);
  if (film && page?.report.films.includes(film.id)) last.current = film.id;
  const answers = film && (film.answers ? <Answers film={film.answers} language={language} translate={translate} /> : <p class="soft">{translate('filmNoAnswers', film.title)}</p>);
  if (!state && silent) return <main><Silent translate={translate} />{answers}</main>;
  if (!state) return <main aria-busy="true"><p class="soft">{translate('loading')}</p></main>;
  const { status, settings } = state;
  const here = { title: film?.title ?? '', said: film ? said(settings, film.id, page?.site.page ?? '') : 'nothing' } as const;
  const description = describe(status, here, translate, language);
  const act = (action: Action): void => {
    switch (action) {
      case 'grant':
        return grant();
      case 'reload':
        return reload();
      case 'end-pause':
        return change('pause', { how: 'end' });
      case 'unsee':
        return film && change('mark-seen', { film: film.id, seen: false });
      case 'uncorrect':
        return film && page ? change('correct-film', { film: film.id, page: page.site.page, wrong: false }) : undefined;
    }
  };
  return (
    <main>
      <Trouble state={state} failed={failed} translate={translate} recover={(from) => change('recover', { from })} />
      <Status description={description} film={here.title} translate={translate} act={act}>
        {page?.site.power === 'on' && page.report.hidden + page.report.shown > 0 && <ShowHide report={page.report} translate={translate} tell={tell} />}
      </Status>
      {/* With access withheld the browser may keep even the address to itself. */}
      {status.kind !== 'restricted' && status.site.host !== '' && (
        <SiteSwitch
          site={status.site}
          otherwise={withoutRule(status.site, settings)}
          translate={translate}
          setRule={(rule) => change('set-rule', { rule })}
          removeRule={({ scope, pattern }) => change('remove-rule', { rule: { scope, pattern } })}
        />
      )}
      {answers}
      {page && film && (
        <PageActions
          site={page.site}
          film={film}
          named={page.report.films.includes(film.id)}
          said={here.said}
          offered={description.action}
          translate={translate}
          change={change}
          act={act}
        />
      )}
      <Strength settings={settings} translate={translate} change={change} />
      <footer>
        {updated !== null && <span class="soft">{translate('updated', updated)}</span>}
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {translate('options')}
        </button>
      </footer>
    </main>
  );
}
