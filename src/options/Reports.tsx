import type { Report } from '../shared/messages.ts';
import type { Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly reports: readonly Report[];
  readonly language: string;
  readonly translate: Translate;
  erase(id: string | null): void;
}

/** Passages the reader noted as missed or wrongly hidden. Their text may spoil, so it opens only when asked for. */
export function Reports({ reports, language, translate, erase }: Props) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <Section id="reports" title={translate('sectionReports')} why={translate('reportsWhy')}>
      {reports.length === 0 && <p class="soft">{translate('reportsNone')}</p>}
      <ul class="rows">
        {reports.map(({ id, kind, text, page, at }) => (
          <li key={id}>
            <div class="grow">
              <b>{translate(kind === 'missed' ? 'reportMissed' : 'reportWrong')}</b>
              <p class="soft pattern">
                {day.format(at)} · {page}
              </p>
              <details>
                <summary>{translate('reportShowText')}</summary>
                <p>{text}</p>
              </details>
            </div>
            <button type="button" class="button" aria-label={translate('reportErase')} onClick={() => erase(id)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      {reports.length > 1 && (
        <button type="button" class="button" onClick={() => erase(null)}>
          {translate('reportsErase')}
        </button>
      )}
    </Section>
  );
}
