import { useState } from 'preact/hooks';
import { getDomain } from 'tldts';
import type { SiteStatus } from '../shared/messages.ts';
import type { Scope, SiteRule } from '../shared/settings.ts';
import type { Translate } from '../ui/translate.ts';

interface Props {
  readonly site: SiteStatus;
  readonly translate: Translate;
  setRule(rule: Omit<SiteRule, 'changed'>): void;
  removeRule(rule: Pick<SiteRule, 'scope' | 'pattern'>): void;
}

/** The large switch for this site, and how far it reaches. The rule that decides now is the one it starts from. */
export function SiteSwitch({ site, translate, setRule, removeRule }: Props) {
  const [picked, setPicked] = useState<Scope | null>(null);
  const scopes = scopesOf(site);
  const scope = picked ?? site.rule?.scope ?? 'host';
  const pattern = scopes.find(([name]) => name === scope)?.[1] ?? site.host;
  // A pause is not a rule: the switch shows what holds when it ends.
  const on = site.rule ? site.rule.power === 'on' : site.power !== 'off';
  const flip = (): void => {
    setPicked(null);
    setRule({ scope, pattern, power: on ? 'off' : 'on' });
  };
  return (
    <section class="card site">
      <label class="switch">
        <span class="switch-text">
          <b>{translate('siteSwitch')}</b>
          <span class="soft host">{site.host}</span>
        </span>
        <input type="checkbox" role="switch" checked={on} onChange={flip} />
        <span class="track" aria-hidden="true" />
      </label>
      <div class="row">
        <label class="field">
          <span class="soft">{translate('scopeLabel')}</span>
          <select value={scope} onChange={({ currentTarget }) => setPicked(currentTarget.value as Scope)}>
            {scopes.map(([name, value]) => (
              <option key={name} value={name}>
                {scopeName(name, value, translate)}
              </option>
            ))}
          </select>
        </label>
        {site.rule && (
          <button type="button" class="link" onClick={() => site.rule && removeRule(site.rule)}>
            {translate('ruleForget')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Page, host and, where the host is part of one, the whole registrable domain (never a public suffix such as `co.uk`). */
function scopesOf({ page, host, rule }: SiteStatus): readonly (readonly [Scope, string])[] {
  const domain = rule?.scope === 'domain' ? rule.pattern : getDomain(host, { allowPrivateDomains: true });
  return [['page', page], ['host', host], ...(domain !== null && (domain !== host || rule?.scope === 'domain') ? [['domain', domain] as const] : [])];
}

function scopeName(scope: Scope, pattern: string, translate: Translate): string {
  if (scope === 'page') return translate('scopePage');
  return translate(scope === 'host' ? 'scopeHost' : 'scopeDomain', pattern);
}
