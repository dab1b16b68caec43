import type { Menus, Tabs } from 'webextension-polyfill';
import { placeOf } from '../shared/place.ts';
import { sendToTab } from '../shared/send.ts';
import { NOTE } from '../shared/shapes.ts';
import { makeChange } from './changes.ts';
import { addNote } from './notes.ts';
import type { Shell } from './shell.ts';

const WEB = ['http://*/*', 'https://*/*'];

const ITEMS = [
  { id: 'hide-selection', key: 'menuHideSelection', contexts: ['selection'] },
  { id: 'note-missed', key: 'menuNoteMissed', contexts: ['selection'] },
  { id: 'show-here', key: 'menuShowHere', contexts: ['page', 'link', 'image'] },
  { id: 'note-wrong', key: 'menuNoteWrong', contexts: ['page', 'link', 'image', 'selection'] },
  { id: 'never-here', key: 'menuNeverHere', contexts: ['page'] },
] as const satisfies readonly { id: string; key: string; contexts: Menus.ContextType[] }[];

/** Menus outlive the worker but not an update: made afresh at install and start. */
export async function createMenus({ browser }: Shell): Promise<void> {
  if (!browser.contextMenus) return; // Firefox on Android.
  await browser.contextMenus.removeAll();
  for (const { id, key, contexts } of ITEMS) {
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(key) || key, contexts: [...contexts], documentUrlPatterns: WEB });
  }
}

/** Carries out what was chosen, in the frame that was clicked. */
export async function onMenu(shell: Shell, info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const frame = { tabId: tab.id, frameId: info.frameId ?? 0 };
  switch (info.menuItemId) {
    case 'hide-selection':
    case 'show-here':
      await sendToTab(shell.browser, frame, info.menuItemId);
      return;
    case 'never-here': {
      const place = placeOf(tab.url);
      if (place) await makeChange(shell, { kind: 'set-rule', rule: { scope: 'host', pattern: place.host, power: 'off' } }, tab.id);
      return;
    }
    case 'note-missed':
    case 'note-wrong': {
      const answer = await sendToTab(shell.browser, frame, 'selected-text');
      const text = (answer.ok ? answer.value.text : (info.selectionText ?? '')).slice(0, NOTE.text);
      const kind = info.menuItemId === 'note-missed' ? 'missed' : 'wrongly-hidden';
      const page = (placeOf(tab.url)?.page ?? '').slice(0, NOTE.page);
      await addNote(shell, { id: crypto.randomUUID(), kind, text, page, at: shell.now() }, tab.incognito);
    }
  }
}
