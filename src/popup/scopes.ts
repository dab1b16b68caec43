import type { SiteStatus } from '../shared/messages.ts';
import type { Scope } from '../shared/settings.ts';

/**
 * How far a rule made here can reach: this page, this host and, where the host is part of one, the whole registrable
 * `domain` (null while it is not known, or where there is none: `localhost`, numbers, a public suffix such as `co.uk`).
 */
export function scopesOf({ page, host, rule }: Pick<SiteStatus, 'page' | 'host' | 'rule'>, domain: string | null): readonly (readonly [Scope, string])[] {
  const ruled = rule?.scope === 'domain' ? rule.pattern : null;
  const whole = ruled ?? (domain === host ? null : domain);
  return [['page', page], ['host', host], ...(whole === null ? [] : [['domain', whole] as const])];
}
