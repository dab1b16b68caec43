import { applyEdit, type Edit } from '../shared/edits.ts';
import type { ChangeResult } from '../shared/messages.ts';
import type { Written } from '../shared/storage.ts';
import { drawAllBadges } from './badge.ts';
import { keepHold } from './hold.ts';
import { settingsFor, pushOrders } from './orders.ts';
import { keepPrivately } from './private-edits.ts';
import type { Shell } from './shell.ts';
import { scheduleMirror } from './sync.ts';
import { setTrouble } from './trouble.ts';

/** Makes a change, from a tab or from the options page, and lets every tab know. */
export async function makeChange(shell: Shell, edit: Edit, tabId?: number): Promise<ChangeResult> {
  if (edit.kind !== 'pause' && tabId !== undefined && (await isPrivate(shell, tabId))) {
    await keepPrivately(shell, edit);
    await announce(shell);
    return { ok: true, settings: await settingsFor(shell, true) };
  }
  const at = shell.now();
  return settle(shell, await shell.store.update((settings) => applyEdit(settings, edit, at)));
}

/** What follows every write: trouble noted or cleared, tabs and badges told, the mirror scheduled. */
export async function settle(shell: Shell, written: Written): Promise<ChangeResult> {
  if (written.ok || written.error === 'quota') await setTrouble(shell, 'quota', !written.ok);
  if (!written.ok) return written;
  if (written.settings.sync) scheduleMirror(shell);
  await announce(shell);
  return written;
}

/** The same truth in every tab at once. */
export async function announce(shell: Shell): Promise<void> {
  await Promise.all([pushOrders(shell), drawAllBadges(shell), keepHold(shell)]);
}

async function isPrivate({ browser }: Shell, tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true; // A tab that has closed meanwhile: when in doubt, leave no trace.
  }
}
