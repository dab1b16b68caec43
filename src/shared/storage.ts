import type { StoreTrouble } from './messages.ts';
import { UnreadableStore, complain, isQuota } from './errors.ts';
import { parseSettings, type Parsed } from './parse-settings.ts';
import { createQueue } from './queue.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The part of a browser storage area that is used here; a plain object stands in for it in tests. */
export interface Area {
  get(keys?: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/**
 * Two slots, written in turn: the newest readable one rules, the other is the last good copy.
 * A write that fails or stops half-way can only hurt the slot that was older.
 */
export const SLOTS = ['settings-a', 'settings-b'] as const;
/** What could not be read or had to be repaired, as it was found. */
export const ASIDE = 'settings-aside';

export interface Loaded extends Parsed {
  readonly trouble: StoreTrouble;
  readonly lastGood: boolean;
}

export type Written = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly error: 'unreadable' | 'quota' | 'unwritable' };

export interface SettingsStore {
  load(): Promise<Loaded>;
  /** `change` is given the newest settings and hands back the next; calls run one after another, none is lost. */
  update(change: (settings: Settings) => Settings): Promise<Written>;
  /** The only write after an unreadable load, and only because the reader chose it. */
  recover(from: 'last-good' | 'defaults'): Promise<Written>;
}

/** The single writer of settings: one per extension, in the background. Nothing is kept in memory between calls. */
export function createSettingsStore(area: Area): SettingsStore {
  const inTurn = createQueue();

  async function write(found: Found, settings: Settings, aside: unknown): Promise<Written> {
    const slot = found.current === SLOTS[0] ? SLOTS[1] : SLOTS[0];
    const next: Settings = { ...settings, revision: found.revision + 1 };
    try {
      if (aside !== undefined) await area.set({ [ASIDE]: aside });
      await area.set({ [slot]: next });
      return { ok: true, settings: next };
    } catch (error) {
      complain('writing settings', error);
      return { ok: false, error: isQuota(error) ? 'quota' : 'unwritable' };
    }
  }

  return {
    load: () => inTurn(async () => (await find(area)).loaded),
    update: (change) =>
      inTurn(async () => {
        const found = await find(area);
        if (found.loaded.trouble === 'unreadable') return { ok: false, error: 'unreadable' };
        const next = change(found.loaded.settings);
        if (next === found.loaded.settings) return { ok: true, settings: next };
        return write(found, next, found.loaded.repaired.length > 0 ? found.raw : undefined);
      }),
    recover: (from) =>
      inTurn(async () => {
        const found = await find(area);
        if (!found.answered) return { ok: false, error: 'unreadable' };
        const start = from === 'last-good' ? found.loaded.settings : DEFAULTS;
        const written = await write(found, start, found.raw);
        const stale = SLOTS.filter((slot) => slot !== (found.current === SLOTS[0] ? SLOTS[1] : SLOTS[0]));
        if (written.ok) await area.remove(stale); // Kept aside above; here it would only be unreadable again.
        return written;
      }),
  };
}

interface Found {
  readonly loaded: Loaded;
  /** The slot that rules; null: none does. */
  readonly current: (typeof SLOTS)[number] | null;
  readonly revision: number;
  /** Both slots as found. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** False: the browser would not even say what it holds. */
  readonly answered: boolean;
}

async function find(area: Area): Promise<Found> {
  let raw: Record<string, unknown>;
  try {
    raw = (await area.get([...SLOTS])) ?? {};
  } catch (error) {
    complain('reading settings', error);
    return { loaded: { settings: DEFAULTS, repaired: [], trouble: 'unreadable', lastGood: false }, current: null, revision: 0, raw: {}, answered: false };
  }
  let best: { readonly slot: (typeof SLOTS)[number]; readonly parsed: Parsed } | null = null;
  let unreadable = false;
  for (const slot of SLOTS) {
    const value = raw[slot];
    if (value === undefined) continue;
    try {
      const parsed = parseSettings(value);
      if (best === null || parsed.settings.revision > best.parsed.settings.revision) best = { slot, parsed };
    } catch (error) {
      if (!(error instanceof UnreadableStore)) complain('a migration of the settings', error);
      unreadable = true;
    }
  }
  const parsed = best?.parsed ?? { settings: DEFAULTS, repaired: [] };
  const trouble: StoreTrouble = unreadable ? 'unreadable' : parsed.repaired.length > 0 ? 'repaired' : null;
  return {
    loaded: { ...parsed, trouble, lastGood: unreadable && best !== null },
    current: best?.slot ?? null,
    revision: parsed.settings.revision,
    raw,
    answered: true,
  };
}
