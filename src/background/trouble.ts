import type { SettingsState, StoreTrouble } from '../shared/messages.ts';
import { seenPrivately } from './private-edits.ts';
import type { Shell } from './shell.ts';

const KEY = { quota: 'trouble-quota', sync: 'trouble-sync' } as const;
/** The settings before the last import, for its undo. */
export const UNDO = 'settings-before-import';

/** Notes a trouble, or that it is over, until the browser closes. */
export async function setTrouble(shell: Shell, trouble: keyof typeof KEY, present: boolean): Promise<void> {
  await (present ? shell.session.set({ [KEY[trouble]]: true }) : shell.session.remove(KEY[trouble]));
}

/** The settings with everything an extension page must say about them. */
export async function settingsState(shell: Shell, incognito: boolean): Promise<SettingsState> {
  const [loaded, noted, canUndo] = await Promise.all([shell.store.load(), shell.session.get(Object.values(KEY)), hasUndo(shell)]);
  const trouble: StoreTrouble = loaded.trouble ?? (noted[KEY.quota] ? 'quota' : noted[KEY.sync] ? 'sync' : null);
  return {
    settings: incognito ? await seenPrivately(shell, loaded.settings) : loaded.settings,
    trouble,
    repaired: loaded.repaired,
    lastGood: loaded.lastGood,
    canUndo,
  };
}

async function hasUndo(shell: Shell): Promise<boolean> {
  try {
    return UNDO in (await shell.browser.storage.local.get(UNDO));
  } catch {
    return false; // Unreadable storage is already told as such.
  }
}
