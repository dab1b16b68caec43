import { filmAnswers } from '../packs/answers.ts';
import type { Settings } from '../shared/settings.ts';
import { countryIn } from '../ui/country.ts';
import type { Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly language: string;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** The films the shield knows, and which of them the reader has seen. */
export function Films({ settings, language, translate, change }: Props) {
  return (
    <Section id="films" title={translate('sectionFilms')} why={translate('filmsWhy')}>
      <ul class="rows">
        {filmAnswers.map(({ id, title, versions }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <p class="soft">{translate('filmVersions', versions.map((version) => `${countryIn(language, version)} ${version.year}`).join(', '))}</p>
            </div>
            <select
              aria-label={title}
              value={settings.seen.includes(id) ? 'seen' : 'shielded'}
              onChange={({ currentTarget }) => void change('mark-seen', { film: id, seen: currentTarget.value === 'seen' })}
            >
              <option value="shielded">{translate('filmShielded')}</option>
              <option value="seen">{translate('filmSeen')}</option>
            </select>
          </li>
        ))}
      </ul>
    </Section>
  );
}
