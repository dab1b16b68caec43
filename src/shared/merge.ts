import { CHOICES, nameOfRule, type RemovedRule, type Settings, type SiteRule } from './settings.ts';

type RuleState = SiteRule | RemovedRule;

/**
 * Two devices' settings as one: for each choice and each rule the later edit wins, whichever side is asked first.
 * What belongs to a device alone (revision, pause, sync) stays as in `mine`.
 */
export function mergeSettings(mine: Settings, theirs: Settings): Settings {
  const merged: Record<string, unknown> = { ...mine };
  const stamps: Record<string, number> = {};
  for (const field of CHOICES) {
    const winner = later(mine, theirs, field);
    merged[field] = winner[field];
    const stamp = winner.stamps[field];
    if (stamp !== undefined) stamps[field] = stamp;
  }
  const states = mergeRules([...mine.rules, ...mine.removedRules], [...theirs.rules, ...theirs.removedRules]);
  return {
    ...(merged as unknown as Settings), // Every field of `mine`, the choices replaced by values of the same field.
    stamps,
    rules: states.filter((state) => 'power' in state),
    removedRules: states.filter((state): state is RemovedRule => !('power' in state)),
  };
}

function later(one: Settings, other: Settings, field: (typeof CHOICES)[number]): Settings {
  const a = one.stamps[field] ?? 0;
  const b = other.stamps[field] ?? 0;
  if (a !== b) return a > b ? one : other;
  return JSON.stringify(one[field]) >= JSON.stringify(other[field]) ? one : other;
}

function mergeRules(one: readonly RuleState[], other: readonly RuleState[]): RuleState[] {
  const byKey = new Map<string, RuleState>();
  for (const state of [...one, ...other]) {
    const key = nameOfRule(state);
    const known = byKey.get(key);
    if (known === undefined || wins(state, known)) byKey.set(key, state);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state);
}

/** Later wins; at the same moment the safer: on, then removed, then off. */
function wins(one: RuleState, other: RuleState): boolean {
  return one.changed === other.changed ? safety(one) > safety(other) : one.changed > other.changed;
}

function safety(state: RuleState): number {
  if (!('power' in state)) return 1;
  return state.power === 'on' ? 2 : 0;
}
