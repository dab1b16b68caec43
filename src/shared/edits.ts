import type { FilmId } from '../core/film.ts';
import { MAX_LIST, MAX_RULES } from './shapes.ts';
import { nameOfRule, type Choices, type Correction, type Patch, type Pause, type RuleKey, type Settings, type SiteRule } from './settings.ts';

/** One change to the settings, as plain data: it can be checked, kept for a private window, and replayed. */
export type Edit =
  | { readonly kind: 'change'; readonly patch: Patch }
  | { readonly kind: 'set-rule'; readonly rule: Omit<SiteRule, 'changed'> }
  | { readonly kind: 'remove-rule'; readonly rule: RuleKey }
  | { readonly kind: 'mark-seen'; readonly film: FilmId; readonly seen: boolean }
  | ({ readonly kind: 'correct-film'; readonly wrong: boolean } & Correction)
  | { readonly kind: 'pause'; readonly pause: Pause };

/** The settings after an edit made at `now`. Pure; the revision is the writer's business. */
export function applyEdit(settings: Settings, edit: Edit, now: number): Settings {
  switch (edit.kind) {
    case 'change':
      return stamped({ ...settings, ...edit.patch }, Object.keys(edit.patch), now);
    case 'set-rule':
      return {
        ...settings,
        rules: [...without(settings.rules, edit.rule), { ...edit.rule, changed: now }].slice(-MAX_RULES),
        removedRules: without(settings.removedRules, edit.rule),
      };
    case 'remove-rule': {
      const { scope, pattern } = edit.rule;
      return {
        ...settings,
        rules: without(settings.rules, edit.rule),
        removedRules: [...without(settings.removedRules, edit.rule), { scope, pattern, changed: now }].slice(-MAX_RULES),
      };
    }
    case 'mark-seen': {
      const rest = settings.seen.filter((film) => film !== edit.film);
      return stamped({ ...settings, seen: edit.seen ? [...rest, edit.film].slice(-MAX_LIST) : rest }, ['seen'], now);
    }
    case 'correct-film': {
      const { film, page } = edit;
      const rest = settings.notThisFilm.filter((one) => one.film !== film || one.page !== page);
      return stamped({ ...settings, notThisFilm: edit.wrong ? [...rest, { film, page }].slice(-MAX_LIST) : rest }, ['notThisFilm'], now);
    }
    case 'pause':
      return { ...settings, pause: edit.pause };
  }
}

function without<T extends RuleKey>(list: readonly T[], rule: RuleKey): T[] {
  return list.filter((one) => nameOfRule(one) !== nameOfRule(rule));
}

function stamped(settings: Settings, fields: readonly string[], now: number): Settings {
  // `sync` and `pause` are this device's own and carry no stamp.
  const stamps: Partial<Record<keyof Choices, number>> = { ...settings.stamps };
  for (const field of fields) if (field !== 'sync') stamps[field as keyof Choices] = now; // A patch holds only choices and `sync`.
  return { ...settings, stamps };
}
