import * as v from 'valibot';
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
  const ours = v.object({ kind: v.literal(KIND), format: v.number(), settings: v.unknown(), notes: v.unknown() });
  const file = v.safeParse(ours, raw);
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
  const choices = CHOICES.filter((choice) => choice !== 'films')
    .map((choice): Difference => ({ kind: 'choice', choice, before: said(before[choice]), after: said(after[choice]) }));
  const films = paired(before.films, after.films, ({ id }) => id)
    .map(([{ id }, old, fresh]): Difference => ({ kind: 'film', film: id, before: said(old), after: said(fresh) }));
  const rules = paired(before.rules, after.rules, nameOfRule)
    .map(([{ scope, pattern }, old, fresh]): Difference =>
      ({ kind: 'rule', rule: { scope, pattern }, before: said(old?.power), after: said(fresh?.power) }));
  return [...choices, ...films, ...rules].filter((one) => one.before !== one.after);
}

/** Entries of two lists that go by one name, each with what either list has for it. */
function paired<T>(
  before: readonly T[], after: readonly T[], nameOf: (entry: T) => string,
): (readonly [either: T, old: T | undefined, fresh: T | undefined])[] {
  const byName = (list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((entry) => [nameOf(entry), entry]));
  const old = byName(before), fresh = byName(after);
  return Array.from(new Map([...old, ...fresh]), ([name, either]) => [either, old.get(name), fresh.get(name)]);
}

function said(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function isNewer(settings: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), settings);
}
