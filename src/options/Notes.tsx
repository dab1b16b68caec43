import { browser } from '../shared/browser.ts';
import type { Note } from '../shared/messages.ts';
import { send } from '../shared/send.ts';
import type { Translate } from '../ui/translate.ts';
import { saveFile } from './save-file.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly notes: readonly Note[];
  readonly language: string;
  readonly translate: Translate;
  erase(id: string | null): void;
}

/** Passages the reader noted as missed or wrongly hidden. Their text may spoil, so it opens only when asked for. */
export function Notes({ notes, language, translate, erase }: Props) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <Section id="notes" title={translate('sectionNotes')} why={translate('notesWhy')}>
      {notes.length === 0 && <p class="soft">{translate('notesNone')}</p>}
      <ul class="rows">
        {notes.map(({ id, kind, text, page, at }) => (
          <li key={id}>
            <div class="grow">
              <b>{translate(kind === 'missed' ? 'noteMissed' : 'noteWrong')}</b>
              <p class="soft pattern">
                {day.format(at)} · {page}
              </p>
              {text !== '' && (
                <details>
                  <summary>{translate('noteShowText')}</summary>
                  <p>{text}</p>
                </details>
              )}
            </div>
            <button type="button" class="button" aria-label={translate('noteErase')} onClick={() => erase(id)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <div class="pair">
          <button type="button" class="button" onClick={() => void save()}>
            {translate('notesExport')}
          </button>
          {notes.length > 1 && (
            <button type="button" class="button" onClick={() => erase(null)}>
              {translate('notesErase')}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}

async function save(): Promise<void> {
  const answer = await send(browser, 'export-notes');
  if (answer.ok) saveFile('spoiler-shield-notes.json', answer.value.text);
}
