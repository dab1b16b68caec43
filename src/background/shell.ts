import type { Browser } from 'webextension-polyfill';
import { createQueue, type Queue } from '../shared/queue.ts';
import { createSettingsStore, type Area, type SettingsStore } from '../shared/storage.ts';

/** What every room of the background is given; tests hand in a pretended browser and clock. */
export interface Shell {
  readonly browser: Browser;
  readonly store: SettingsStore;
  /** Lives as long as the browser runs and survives the worker; private windows are kept nowhere else. */
  readonly session: Area;
  readonly now: () => number;
  /** One line for each thing that is read, changed and written back, so that no two changes to it cross. */
  readonly lines: Readonly<Record<'frames' | 'private-edits' | 'notes' | 'hold' | 'own-films', Queue>>;
}

/** The shell around a real or pretended browser. */
export function createShell(browser: Browser, now: () => number = Date.now): Shell {
  const lines = {
    frames: createQueue(), 'private-edits': createQueue(), notes: createQueue(), hold: createQueue(), 'own-films': createQueue(),
  };
  return { browser, now, lines, store: createSettingsStore(browser.storage.local), session: browser.storage.session };
}
