import type { Browser } from 'webextension-polyfill';
import { createSettingsStore, type Area, type SettingsStore } from '../shared/storage.ts';

/** What every room of the background is given; tests hand in a pretended browser and clock. */
export interface Shell {
  readonly browser: Browser;
  readonly store: SettingsStore;
  /** Lives as long as the browser runs and survives the worker; private windows are kept nowhere else. */
  readonly session: Area;
  readonly now: () => number;
}

export function createShell(browser: Browser, now: () => number = Date.now): Shell {
  return { browser, now, store: createSettingsStore(browser.storage.local), session: browser.storage.session };
}
