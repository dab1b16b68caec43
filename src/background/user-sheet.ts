import type { Runtime } from 'webextension-polyfill';
import veilSheet from '../page/veil.css?raw';
import { complain } from '../shared/errors.ts';
import type { Shell } from './shell.ts';

/**
 * Puts the veil's sheet into the asking frame with user origin, which beats every `!important` of a page.
 * Firefox already does so from the manifest.
 */
export async function insertUserSheet({ browser }: Shell, sender: Runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined || sheetIsInManifest(browser)) return;
  try {
    await browser.scripting.insertCSS({ target: { tabId, frameIds: [sender.frameId] }, css: veilSheet, origin: 'USER' });
  } catch (error) {
    // The frame may be gone; the veil's own lock holds without this sheet.
    if (!/frame|tab|document/i.test(String(error))) complain('the user sheet', error);
  }
}

function sheetIsInManifest(browser: Shell['browser']): boolean {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.some((script) => 'css_origin' in script && script.css_origin === 'user');
}
