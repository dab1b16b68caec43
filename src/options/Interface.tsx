import type { Settings } from '../shared/settings.ts';
import { ownName } from '../ui/own-name.ts';
import { LOCALES, type Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** Language, badge and the mirror through the browser's own sync. */
export function Interface({ settings, translate, change }: Props) {
  return (
    <Section id="interface" title={translate('sectionInterface')}>
      <label class="inline">
        <span>{translate('languageLabel')}</span>
        <select value={settings.language} onChange={({ currentTarget }) => void change('change', { patch: { language: currentTarget.value } })}>
          <option value="auto">{translate('languageAuto')}</option>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale.replace('_', '-')}>
              {ownName(locale)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={settings.badge} onChange={({ currentTarget }) => void change('change', { patch: { badge: currentTarget.checked } })} />
        <span>{translate('badgeLabel')}</span>
      </label>
      <label class="check">
        <input type="checkbox" checked={settings.sync} onChange={({ currentTarget }) => void change('change', { patch: { sync: currentTarget.checked } })} />
        <span>
          {translate('syncLabel')}
          <span class="soft">{translate('syncWhy')}</span>
        </span>
      </label>
    </Section>
  );
}
