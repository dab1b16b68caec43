import { ruleFor } from '../core/site.ts';
import type { PageReport, SettingsState, SiteStatus, TabStatus } from '../shared/messages.ts';
import { placeOf } from '../shared/place.ts';
import { sendToTab } from '../shared/send.ts';
import { hasAccess } from './access.ts';
import { powerAt } from './orders.ts';
import type { Shell } from './shell.ts';
import { reportOf } from './tabs.ts';
import { settingsState } from './trouble.ts';

/** Everything the popup draws for a tab. The tab itself is asked: what was noted before may be out of date. */
export async function tabStatus(shell: Shell, tabId: number): Promise<{ readonly status: TabStatus } & SettingsState> {
  const tab = await shell.browser.tabs.get(tabId);
  const state = await settingsState(shell, tab.incognito);
  const place = placeOf(tab.url);
  const reachable = await hasAccess(shell, tab.url);
  if (place === null && reachable) return { status: { kind: 'restricted' }, ...state };
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
  const status: TabStatus = reachable ? await standing(shell, tabId, site) : { kind: 'no-access', site };
  return { status, ...state };
}

async function standing(shell: Shell, tabId: number, site: SiteStatus): Promise<TabStatus> {
  const answer = await sendToTab(shell.browser, { tabId, frameId: 0 }, 'status');
  if (!answer.ok && answer.error === 'no-receiver') return isClosed(site.page) ? { kind: 'restricted' } : { kind: 'reload-needed', site };
  const top: PageReport = answer.ok ? answer.value : { state: 'broken', films: [], hidden: 0, shown: 0 };
  return { kind: 'page', report: (await reportOf(shell, tabId)) ?? top, site };
}

/** Web pages on which no browser lets an extension run. */
function isClosed(page: string): boolean {
  return /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|accounts\.firefox\.com|support\.mozilla\.org)(\/|$)/.test(page);
}
