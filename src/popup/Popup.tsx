import { useEffect } from 'preact/hooks';
import { filmAnswers } from '../packs/answers.ts';
import { browser } from '../shared/browser.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { languageTag } from '../ui/translate.ts';
import { Answers } from './Answers.tsx';
import { describe } from './describe.ts';
import { PageActions } from './PageActions.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { Status } from './Status.tsx';
import { Strength } from './Strength.tsx';
import { useTab } from './use-tab.ts';

/** The popup: what happens on this tab, the switch for the site, the quick answers. */
export function Popup() {
  const { state, translate, failed, change, tell, reload, grant } = useTab();
  const language = languageTag(state?.settings.language ?? 'auto');

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = translate('extensionName') ? browser.i18n.getMessage('@@bidi_dir') || 'ltr' : 'ltr';
  }, [language, translate]);

  if (!state) return <main aria-busy="true"><p class="soft">{translate('loading')}</p></main>;
  const { status, settings } = state;
  const report = status.kind === 'page' ? status.report : null;
  const film = filmAnswers.find(({ id }) => report?.films.includes(id)) ?? filmAnswers[0];
  return (
    <main>
      <Trouble state={state} failed={failed} translate={translate} recover={(from) => change('recover', { from })} />
      <Status description={describe(status, film?.title ?? '', translate, language)} translate={translate} grant={grant} reload={reload} />
      {status.kind !== 'restricted' && (
        <SiteSwitch
          site={status.site}
          translate={translate}
          setRule={(rule) => change('set-rule', { rule })}
          removeRule={({ scope, pattern }) => change('remove-rule', { rule: { scope, pattern } })}
        />
      )}
      {status.kind === 'page' && film && (
        <PageActions report={status.report} site={status.site} settings={settings} film={film} translate={translate} change={change} tell={tell} />
      )}
      {film && <Answers film={film} language={language} translate={translate} />}
      <Strength settings={settings} translate={translate} change={change} />
      <footer>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {translate('options')}
        </button>
      </footer>
    </main>
  );
}
