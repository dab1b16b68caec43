import { useState } from 'preact/hooks';
import { nameOfRule, type Scope, type Settings, type SiteRule } from '../shared/settings.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { patternFrom } from './rule-from.ts';
import { Section } from './Section.tsx';
import type { SettingsDesk } from './use-settings.ts';

const SCOPES: readonly (readonly [Scope, MessageKey])[] = [
  ['page', 'siteScopePage'],
  ['host', 'siteScopeHost'],
  ['domain', 'siteScopeDomain'],
];

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** The reader's rules for sites: see, add, turn, remove, undo. */
export function Sites({ settings, translate, change }: Props) {
  const [removed, setRemoved] = useState<SiteRule | null>(null);
  const remove = (rule: SiteRule): void => {
    setRemoved(rule);
    void change('remove-rule', { rule: { scope: rule.scope, pattern: rule.pattern } });
  };
  const restore = ({ scope, pattern, power }: SiteRule): void => {
    setRemoved(null);
    void change('set-rule', { rule: { scope, pattern, power } });
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
            <div class="grow">
              <b class="pattern">{rule.pattern}</b>
              <p class="soft">{translate(SCOPES.find(([scope]) => scope === rule.scope)?.[1] ?? 'siteScopeHost')}</p>
            </div>
            <Power
              value={rule.power}
              label={rule.pattern}
              translate={translate}
              pick={(power) => void change('set-rule', { rule: { scope: rule.scope, pattern: rule.pattern, power } })}
            />
            <button type="button" class="button" aria-label={translate('siteRemove', rule.pattern)} onClick={() => remove(rule)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="soft">
        {removed && (
          <>
            {translate('siteRemoved', removed.pattern)}{' '}
            <button type="button" class="link" onClick={() => restore(removed)}>
              {translate('undo')}
            </button>
          </>
        )}
      </p>
      <AddRule translate={translate} add={(rule) => void change('set-rule', { rule })} />
    </Section>
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

interface AddProps {
  readonly translate: Translate;
  add(rule: Omit<SiteRule, 'changed'>): void;
}

function AddRule({ translate, add }: AddProps) {
  const [typed, setTyped] = useState('');
  const [scope, setScope] = useState<Scope>('host');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const pattern = patternFrom(typed, scope);
    setWrong(pattern === null);
    if (pattern === null) return;
    add({ scope, pattern, power: 'off' });
    setTyped('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <label class="field grow">
        <span class="soft">{translate('siteAddress')}</span>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'site-wrong' : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="soft">{translate('siteScope')}</span>
        <select value={scope} onChange={({ currentTarget }) => setScope(currentTarget.value as Scope)}>
          {SCOPES.map(([name, key]) => (
            <option key={name} value={name}>
              {translate(key)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button">
        {translate('siteAdd')}
      </button>
      {wrong && (
        <p id="site-wrong" class="wrong" role="alert">
          {translate('siteInvalid')}
        </p>
      )}
    </form>
  );
}
