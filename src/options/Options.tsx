import { useLayoutEffect } from 'preact/hooks';
import { Silent } from '../ui/Silent.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { setDocumentLanguage } from '../ui/document-language.ts';
import { languageTag } from '../ui/translate.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { Amount } from './Amount.tsx';
import { Backup } from './Backup.tsx';
import { Films } from './Films.tsx';
import { Interface } from './Interface.tsx';
import { Keys } from './Keys.tsx';
import { LookChoice } from './LookChoice.tsx';
import { Notes } from './Notes.tsx';
import { Sites } from './Sites.tsx';
import { useSettings } from './use-settings.ts';

/** All settings, one card a topic; every change takes effect at once. */
export function Options() {
  const { state, silent, notes, translate, failed, change, eraseNotes } = useSettings();
  const language = languageTag(state?.settings.language ?? 'auto');
  // With the words, not after them: what reads them aloud must know their language.
  useLayoutEffect(() => {
    setDocumentLanguage(language);
    document.title = translate('optionsTitle');
  }, [language, translate]);
  useKeptFocus((section) => (section?.isConnected ? section : document).querySelector('h2'));
  if (!state && silent) return <main><Silent translate={translate} /></main>;
  if (!state) return <main aria-busy="true" />;
  const shared = { settings: state.settings, translate, change };
  return (
    <main>
      <h1>{translate('optionsTitle')}</h1>
      <Trouble state={state} failed={failed} translate={translate} recover={(from) => void change('recover', { from })} />
      <Films {...shared} language={language} />
      <Amount {...shared} />
      <Sites {...shared} />
      <LookChoice {...shared} />
      <Interface {...shared} />
      <Keys translate={translate} />
      <Notes notes={notes} language={language} translate={translate} erase={eraseNotes} />
      <Backup films={state.settings.films} canUndo={state.canUndo} translate={translate} change={change} />
    </main>
  );
}
