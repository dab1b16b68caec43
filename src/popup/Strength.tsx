import type { Level } from '../core/film.ts';
import type { Mode } from '../core/verdict.ts';
import type { Settings } from '../shared/settings.ts';
import { LEVEL_KEYS, MODE_KEYS } from '../ui/choices.ts';
import type { Translate } from '../ui/translate.ts';
import type { Tab } from './use-tab.ts';

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: Tab['change'];
}

/** How much to hide, within reach: it is what a reader wants to turn when a page shows too much or too little. */
export function Strength({ settings, translate, change }: Props) {
  return (
    <section class="strength">
      <label class="field">
        <span class="soft">{translate('modeLabel')}</span>
        <select value={settings.mode} onChange={({ currentTarget }) => change('change', { patch: { mode: currentTarget.value as Mode } })}>
          {MODE_KEYS.map(([mode, key]) => (
            <option key={mode} value={mode}>
              {translate(key)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="soft">{translate('levelLabel')}</span>
        <select value={settings.level} onChange={({ currentTarget }) => change('change', { patch: { level: currentTarget.value as Level } })}>
          {LEVEL_KEYS.map(([level, key]) => (
            <option key={level} value={level}>
              {translate(key)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
