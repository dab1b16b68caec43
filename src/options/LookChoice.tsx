import type { Look, Settings } from '../shared/settings.ts';
import { named } from '../ui/choices.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { VeilSample } from '../ui/VeilSample.tsx';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

const STYLES: readonly (readonly [Look['style'], MessageKey])[] = [
  ['smudge', 'lookSmudge'],
  ['bars', 'lookBars'],
];
const STRENGTHS: readonly (readonly [Look['strength'], MessageKey])[] = [
  ['soft', 'lookSoft'],
  ['medium', 'lookMedium'],
  ['strong', 'lookStrong'],
];

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** How a veil looks, with a real one to look at. */
export function LookChoice({ settings: { look, language }, translate, change }: Props) {
  const pick = (part: Partial<Look>): void => void change('change', { patch: { look: { ...look, ...part } } });
  return (
    <Section id="look" title={translate('sectionLook')}>
      <div class="columns">
        <RadioGroup
          name="style"
          legend={translate('lookStyle')}
          value={look.style}
          choices={named(STYLES, translate)}
          pick={(style) => pick({ style })}
        />
        <RadioGroup
          name="strength"
          legend={translate('lookStrength')}
          value={look.strength}
          choices={named(STRENGTHS, translate)}
          pick={(strength) => pick({ strength })}
        />
      </div>
      <VeilSample look={look} language={language} translate={translate} />
    </Section>
  );
}
