import { complain } from '../shared/errors.ts';
import type { Orders, PageReport } from '../shared/messages.ts';
import { placeOf } from '../shared/place.ts';
import { hasAccess } from './access.ts';
import { powerAt, settingsFor } from './orders.ts';
import type { Shell } from './shell.ts';
import { reportOf } from './tabs.ts';
import { updatedTo } from './updated.ts';

/** Which icon the button wears. */
type Face = 'on' | 'off' | 'paused' | 'no-access';

const TITLES: Readonly<Record<Face, string>> = { on: 'badgeTitleOn', off: 'badgeTitleOff', paused: 'badgeTitlePaused', 'no-access': 'badgeTitleNoAccess' };
/** Of a page that could not be read, and of every other. */
const ALARM = '#b3261e', CALM = '#3a3f5c';

/** Something is new: a dot, where nothing weightier stands. */
const NEWS = '•';

/** What stands on the button: a number as far as it fits, a sign where something is wrong. */
export function badgeText(power: Orders['power'], report: PageReport | null): string {
  if (report?.state === 'broken' || report?.state === 'fought') return '!';
  if (power !== 'on' || report === null || report.hidden === 0) return '';
  return report.hidden > 99 ? '99+' : String(report.hidden);
}

/** Draws the button for one tab. The tab may close meanwhile: then there is nothing to draw. */
export async function drawBadge(shell: Shell, tabId: number): Promise<void> {
  const { browser } = shell;
  try {
    const tab = await browser.tabs.get(tabId);
    const settings = await settingsFor(shell, tab.incognito);
    const power = await powerAt(shell, settings, placeOf(tab.url));
    const report = await reportOf(shell, tabId);
    const face: Face = await faceOf(shell, tab.url, power);
    // Where we cannot be there is nothing to count, whatever was noted of the page before.
    const counts = settings.badge && face !== 'no-access' && placeOf(tab.url) !== null;
    const count = counts ? badgeText(power, report) : '';
    const text = count === '' && settings.badge && (await updatedTo(shell)) !== null ? NEWS : count;
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: text === '!' ? ALARM : CALM });
    await browser.action.setTitle({ tabId, title: titleOf(shell, face, report) });
    await browser.action.setIcon({ tabId, path: { 16: `/icons/${face}-16.png`, 32: `/icons/${face}-32.png` } });
  } catch (error) {
    if (await isOpen(shell, tabId)) complain('the button of a tab', error);
  }
}

async function isOpen({ browser }: Shell, tabId: number): Promise<boolean> {
  return (await browser.tabs.query({})).some(({ id }) => id === tabId);
}

async function faceOf(shell: Shell, url: string | undefined, power: Orders['power']): Promise<Face> {
  return (await hasAccess(shell, url)) ? power : 'no-access';
}

function titleOf({ browser }: Shell, face: Face, report: PageReport | null): string {
  const broken = report?.state === 'broken' || report?.state === 'fought';
  const key = broken ? 'badgeTitleBroken' : TITLES[face];
  return browser.i18n.getMessage(key, String(report?.hidden ?? 0)) || browser.i18n.getMessage('extensionName');
}

/** After a change of settings or access: every tab's button. */
export async function drawAllBadges(shell: Shell): Promise<void> {
  const tabs = await shell.browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : drawBadge(shell, tab.id))));
}
