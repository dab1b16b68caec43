import { UnreadableStore } from './errors.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Turns the settings of one version into those of the next. Pure; what it does not know it hands on. */
export type Migration = (before: Stored) => Stored;

/** `MIGRATIONS[n]` leads from version n + 1 to n + 2. Version 1 is the first released, so there are none yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** The stored settings as the newest version has them. Throws `UnreadableStore` where that cannot be done. */
export function migrate(raw: unknown, migrations: readonly Migration[] = MIGRATIONS): Stored {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new UnreadableStore('Stored settings are not an object.');
  let record: Stored = { ...raw };
  const newest = migrations.length + 1;
  const version = record['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new UnreadableStore('Stored settings name no version.');
  if (version > newest) throw new UnreadableStore(`Stored settings are of version ${version}; this Spoiler Shield knows ${newest}. Update it.`);
  for (const step of migrations.slice(version - 1)) record = step(record);
  return migrations.length > 0 ? { ...record, version: newest } : record;
}
