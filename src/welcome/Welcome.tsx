import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../options/use-settings.ts';
import { filmAnswers } from '../packs/answers.ts';
import { browser } from '../shared/browser.ts';
import { DEFAULTS } from '../shared/settings.ts';
import { setDocumentLanguage } from '../ui/document-language.ts';
import { browserTranslate as translate, languageTag } from '../ui/translate.ts';
import { VeilSample } from '../ui/VeilSample.tsx';

const EVERYWHERE = { origins: ['*://*/*'] };

/** Shown once, after the first install. */
export function Welcome() {
  const access = useAccess();
  useEffect(() => {
    setDocumentLanguage(languageTag('auto'));
    document.title = translate('extensionName');
  }, []);
  return (
    <main>
      <img src="/icons/on-128.png" alt="" width="64" height="64" />
      <h1>{translate('welcomeTitle')}</h1>
      <p class="lead">{translate('welcomeLead')}</p>
      {!access.granted && (
        <section class="trouble">
          <h2>{translate('welcomeAccess')}</h2>
          <p>{translate('welcomeAccessText')}</p>
          <button type="button" class="button primary" onClick={access.ask}>
            {translate('grant')}
          </button>
        </section>
      )}
      <section class="card">
        <h2>{translate('welcomeTry')}</h2>
        <p class="soft">{translate('welcomeTryText')}</p>
        <VeilSample look={DEFAULTS.look} language="auto" translate={translate} />
      </section>
      <section class="card">
        <h2>{translate('welcomeFilms')}</h2>
        <p class="soft">{translate('welcomeFilmsText')}</p>
        <FilmsSeen />
      </section>
      <section class="card">
        <h2>{translate('welcomePin')}</h2>
        <p>{translate('welcomePinText')}</p>
      </section>
      <section class="card">
        <h2>{translate('welcomePrivacy')}</h2>
        <p>{translate('welcomePrivacyText')}</p>
      </section>
      <button type="button" class="button primary" onClick={() => void browser.runtime.openOptionsPage()}>
        {translate('welcomeDone')}
      </button>
    </main>
  );
}

/** Each film with a box to tick: nothing is worth hiding from someone who has seen it. */
function FilmsSeen() {
  const { state, change } = useSettings();
  const own = state?.settings.films.map(({ id, titles: [title] }) => ({ id, title })) ?? [];
  return (
    <ul>
      {[...filmAnswers, ...own].map(({ id, title }) => (
        <li key={id}>
          <label class="check">
            <input
              type="checkbox"
              checked={state?.settings.seen.includes(id) === true}
              disabled={state === null}
              onChange={({ currentTarget }) => void change('mark-seen', { film: id, seen: currentTarget.checked })}
            />
            <span>{translate('seen', title)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Readers may withhold access to sites at install, in both browsers. */
function useAccess(): { readonly granted: boolean; ask(): void } {
  const [granted, setGranted] = useState(true);
  useEffect(() => {
    void browser.permissions.contains(EVERYWHERE).then(setGranted);
  }, []);
  return { granted, ask: () => void browser.permissions.request(EVERYWHERE).then(setGranted) };
}
