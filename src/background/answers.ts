import type { ExtensionCalls, PageCalls } from '../shared/messages.ts';
import type { Handlers } from '../shared/listen.ts';
import { drawAllBadges, drawBadge } from './badge.ts';
import { makeChange, settle } from './changes.ts';
import { exportAll, exportNotes, importAll, previewImport, undoImport } from './files.ts';
import { ordersFor } from './orders.ts';
import { startPause } from './pause.ts';
import { eraseNotes, readNotes } from './notes.ts';
import type { Shell } from './shell.ts';
import { tabStatus } from './status.ts';
import { forgetFrame, forgetTab, keepReport } from './tabs.ts';
import { settingsState } from './trouble.ts';
import { forgetUpdate } from './updated.ts';
import { insertUserSheet } from './user-sheet.ts';

/** What content scripts may ask. */
export function pageAnswers(shell: Shell): Handlers<PageCalls> {
  return {
    async hello(_, sender) {
      const tab = sender.tab;
      if (tab?.id !== undefined) await (sender.frameId === 0 ? forgetTab(shell, tab.id) : forgetFrame(shell, tab.id, sender.frameId ?? -1));
      // Where the browser does not tell the tab's address, the top frame's own is the same one.
      return ordersFor(shell, { url: tab?.url ?? (sender.frameId === 0 ? sender.url : undefined), incognito: tab?.incognito ?? false });
    },
    sheet: (_, sender) => insertUserSheet(shell, sender),
    async report(report, sender) {
      if (sender.tab?.id === undefined) return;
      await keepReport(shell, sender.tab.id, sender.frameId ?? 0, report);
      await drawBadge(shell, sender.tab.id);
    },
  };
}

/** What the extension's own pages may ask. A page that names no tab is itself one, perhaps in a private window. */
export function extensionAnswers(shell: Shell): Handlers<ExtensionCalls> {
  return {
    'tab-status': ({ tabId }) => tabStatus(shell, tabId),
    'update-seen': async () => {
      await forgetUpdate(shell);
      await drawAllBadges(shell);
    },
    settings: (_, sender) => settingsState(shell, sender.tab?.incognito ?? false),
    change: ({ patch, tabId }, sender) => makeChange(shell, { kind: 'change', patch }, tabId ?? sender.tab?.id),
    'set-rule': ({ rule, tabId }, sender) => makeChange(shell, { kind: 'set-rule', rule }, tabId ?? sender.tab?.id),
    'remove-rule': ({ rule, tabId }, sender) => makeChange(shell, { kind: 'remove-rule', rule }, tabId ?? sender.tab?.id),
    'mark-seen': ({ film, seen, tabId }, sender) => makeChange(shell, { kind: 'mark-seen', film, seen }, tabId ?? sender.tab?.id),
    'set-film': ({ film, tabId }, sender) => makeChange(shell, { kind: 'set-film', film }, tabId ?? sender.tab?.id),
    'remove-film': ({ film, tabId }, sender) => makeChange(shell, { kind: 'remove-film', film }, tabId ?? sender.tab?.id),
    'correct-film': ({ film, page, wrong, tabId }, sender) => makeChange(shell, { kind: 'correct-film', film, page, wrong }, tabId ?? sender.tab?.id),
    pause: async ({ how }) => makeChange(shell, { kind: 'pause', pause: await startPause(shell, how) }),
    recover: async ({ from }) => settle(shell, await shell.store.recover(from)),
    notes: () => readNotes(shell),
    'erase-notes': ({ id }) => eraseNotes(shell, id),
    export: () => exportAll(shell),
    'export-notes': () => exportNotes(shell),
    'preview-import': ({ text }) => previewImport(shell, text),
    import: ({ text }) => importAll(shell, text),
    'undo-import': () => undoImport(shell),
  };
}
