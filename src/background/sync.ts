import { complain } from '../shared/errors.ts';
import { mergeSettings } from '../shared/merge.ts';
import { readMirror, writeMirror } from '../shared/mirror.ts';
import { CHOICES, type Settings } from '../shared/settings.ts';
import type { Shell } from './shell.ts';
import { setTrouble } from './trouble.ts';

/** The alarm at which the mirror is met. */
export const MIRROR_ALARM = 'mirror';

/** Browsers allow few sync writes an hour: many changes within a minute become one. */
export function scheduleMirror({ browser }: Shell): void {
  browser.alarms.create(MIRROR_ALARM, { delayInMinutes: 1 });
}

/**
 * Brings this device and the mirror to the same state; does nothing until the reader has turned sync on.
 * Returns whether settings here changed. Local settings are never lost to a failing mirror: it only says so.
 */
export async function meetMirror(shell: Shell): Promise<boolean> {
  const { browser, store } = shell;
  const before = await store.load();
  if (!before.settings.sync || before.trouble === 'unreadable') return false;
  try {
    const theirs = await readMirror(browser.storage.sync);
    let changed = false;
    let settings = before.settings;
    if (theirs !== null) {
      const written = await store.update((mine) => {
        const merged = mergeSettings(mine, theirs);
        changed = !sameChoices(merged, mine);
        return changed ? merged : mine;
      });
      if (written.ok) settings = written.settings;
    }
    if (theirs === null || !sameChoices(settings, theirs)) await writeMirror(browser.storage.sync, settings);
    await setTrouble(shell, 'sync', false);
    return changed;
  } catch (error) {
    complain('the sync mirror', error);
    await setTrouble(shell, 'sync', true);
    return false;
  }
}

function sameChoices(one: Settings, other: Settings): boolean {
  return shareable(one) === shareable(other);
}

/** Rules in one order, and nothing that belongs to a device alone: equal text means nothing to send. */
function shareable(settings: Settings): string {
  const { look, stamps } = settings;
  const choices = CHOICES.map((choice) => (choice === 'look' ? [look.style, look.strength] : settings[choice]));
  const rules = [...settings.rules, ...settings.removedRules].map((rule) => JSON.stringify(Object.entries(rule).sort())).sort();
  return JSON.stringify([choices, Object.entries(stamps).sort(), rules]);
}
