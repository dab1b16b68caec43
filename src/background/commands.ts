import { sendToTab } from '../shared/send.ts';
import { makeChange } from './changes.ts';
import { isPaused, startPause } from './pause.ts';
import type { Shell } from './shell.ts';

/** The keyboard commands; `_execute_action` opens the popup without asking us. */
export async function onCommand(shell: Shell, command: string, tabId: number | undefined): Promise<void> {
  if (command === 'toggle-page' && tabId !== undefined) await sendToTab(shell.browser, { tabId }, 'toggle-all');
  if (command === 'pause') {
    const { settings } = await shell.store.load();
    const how = (await isPaused(shell, settings.pause)) ? 'end' : 'ten-minutes';
    await makeChange(shell, { kind: 'pause', pause: await startPause(shell, how) });
  }
}
