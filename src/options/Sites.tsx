import { useState } from 'preact/hooks';
import { nameOfRule, type Settings, type SiteRule } from '../shared/settings.ts';
import type { Translate } from '../ui/translate.ts';
import { Handle } from './Handle.tsx';
import { RuleForm, SCOPES } from './RuleForm.tsx';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** The reader's rules for sites: see, add, turn, edit, remove, undo. */
export function Sites({ settings, translate, change }: Props) {
  const [removed, setRemoved] = useState<SiteRule | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  /** The rule whose row is to have the focus when it is drawn: what the reader pressed has gone. */
  const [next, setNext] = useState<string | null>(null);
  const remove = ({ scope, pattern }: SiteRule): Promise<boolean> => change('remove-rule', { rule: { scope, pattern } });
  const restore = ({ scope, pattern, power }: SiteRule): void => {
    setRemoved(null);
    setNext(nameOfRule({ scope, pattern }));
    void change('set-rule', { rule: { scope, pattern, power } });
  };
  /** The new one first: if it cannot be kept, the old one still holds. */
  const replace = async (old: SiteRule, rule: Omit<SiteRule, 'changed'>): Promise<void> => {
    setNext(nameOfRule(rule));
    const kept = await change('set-rule', { rule });
    if (kept && nameOfRule(rule) !== nameOfRule(old)) await remove(old);
    setEdited(null);
  };
  return (
    <Section id="sites" title={translate('sectionSites')} why={translate('sitesWhy')}>
      <label class="inline">
        <span>{translate('sitesDefault')}</span>
        <Power value={settings.power} label={translate('sitesDefault')} translate={translate} pick={(power) => void change('change', { patch: { power } })} />
      </label>
      {settings.rules.length === 0 && <p class="soft">{translate('sitesNone')}</p>}
      <ul class="rows">
        {settings.rules.map((rule) => (
          <li key={nameOfRule(rule)}>
            {edited === nameOfRule(rule) ? (
              <RuleForm rule={rule} translate={translate} save={(changed) => void replace(rule, changed)} cancel={() => (setNext(edited), setEdited(null))} />
            ) : (
              <Rule
                rule={rule}
                focused={next === nameOfRule(rule)}
                translate={translate}
                turn={(power) => void change('set-rule', { rule: { scope: rule.scope, pattern: rule.pattern, power } })}
                edit={() => setEdited(nameOfRule(rule))}
                remove={() => {
                  setRemoved(rule);
                  void remove(rule);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="soft">
        {removed && (
          <>
            {translate('siteRemoved', removed.pattern)}{' '}
            <Handle key={nameOfRule(removed)} class="link" focused label={translate('undo')} press={() => restore(removed)} />
          </>
        )}
      </p>
      <RuleForm rule={null} translate={translate} save={(rule) => void change('set-rule', { rule })} />
    </Section>
  );
}

interface RuleProps {
  readonly rule: SiteRule;
  readonly focused: boolean;
  readonly translate: Translate;
  turn(power: SiteRule['power']): void;
  edit(): void;
  remove(): void;
}

function Rule({ rule, focused, translate, turn, edit, remove }: RuleProps) {
  return (
    <>
      <div class="grow">
        <b class="pattern">{rule.pattern}</b>
        <p class="soft">{translate(SCOPES.find(([scope]) => scope === rule.scope)?.[1] ?? 'siteScopeHost')}</p>
      </div>
      <div class="handles">
        <Power value={rule.power} label={rule.pattern} translate={translate} pick={turn} />
        <Handle class="button" focused={focused} name={translate('siteEdit', rule.pattern)} label="✎" press={edit} />
        <Handle class="button" name={translate('siteRemove', rule.pattern)} label="✕" press={remove} />
      </div>
    </>
  );
}

interface PowerProps {
  readonly value: 'on' | 'off';
  readonly label: string;
  readonly translate: Translate;
  pick(power: 'on' | 'off'): void;
}

function Power({ value, label, translate, pick }: PowerProps) {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => pick(currentTarget.value === 'off' ? 'off' : 'on')}>
      <option value="on">{translate('on')}</option>
      <option value="off">{translate('off')}</option>
    </select>
  );
}
