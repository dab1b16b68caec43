import type { FilmId, OwnFilm } from '../core/film.ts';
import { MAX_FILMS, MAX_LIST, MAX_RULES } from './shapes.ts';
import { nameOfRule, type Choices, type Correction, type Patch, type Pause, type RuleKey, type Settings, type SiteRule } from './settings.ts';

/** One change to the settings, as plain data: it can be checked, kept for a private window, and replayed. */
export type Edit =
  | { readonly kind: 'change'; readonly patch: Patch }
  | { readonly kind: 'set-rule'; readonly rule: Omit<SiteRule, 'changed'> }
  | { readonly kind: 'remove-rule'; readonly rule: RuleKey }
  | { readonly kind: 'mark-seen'; readonly film: FilmId; readonly seen: boolean }
  | { readonly kind: 'set-film'; readonly film: OwnFilm }
  | { readonly kind: 'remove-film'; readonly film: FilmId }
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
    case 'set-film': {
      const { films } = settings, known = films.some(({ id }) => id === edit.film.id);
      // A film more than there is room for is not taken: none of the reader's others may go for it.
      const next = known ? films.map((one) => (one.id === edit.film.id ? edit.film : one)) : [...films, edit.film].slice(0, MAX_FILMS);
      return stamped({ ...settings, films: next }, ['films'], now);
    }
    case 'remove-film':
      return withoutFilm(settings, edit.film, now);
    case 'pause':
      return { ...settings, pause: edit.pause };
  }
}

/** Nothing is kept of a film that has gone. A list that did not name it keeps its stamp, lest an edit elsewhere lose to this one. */
function withoutFilm(settings: Settings, film: FilmId, now: number): Settings {
  const films = settings.films.filter(({ id }) => id !== film);
  const seen = settings.seen.filter((id) => id !== film);
  const notThisFilm = settings.notThisFilm.filter((one) => one.film !== film);
  const changed = ['films'];
  if (seen.length < settings.seen.length) changed.push('seen');
  if (notThisFilm.length < settings.notThisFilm.length) changed.push('notThisFilm');
  return stamped({ ...settings, films, seen, notThisFilm }, changed, now);
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
