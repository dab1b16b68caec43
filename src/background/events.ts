import { complain } from '../shared/errors.ts';
import { listen } from '../shared/listen.ts';
import { sendToTab } from '../shared/send.ts';
import { extensionAnswers, pageAnswers } from './answers.ts';
import { drawAllBadges, drawBadge } from './badge.ts';
import { announce, makeChange } from './changes.ts';
import { onCommand } from './commands.ts';
import { onInstalled, shieldOpenTabs } from './install.ts';
import { createMenus, onMenu } from './menus.ts';
import { PAUSE_ALARM } from './pause.ts';
import { forgetPrivately } from './private-edits.ts';
import type { Shell } from './shell.ts';
import { MIRROR_ALARM, meetMirror } from './sync.ts';
import { forgetTab } from './tabs.ts';

/** Every event of the background, registered in the first turn: a worker that wakes later misses what woke it. */
export function register(shell: Shell): void {
  const { browser } = shell;

  listen(browser, pageAnswers(shell), extensionAnswers(shell));
  browser.runtime.onInstalled.addListener((details) => run(onInstalled(shell, details)));
  browser.runtime.onStartup.addListener(() => run(Promise.all([createMenus(shell), meetAndTell(shell), drawAllBadges(shell)])));
  // Firefox on Android has neither menus nor commands.
  browser.contextMenus?.onClicked.addListener((info, tab) => run(onMenu(shell, info, tab)));
  browser.commands?.onCommand.addListener((command, tab) => run(onCommand(shell, command, tab?.id)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === MIRROR_ALARM) run(meetAndTell(shell));
    if (name === PAUSE_ALARM) run(makeChange(shell, { kind: 'pause', pause: { kind: 'none' } }));
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') run(meetAndTell(shell));
  });
  browser.permissions.onAdded.addListener(() => run(Promise.all([shieldOpenTabs(shell), drawAllBadges(shell)])));
  browser.permissions.onRemoved.addListener(() => run(drawAllBadges(shell)));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') run(lookAgain(shell, tabId));
  });
  browser.tabs.onRemoved.addListener((tabId) => run(Promise.all([forgetTab(shell, tabId), forgetIfLastPrivate(shell)])));
}

/** Nobody waits for an event's work, so its failure is told here. */
function run(task: Promise<unknown>): void {
  void task.catch((error: unknown) => complain('background', error));
}

async function meetAndTell(shell: Shell): Promise<void> {
  if (await meetMirror(shell)) await announce(shell);
}

/** A page without our script has no say; what the page before it said must not stand on the button. */
async function lookAgain(shell: Shell, tabId: number): Promise<void> {
  const answer = await sendToTab(shell.browser, { tabId, frameId: 0 }, 'status');
  if (!answer.ok && answer.error === 'no-receiver') await forgetTab(shell, tabId);
  await drawBadge(shell, tabId);
}

async function forgetIfLastPrivate(shell: Shell): Promise<void> {
  const tabs = await shell.browser.tabs.query({});
  if (!tabs.some((tab) => tab.incognito)) await forgetPrivately(shell);
}
