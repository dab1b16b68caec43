import { ruleFor, type Place } from '../core/site.ts';
import type { Orders } from '../shared/messages.ts';
import { placeOf } from '../shared/place.ts';
import { sendToTab } from '../shared/send.ts';
import type { Settings } from '../shared/settings.ts';
import { ownPacks } from './own-films.ts';
import { isPaused } from './pause.ts';
import { seenPrivately } from './private-edits.ts';
import type { Shell } from './shell.ts';

/** The facts of a tab that decide; `url` is the top page, whichever frame asks. */
export interface TabFacts {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/** The settings that hold in a window. Never throws: what cannot be read leaves the shield on. */
export async function settingsFor(shell: Shell, incognito: boolean): Promise<Settings> {
  const { settings } = await shell.store.load();
  return incognito ? seenPrivately(shell, settings) : settings;
}

/** What holds at a place: its rule, else the default; and whether a pause stands over it. */
export async function powerAt(shell: Shell, settings: Settings, place: Place | null): Promise<Orders['power']> {
  const power = (place && ruleFor(place, settings.rules)?.power) ?? settings.power;
  return power === 'on' && (await isPaused(shell, settings.pause)) ? 'paused' : power;
}

/** What the scripts of this tab are to do. */
export async function ordersFor(shell: Shell, tab: TabFacts): Promise<Orders> {
  const settings = await settingsFor(shell, tab.incognito);
  const place = placeOf(tab.url);
  const corrected = settings.notThisFilm.filter((one) => one.page === place?.page).map((one) => one.film);
  return {
    revision: settings.revision,
    power: await powerAt(shell, settings, place),
    policy: { mode: settings.mode, level: settings.level, ignore: [...new Set([...settings.seen, ...corrected])] },
    look: settings.look,
    language: settings.language === 'auto' ? shell.browser.i18n.getUILanguage() : settings.language,
    own: await ownPacks(shell, settings),
  };
}

/** Settings have changed: every open tab is told at once. A tab without our script has nobody to tell. */
export async function pushOrders(shell: Shell): Promise<void> {
  const tabs = await shell.browser.tabs.query({});
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id !== undefined) await sendToTab(shell.browser, { tabId: tab.id }, 'orders', await ordersFor(shell, tab));
    }),
  );
}
