import * as v from 'valibot';
import type { OwnFilm } from '../core/film.ts';
import type { Difference, ImportError, Note } from './messages.ts';
import { parseStrictly } from './parse-settings.ts';
import { MAX_RULES, noteShape } from './shapes.ts';
import { CHOICES, nameOfRule, type Settings } from './settings.ts';

/** A file larger than this is not one of ours. */
export const MAX_FILE = 2_000_000;
const KIND = 'spoiler-shield';

/** Everything a reader made here: settings and notes. */
export interface Portable {
  readonly settings: Settings;
  readonly notes: readonly Note[];
}

export type ParsedFile = { readonly ok: true; readonly portable: Portable } | { readonly ok: false; readonly error: ImportError };

/** The text of the file a reader saves. */
export function toFile({ settings, notes }: Portable): string {
  return `${JSON.stringify({ kind: KIND, format: 1, settings, notes }, null, 2)}\n`;
}

/** The text of a file with the notes alone; it cannot be loaded, as it holds no settings. */
export function notesFile(notes: readonly Note[]): string {
  return `${JSON.stringify({ kind: `${KIND}-notes`, format: 1, notes }, null, 2)}\n`;
}

/** Reads a file from outside: size, JSON, then a strict shape; the values handed on are fresh objects of known fields only. */
export function fromFile(text: string): ParsedFile {
  if (text.length > MAX_FILE) return { ok: false, error: 'too-large' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, error: 'not-json' };
  }
  const file = v.safeParse(v.object({ kind: v.literal(KIND), format: v.number(), settings: v.unknown(), notes: v.unknown() }), raw);
  if (!file.success) return { ok: false, error: 'not-ours' };
  if (file.output.format > 1 || isNewer(file.output.settings)) return { ok: false, error: 'newer' };
  try {
    const settings = parseStrictly(file.output.settings);
    const notes = v.parse(v.array(noteShape), file.output.notes);
    return { ok: true, portable: { settings, notes } };
  } catch {
    return { ok: false, error: 'invalid' };
  }
}

/**
 * The settings after an import at `now`: every choice and rule counts as edited now, so that no older copy undoes it.
 * Pause and sync stay this device's own: a file must not start sending site names.
 */
export function imported(current: Settings, file: Settings, now: number): Settings {
  const rules = file.rules.map((rule) => ({ ...rule, changed: now }));
  const kept = new Set(rules.map(nameOfRule));
  const gone = [...current.rules, ...current.removedRules].filter((rule) => !kept.has(nameOfRule(rule)));
  return {
    ...file,
    revision: current.revision,
    pause: current.pause,
    sync: current.sync,
    rules,
    removedRules: gone.map(({ scope, pattern }) => ({ scope, pattern, changed: now })).slice(-MAX_RULES),
    stamps: Object.fromEntries(CHOICES.map((field) => [field, now])),
  };
}

/** What an import would change: field by field, film by film and rule by rule. */
export function differences(before: Settings, after: Settings): Difference[] {
  const list: Difference[] = [];
  const add = (field: string, from: unknown, to: unknown): void => {
    const [a, b] = [said(from), said(to)];
    if (a !== b) list.push({ field, before: a, after: b });
  };
  for (const field of ['power', 'mode', 'level', 'seen', 'notThisFilm', 'look', 'badge', 'language'] as const) add(field, before[field], after[field]);
  const compare = (kind: 'film' | 'rule', old: ReadonlyMap<string, unknown>, fresh: ReadonlyMap<string, unknown>): void => {
    for (const key of new Set([...old.keys(), ...fresh.keys()])) add(`${kind} ${key}`, old.get(key), fresh.get(key));
  };
  compare('film', filmsOf(before), filmsOf(after));
  compare('rule', powers(before), powers(after));
  return list;
}

function powers(settings: Settings): Map<string, string> {
  return new Map(settings.rules.map((rule) => [nameOfRule(rule), rule.power]));
}

function filmsOf({ films }: Settings): Map<string, OwnFilm> {
  return new Map(films.map((film) => [film.id, film]));
}

function said(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function isNewer(settings: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), settings);
}
