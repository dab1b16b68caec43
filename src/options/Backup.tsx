import { useState } from 'preact/hooks';
import type { OwnFilm } from '../core/film.ts';
import { browser } from '../shared/browser.ts';
import type { Difference, ImportError, ImportPreview } from '../shared/messages.ts';
import { send } from '../shared/send.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { inWords } from './in-words.ts';
import { saveFile } from './save-file.ts';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

const ERRORS: Readonly<Record<ImportError, MessageKey>> = {
  'too-large': 'importTooLarge',
  'not-json': 'importNotJson',
  'not-ours': 'importNotOurs',
  newer: 'importNewer',
  invalid: 'importInvalid',
};

/** Choices by the names they have on this page. */
const CHOICE_WORDS: Readonly<Record<Extract<Difference, { kind: 'choice' }>['choice'], MessageKey>> = {
  power: 'sitesDefault',
  mode: 'modeLabel',
  level: 'levelLabel',
  seen: 'filmSeen',
  notThisFilm: 'notThisFilm',
  look: 'sectionLook',
  badge: 'badgeLabel',
  language: 'languageLabel',
};

interface Props {
  /** The reader's films, as they are now. */
  readonly films: readonly OwnFilm[];
  readonly canUndo: boolean;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** Everything into a file and back; what a file would change is shown before it does. */
export function Backup({ films, canUndo, translate, change }: Props) {
  const [loaded, setLoaded] = useState(false);
  const [file, setFile] = useState<{ readonly text: string; readonly preview: ImportPreview } | null>(null);
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text === undefined) return;
    setLoaded(false);
    const answer = await send(browser, 'preview-import', { text });
    setFile({ text, preview: answer.ok ? answer.value : { ok: false, error: 'invalid' } });
  };
  return (
    <Section id="backup" title={translate('sectionBackup')}>
      <div class="pair">
        <button type="button" class="button" onClick={() => void save()}>
          {translate('exportButton')}
        </button>
        <label class="button file">
          {translate('importButton')}
          <input class="visually-hidden" type="file" accept="application/json,.json" onChange={({ currentTarget }) => void choose(currentTarget)} />
        </label>
        {canUndo && (
          <button type="button" class="button" onClick={() => void change('undo-import').then(() => setLoaded(false))}>
            {translate('importUndo')}
          </button>
        )}
      </div>
      <div role="status">
        {file && <Preview preview={file.preview} films={films} translate={translate} />}
        {loaded && <p>{translate('importDone')}</p>}
      </div>
      {file?.preview.ok && (
        <div class="pair">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              void change('import', { text: file.text }).then(setLoaded);
              setFile(null);
            }}
          >
            {translate('importApply')}
          </button>
          <button type="button" class="button" onClick={() => setFile(null)}>
            {translate('importCancel')}
          </button>
        </div>
      )}
      <Reset translate={translate} change={change} />
    </Section>
  );
}

function Preview({ preview, films, translate }: Pick<Props, 'films' | 'translate'> & { readonly preview: ImportPreview }) {
  if (!preview.ok) return <p class="wrong">{translate(ERRORS[preview.error])}</p>;
  if (preview.differences.length === 0 && preview.newNotes === 0) return <p>{translate('importNothing')}</p>;
  const filmIn = ({ kind, after }: Difference): OwnFilm[] => (kind === 'film' && after !== null ? [JSON.parse(after) as OwnFilm] : []); // Checked when the file was read.
  const named = [...films, ...preview.differences.flatMap(filmIn)];
  return (
    <>
      <p>{translate('importPreview')}</p>
      <ul class="differences">
        {preview.differences.map((difference, at) => (
          <li key={at}>
            <b>{nameOf(difference, translate)}</b> {inWords(difference.before, translate, named)} → {inWords(difference.after, translate, named)}
          </li>
        ))}
        {preview.newNotes > 0 && <li>{translate('importNotes', preview.newNotes)}</li>}
      </ul>
    </>
  );
}

/** What a line is about: a choice by the name it has on this page, a film as one of the reader's, a rule by its address. */
function nameOf(difference: Difference, translate: Translate): string {
  switch (difference.kind) {
    case 'choice':
      return translate(CHOICE_WORDS[difference.choice]);
    case 'film':
      return translate('filmOwn');
    case 'rule':
      return difference.rule.pattern;
  }
}

function Reset({ translate, change }: Pick<Props, 'translate' | 'change'>) {
  const [asked, setAsked] = useState(false);
  return (
    <div class="reset">
      <p class="soft">{translate('resetWhy')}</p>
      <div class="pair">
        <button type="button" class="button" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {translate(asked ? 'importCancel' : 'resetButton')}
        </button>
        {asked && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsked(false);
              void change('recover', { from: 'defaults' });
            }}
          >
            {translate('resetConfirm')}
          </button>
        )}
      </div>
    </div>
  );
}

async function save(): Promise<void> {
  const answer = await send(browser, 'export');
  if (answer.ok) saveFile('spoiler-shield.json', answer.value.text);
}
