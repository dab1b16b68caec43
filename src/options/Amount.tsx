import type { Level } from '../core/film.ts';
import type { Mode } from '../core/verdict.ts';
import type { Settings } from '../shared/settings.ts';
import { LEVEL_KEYS, MODE_KEYS } from '../ui/choices.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

const MODE_WHY: Readonly<Record<Mode, MessageKey>> = { careful: 'modeCarefulWhy', balanced: 'modeBalancedWhy', strict: 'modeStrictWhy' };
const LEVEL_WHY: Readonly<Record<Level, MessageKey>> = { ending: 'levelEndingWhy', late: 'levelLateWhy', premise: 'levelPremiseWhy' };

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** How sure the shield must be, and how much of a film is kept back. */
export function Amount({ settings, translate, change }: Props) {
  return (
    <Section id="amount" title={translate('sectionAmount')}>
      <div class="columns">
        <RadioGroup
          name="mode"
          legend={translate('modeLabel')}
          value={settings.mode}
          choices={MODE_KEYS.map(([value, key]) => ({ value, label: translate(key), why: translate(MODE_WHY[value]) }))}
          pick={(mode) => void change('change', { patch: { mode } })}
        />
        <RadioGroup
          name="level"
          legend={translate('levelLabel')}
          value={settings.level}
          choices={LEVEL_KEYS.map(([value, key]) => ({ value, label: translate(key), why: translate(LEVEL_WHY[value]) }))}
          pick={(level) => void change('change', { patch: { level } })}
        />
      </div>
    </Section>
  );
}
