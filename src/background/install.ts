import type { Scripting, Tabs } from 'webextension-polyfill';
import { placeOf } from '../shared/place.ts';
import { sendToTab } from '../shared/send.ts';
import { drawAllBadges } from './badge.ts';
import { keepHold } from './hold.ts';
import { createMenus } from './menus.ts';
import type { Shell } from './shell.ts';
import { rememberUpdate } from './updated.ts';

const WELCOMED = 'welcomed';

/** What the browser says of an installation. */
export interface Installed {
  readonly reason: string;
  readonly previousVersion?: string | undefined;
}

/** Installed, updated, or the browser was: menus are made, open tabs are shielded, a newcomer is greeted once. */
export async function onInstalled(shell: Shell, { reason, previousVersion }: Installed): Promise<void> {
  await createMenus(shell);
  await keepHold(shell); // An update takes it away.
  await shieldOpenTabs(shell);
  // An update opens no tab: a dot on the button, until the popup has been opened once.
  if (reason === 'update' && previousVersion !== shell.browser.runtime.getManifest().version) await rememberUpdate(shell);
  await drawAllBadges(shell);
  if (reason === 'install') await greetOnce(shell);
}

async function greetOnce({ browser }: Shell): Promise<void> {
  try {
    if ((await browser.storage.local.get(WELCOMED))[WELCOMED] === true) return;
    await browser.storage.local.set({ [WELCOMED]: true });
  } catch {
    return; // Storage that cannot be read: better no greeting than one at every start.
  }
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}

/** Tabs that were open before us have no script (or, after an update, a silent one): the one being read comes first. */
export async function shieldOpenTabs(shell: Shell): Promise<void> {
  const tabs = await shell.browser.tabs.query({});
  for (const tab of [...tabs].sort((a, b) => Number(b.active) - Number(a.active))) await shieldTab(shell, tab);
}

async function shieldTab({ browser }: Shell, tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined || tab.discarded === true || placeOf(tab.url) === null) return;
  const answer = await sendToTab(browser, { tabId: tab.id, frameId: 0 }, 'status');
  if (answer.ok) return; // Firefox does this itself; twice would be once, but costs time.
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const target = { tabId: tab.id, allFrames: true };
    try {
      if (script.css) await browser.scripting.insertCSS({ target, files: script.css });
      const world = 'world' in script && script.world === 'MAIN' ? 'MAIN' : 'ISOLATED';
      if (script.js) await browser.scripting.executeScript({ target, files: script.js, world } as Scripting.ScriptInjection); // The types lag behind `world`.
    } catch {
      return; // The browser keeps extensions out of this tab (its own pages, stores, no access granted).
    }
  }
}
