import { useEffect, useState } from 'preact/hooks';
import type { SiteStatus } from '../shared/messages.ts';
import type { RuleKey, Scope, SiteRule } from '../shared/settings.ts';
import { domainOf } from '../ui/domain-of.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { Translate } from '../ui/translate.ts';
import { scopesOf } from './scopes.ts';

interface Props {
  readonly site: SiteStatus;
  /** What would hold here if the rule that decides were gone. */
  readonly otherwise: SiteRule['power'];
  readonly translate: Translate;
  setRule(rule: Omit<SiteRule, 'changed'>): void;
  removeRule(rule: RuleKey): void;
}

/** The large switch for this site, and how far it reaches. The rule that decides now is the one it starts from. */
export function SiteSwitch({ site, otherwise, translate, setRule, removeRule }: Props) {
  const [picked, setPicked] = useState<Scope | null>(null);
  const scopes = scopesOf(site, useDomain(site.host));
  const scope = picked ?? site.rule?.scope ?? 'host';
  const pattern = scopes.find(([name]) => name === scope)?.[1] ?? site.host;
  // A pause is not a rule: the switch shows what holds when it ends.
  const on = site.rule ? site.rule.power === 'on' : site.power !== 'off';
  const flip = (): void => {
    setPicked(null);
    const power = on ? 'off' : 'on';
    // Switched back to what would hold anyway: no rule says so better than one that says the same.
    if (site.rule?.scope === scope && power === otherwise) removeRule(site.rule);
    else setRule({ scope, pattern, power });
  };
  return (
    <section class="card site">
      <label class="switch">
        <span class="switch-text">
          <b>{translate('siteSwitch')}</b>
          <span class="soft host">{site.host}</span>
        </span>
        <input type="checkbox" role="switch" checked={on} onChange={flip} />
        <span class="power" aria-hidden="true">
          {translate(on ? 'on' : 'off')}
        </span>
        <span class="track" aria-hidden="true" />
      </label>
      <SelectField
        class="scope"
        label={translate('scopeLabel')}
        value={scope}
        choices={scopes.map(([name, value]) => ({ value: name, label: scopeName(name, value, translate) }))}
        pick={(name) => setPicked(name)}
      />
      {site.rule && (
        <button type="button" class="link" onClick={() => site.rule && removeRule(site.rule)}>
          {translate('ruleForget')}
        </button>
      )}
      {site.private && <p class="soft">{translate('privateNote')}</p>}
    </section>
  );
}

function useDomain(host: string): string | null {
  const [domain, setDomain] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    void domainOf(host).then((found) => {
      if (!stale) setDomain(found);
    });
    return () => {
      stale = true;
    };
  }, [host]);
  return domain;
}

function scopeName(scope: Scope, pattern: string, translate: Translate): string {
  if (scope === 'page') return translate('scopePage');
  return translate(scope === 'host' ? 'scopeHost' : 'scopeDomain', pattern);
}
