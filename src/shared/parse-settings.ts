import * as v from 'valibot';
import type { OwnFilm } from '../core/film.ts';
import { UnreadableStore } from './errors.ts';
import { migrate } from './migrations.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import { MAX_FILMS, MAX_LIST, MAX_RULES, correction, filmId, ownFilm, pause, removedRule, single, siteRule, stampFields } from './shapes.ts';

export interface Parsed {
  readonly settings: Settings;
  /** Fields that were not usable and hold their default (or the usable part of a list) instead. */
  readonly repaired: readonly string[];
}

/**
 * Reads what was stored, repairing each bad field and saying so.
 * Throws `UnreadableStore` where there is nothing to repair: not an object, or of a version not known here.
 */
export function parseSettings(raw: unknown): Parsed {
  const record = migrate(raw);
  const repaired: string[] = [];
  const field = <T>(name: keyof Settings, shape: v.GenericSchema<unknown, T>): T => {
    const result = v.safeParse(shape, record[name]);
    if (result.success) return result.output;
    repaired.push(name);
    return DEFAULTS[name] as T; // The caller pairs each name with the shape of that very field.
  };
  const list = <T>(name: keyof Settings, entry: v.GenericSchema<unknown, T>, most: number): T[] => {
    const value = record[name];
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    const good = entries.slice(0, most).flatMap((one) => {
      const result = v.safeParse(entry, one);
      return result.success ? [result.output] : [];
    });
    if (!Array.isArray(value) || good.length !== entries.length) repaired.push(name);
    return good;
  };
  const films = (): readonly OwnFilm[] => {
    // Settings written before readers could add films have none, and nothing is wrong with them.
    if (record['films'] === undefined) return DEFAULTS.films;
    const entries = list('films', ownFilm, MAX_FILMS), good = entries.filter(({ id }, at) => entries.findIndex((one) => one.id === id) === at);
    if (good.length !== entries.length && !repaired.includes('films')) repaired.push('films');
    return good;
  };
  const settings: Settings = {
    version: 1,
    revision: field('revision', v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    power: field('power', single.power),
    mode: field('mode', single.mode),
    level: field('level', single.level),
    rules: list('rules', siteRule, MAX_RULES),
    removedRules: list('removedRules', removedRule, MAX_RULES),
    seen: list('seen', filmId, MAX_LIST),
    notThisFilm: list('notThisFilm', correction, MAX_LIST),
    films: films(),
    pause: field('pause', pause),
    look: field('look', single.look),
    badge: field('badge', single.badge),
    language: field('language', single.language),
    sync: field('sync', single.sync),
    stamps: field('stamps', stampFields),
  };
  return { settings, repaired };
}

/** The same for a file from outside: nothing is repaired, a bad field refuses the whole. */
export function parseStrictly(raw: unknown): Settings {
  const { settings, repaired } = parseSettings(raw);
  if (repaired.length > 0) throw new UnreadableStore(`These fields are not as they should be: ${repaired.join(', ')}`);
  return settings;
}
