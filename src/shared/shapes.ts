import * as v from 'valibot';
import type { FilmId, OwnFilm } from '../core/film.ts';
import type { Correction, Look, Patch, Pause, RemovedRule, Settings, SiteRule } from './settings.ts';

/** Checks for what comes from outside: storage, messages, files. Never imported by the content script (size). */

/** So many rules, entries of any other list, and films of a reader's own are kept. */
export const MAX_RULES = 2000;
export const MAX_LIST = 2000;
export const MAX_FILMS = 50;
/** How long an address in the settings may be. */
const LONGEST_PATTERN = 2000;
/** How much of a passage and of an address a note holds. */
export const NOTE = { text: 5000, page: 2000 } as const;
/** What one film of the reader's may say of itself: how many entries, and how many letters each. */
export const OWN_FILM = { titles: { most: 20, letters: [2, 120] }, people: { most: 60, letters: [1, 80] }, tells: { most: 100, letters: [4, 300] } } as const;

const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATTERN));
const scope = v.picklist(['page', 'host', 'domain']);
const onOff = v.picklist(['on', 'off']);

/** A shipped film or one of the reader's. */
export const filmId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  v.transform((id) => id as FilmId), // The brand is given here, after the check, and nowhere else.
);

const wording = ([least, most]: readonly [number, number]) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most));
const { titles, people, tells } = OWN_FILM;

/** `own-` keeps a reader's film apart from any that is shipped, now or later. */
export const ownFilmId = v.pipe(filmId, v.startsWith('own-'), v.minLength('own-'.length + 1));
export const ownFilm: v.GenericSchema<unknown, OwnFilm> = v.strictObject({
  id: ownFilmId,
  titles: v.pipe(v.tupleWithRest([wording(titles.letters)], wording(titles.letters)), v.maxLength(titles.most)),
  people: v.pipe(v.array(wording(people.letters)), v.maxLength(people.most)),
  tells: v.pipe(v.array(wording(tells.letters)), v.maxLength(tells.most)),
});

// What settings hold, entry by entry.
export const ruleKey = v.strictObject({ scope, pattern });
export const newRule = v.strictObject({ scope, pattern, power: onOff });
export const siteRule: v.GenericSchema<unknown, SiteRule> = v.strictObject({ scope, pattern, power: onOff, changed: time });
export const removedRule: v.GenericSchema<unknown, RemovedRule> = v.strictObject({ scope, pattern, changed: time });
export const correction: v.GenericSchema<unknown, Correction> = v.strictObject({ film: filmId, page: pattern });
export const pause: v.GenericSchema<unknown, Pause> = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('until'), since: time, end: time }),
  v.strictObject({ kind: v.literal('restart') }),
]);
const look: v.GenericSchema<unknown, Look> = v.strictObject({
  style: v.picklist(['smudge', 'bars']),
  strength: v.picklist(['soft', 'medium', 'strong']),
});

/** The fields that are one value; lists are checked entry by entry, so that one bad entry costs only itself. */
export const single = {
  power: onOff,
  mode: v.picklist(['careful', 'balanced', 'strict']),
  level: v.picklist(['ending', 'late', 'premise']),
  look,
  badge: v.boolean(),
  language: v.pipe(v.string(), v.regex(/^(auto|[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*)$/)),
  sync: v.boolean(),
} as const;

/** What an extension page may change by value. */
export const patch: v.GenericSchema<unknown, Patch> = v.strictObject({
  power: v.exactOptional(single.power),
  mode: v.exactOptional(single.mode),
  level: v.exactOptional(single.level),
  look: v.exactOptional(single.look),
  badge: v.exactOptional(single.badge),
  language: v.exactOptional(single.language),
  sync: v.exactOptional(single.sync),
});

const stamp = v.exactOptional(time);
export const stampFields: v.GenericSchema<unknown, Settings['stamps']> = v.strictObject({
  power: stamp,
  mode: stamp,
  level: stamp,
  seen: stamp,
  notThisFilm: stamp,
  films: stamp,
  look: stamp,
  badge: stamp,
  language: stamp,
});

/** A note, from storage or a file. */
export const noteShape = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  kind: v.picklist(['missed', 'wrongly-hidden']),
  text: v.pipe(v.string(), v.maxLength(NOTE.text)),
  page: v.pipe(v.string(), v.maxLength(NOTE.page)),
  at: time,
});
