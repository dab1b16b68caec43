import { ruleFor } from '../core/site.ts';
import type { SiteStatus } from '../shared/messages.ts';
import { nameOfRule, type Settings, type SiteRule } from '../shared/settings.ts';

/** What holds here when the rule that decides now is taken away: another rule, or the default. */
export function withoutRule(
  { page, host, rule }: Pick<SiteStatus, 'page' | 'host' | 'rule'>, settings: Pick<Settings, 'rules' | 'power'>,
): SiteRule['power'] {
  const others = settings.rules.filter((one) => rule === null || nameOfRule(one) !== nameOfRule(rule));
  return ruleFor({ page, host }, others)?.power ?? settings.power;
}
