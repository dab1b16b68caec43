import { filmAnswers } from '../packs/answers.ts';
import type { Settings } from '../shared/settings.ts';
import { countryIn } from '../ui/country.ts';
import type { Translate } from '../ui/translate.ts';
import { OwnFilms } from './OwnFilms.tsx';
import { Section } from './Section.tsx';
import { SeenSelect } from './SeenSelect.tsx';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly language: string;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** The films the shield knows, those the reader has added, and which of them the reader has seen. */
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
            <SeenSelect film={id} title={title} seen={settings.seen.includes(id)} translate={translate} change={change} />
          </li>
        ))}
      </ul>
      <OwnFilms settings={settings} translate={translate} change={change} />
    </Section>
  );
}
