import { ruleFor } from '../core/site.ts';
import type { Answer, PageReport, SettingsState, SiteStatus, TabStatus } from '../shared/messages.ts';
import { placeOf } from '../shared/place.ts';
import { sendToTab } from '../shared/send.ts';
import { hasAccess } from './access.ts';
import { powerAt } from './orders.ts';
import type { Shell } from './shell.ts';
import { reportOf } from './tabs.ts';
import { settingsState } from './trouble.ts';
import { updatedTo } from './updated.ts';

/** Everything the popup draws for a tab. The tab itself is asked: what was noted before may be out of date. */
export async function tabStatus(shell: Shell, tabId: number): Promise<{ readonly status: TabStatus; readonly updated: string | null } & SettingsState> {
  const tab = await shell.browser.tabs.get(tabId);
  const place = placeOf(tab.url);
  // All asked at once: the popup is waiting, and each question takes the browser a few milliseconds.
  const [state, reachable, answer, noted, updated] = await Promise.all([
    settingsState(shell, tab.incognito),
    hasAccess(shell, tab.url),
    sendToTab(shell.browser, { tabId, frameId: 0 }, 'status'),
    reportOf(shell, tabId),
    updatedTo(shell),
  ]);
  if (place === null && reachable) return { status: { kind: 'restricted' }, updated, ...state };
  const { settings } = state;
  const power = await powerAt(shell, settings, place);
  const site: SiteStatus = {
    // With access withheld the browser may hide the address too; the popup can still ask for it to be granted.
    page: place?.page ?? '',
    host: place?.host ?? '',
    rule: place && ruleFor(place, settings.rules),
    power,
    pauseEnd: power === 'paused' && settings.pause.kind === 'until' ? settings.pause.end : null,
    private: tab.incognito,
  };
  const status: TabStatus = reachable ? standing(answer, noted, site) : { kind: 'no-access', site };
  return { status, updated, ...state };
}

/** What the popup says where the extension may run, by what the top frame answered and what all frames had said. */
function standing(answer: Answer<PageReport>, noted: PageReport | null, site: SiteStatus): TabStatus {
  if (!answer.ok && answer.error === 'no-receiver') return isClosed(site.page) ? { kind: 'restricted' } : { kind: 'reload-needed', site };
  const top: PageReport = answer.ok ? answer.value : { state: 'broken', films: [], hidden: 0, shown: 0 };
  return { kind: 'page', report: noted ?? top, site };
}

/** Web pages on which no browser lets an extension run: its own store, and Mozilla's accounts and help. */
const CLOSED = [
  'https://chromewebstore.google.com', 'https://chrome.google.com/webstore',
  'https://addons.mozilla.org', 'https://accounts.firefox.com', 'https://support.mozilla.org',
];

function isClosed(page: string): boolean {
  return CLOSED.some((place) => page === place || page.startsWith(`${place}/`));
}
