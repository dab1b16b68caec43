/** Most specific wins: page, then host, then whole domain. */
export type Scope = 'page' | 'host' | 'domain';

export interface SiteRule {
  readonly scope: Scope;
  /** page: address without query and fragment; host: `en.example.co.uk`; domain: registrable domain `example.co.uk`. */
  readonly pattern: string;
  readonly power: 'on' | 'off';
  /** Milliseconds since the epoch; decides which of two edits wins when devices are merged. */
  readonly changed: number;
}

/** Where a tab stands. */
export interface Place {
  /** Address without query and fragment. */
  readonly page: string;
  readonly host: string;
}

const RANK: Readonly<Record<Scope, number>> = { page: 3, host: 2, domain: 1 };

/** The rule that decides here, or null where the default does. Of two domain rules the longer (nearer) one decides. */
export function ruleFor(place: Place, rules: readonly SiteRule[]): SiteRule | null {
  let best: SiteRule | null = null;
  for (const rule of rules) if (applies(rule, place) && (best === null || outranks(rule, best))) best = rule;
  return best;
}

function applies(rule: SiteRule, place: Place): boolean {
  switch (rule.scope) {
    case 'page':
      return rule.pattern === place.page;
    case 'host':
      return rule.pattern === place.host;
    case 'domain':
      return rule.pattern === place.host || (!isAddress(place.host) && place.host.endsWith(`.${rule.pattern}`));
  }
}

function outranks(one: SiteRule, other: SiteRule): boolean {
  const byScope = RANK[one.scope] - RANK[other.scope];
  if (byScope !== 0) return byScope > 0;
  if (one.pattern.length !== other.pattern.length) return one.pattern.length > other.pattern.length;
  // Two rules for one place should not be; if they are, the later edit holds, and at a tie the shield is on.
  return one.changed === other.changed ? one.power === 'on' : one.changed > other.changed;
}

/** Numbers between dots are not a hierarchy of domains: 0.0.1 is no parent of 127.0.0.1. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
}
