import type { Settings } from '../shared/settings.ts';
import { LEVEL_KEYS, MODE_KEYS, named } from '../ui/choices.ts';
import { SelectField } from '../ui/SelectField.tsx';
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
      <SelectField
        class="field"
        label={translate('modeLabel')}
        value={settings.mode}
        choices={named(MODE_KEYS, translate)}
        pick={(mode) => change('change', { patch: { mode } })}
      />
      <SelectField
        class="field"
        label={translate('levelLabel')}
        value={settings.level}
        choices={named(LEVEL_KEYS, translate)}
        pick={(level) => change('change', { patch: { level } })}
      />
    </section>
  );
}
