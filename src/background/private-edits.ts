import { applyEdit, type Edit } from '../shared/edits.ts';
import type { Settings } from '../shared/settings.ts';
import { NOTES } from './notes.ts';
import { KEPT_PACKS } from './own-films.ts';
import type { Shell } from './shell.ts';

const KEY = 'private-edits';
const MOST = 500;

interface Kept {
  readonly edit: Edit;
  readonly at: number;
}

/** Keeps an edit made in a private window in memory only. */
export function keepPrivately(shell: Shell, edit: Edit): Promise<void> {
  return shell.lines['private-edits'](async () => {
    await shell.session.set({ [KEY]: [...(await edits(shell)), { edit, at: shell.now() }].slice(-MOST) });
  });
}

/** The settings as private windows see them: everyone's, with the edits made there replayed on top. */
export async function seenPrivately(shell: Shell, settings: Settings): Promise<Settings> {
  return (await edits(shell)).reduce((state, { edit, at }) => applyEdit(state, edit, at), settings);
}

/** The last private window is closed: forget, and with it the notes made and the films added there. */
export async function forgetPrivately(shell: Shell): Promise<void> {
  // Called whenever a tab closes: packs that no private edit is in are not made again for it.
  const had = (await edits(shell)).length > 0;
  await shell.session.remove([KEY, NOTES, ...(had ? [KEPT_PACKS] : [])]);
}

async function edits(shell: Shell): Promise<readonly Kept[]> {
  const stored = (await shell.session.get(KEY))[KEY];
  return Array.isArray(stored) ? (stored as Kept[]) : []; // Only `keepPrivately` writes this key, with checked edits.
}
