import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { badgeText } from '../../src/background/badge.ts';
import { browser, report, rule } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

describe('the badge', () => {
  test.each([
    { hidden: 0, power: 'on', state: 'clear', text: '' },
    { hidden: 1, power: 'on', state: 'veiled', text: '1' },
    { hidden: 99, power: 'on', state: 'veiled', text: '99' },
    { hidden: 100, power: 'on', state: 'veiled', text: '99+' },
    { hidden: 3, power: 'off', state: 'off', text: '' },
    { hidden: 3, power: 'paused', state: 'paused', text: '' },
    { hidden: 0, power: 'on', state: 'broken', text: '!' },
    { hidden: 5, power: 'on', state: 'fought', text: '!' },
  ] as const)('$state, $hidden hidden, $power: "$text"', ({ hidden, power, state, text }) => {
    expect(badgeText(power, { state, films: [], hidden, shown: 0 })).toBe(text);
  });
  it('adds the frames up, and forgets them with the page', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fromPage(1, report(3), 7);
    expect(pretend.badge.get(1)?.text).toBe('5');
    await pretend.fromPage(1, { name: 'hello' });
    await pretend.fromPage(1, report(1));
    expect(pretend.badge.get(1)?.text).toBe('1');
  });
  it('says nothing of the page before, where no script can answer', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    pretend.tab(1).script = null;
    await pretend.fire('updated', 1, { status: 'complete' });
    expect(pretend.badge.get(1)?.text).toBe('');
  });
  it('keeps the count of a page whose script answers', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fire('updated', 1, { status: 'complete' });
    expect(pretend.badge.get(1)?.text).toBe('2');
  });
  it('can be turned off', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fromPopup('change', { patch: { badge: false } });
    expect(pretend.badge.get(1)?.text).toBe('');
  });
  it('shows that access is withheld', async () => {
    const pretend = browser();
    pretend.access = false;
    await pretend.fire('withheld', {});
    expect(pretend.badge.get(1)?.icon).toBe('/icons/no-access-16.png');
  });
});

describe('a button that cannot be drawn', () => {
  afterEach(() => void vi.restoreAllMocks());
  test.each([
    { name: 'the tab is open: said', open: true, times: 1 },
    { name: 'the tab has closed: nobody needs to know', open: false, times: 0 },
  ])('$name', async ({ open, times }) => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    const pretend = browser();
    const { id, incognito, url } = pretend.tab(1);
    pretend.buttonTrouble = new Error('No button');
    if (!open) pretend.tabs = [];
    await pretend.message(report(2), { id: 'pretend', tab: { id, incognito, url }, frameId: 0, url });
    expect(complaints).toHaveBeenCalledTimes(times);
  });
});

describe('after an update', () => {
  const installed = async (reason: string, previousVersion?: string): Promise<PretendBrowser> => {
    const pretend = browser();
    await pretend.fire('installed', { reason, previousVersion });
    return pretend;
  };
  test.each([
    { name: 'an update', reason: 'update', before: '1.0.0', text: '•', updated: '2.0.0' },
    { name: 'the same version loaded again', reason: 'update', before: '2.0.0', text: '', updated: null },
    { name: 'an update of the browser', reason: 'chrome_update', before: undefined, text: '', updated: null },
    { name: 'an installation', reason: 'install', before: undefined, text: '', updated: null },
  ])('$name: "$text", and the popup is told $updated', async ({ reason, before, text, updated }) => {
    const pretend = await installed(reason, before);
    expect(pretend.badge.get(1)?.text).toBe(text);
    expect(await pretend.fromPopup('tab-status', { tabId: 1 })).toMatchObject({ value: { updated } });
  });
  it('a count stands before the dot; the popup takes the dot away; no tab opens', async () => {
    const pretend = await installed('update', '1.0.0');
    await pretend.fromPage(1, report(3));
    expect(pretend.badge.get(1)?.text).toBe('3');
    await pretend.fromPage(1, report(0, 'clear'));
    expect(pretend.badge.get(1)?.text).toBe('•');
    await pretend.fromPopup('update-seen');
    expect(pretend.badge.get(1)?.text).toBe('');
    expect(pretend.opened).toEqual([]);
  });
  it('whoever wants no number wants no dot', async () => {
    const pretend = browser();
    await pretend.fromPopup('change', { patch: { badge: false } });
    await pretend.fire('installed', { reason: 'update', previousVersion: '1.0.0' });
    expect(pretend.badge.get(1)?.text).toBe('');
  });
});

describe('the icon', () => {
  test.each<{ face: string; title: string; set: (pretend: PretendBrowser) => Promise<unknown> }>([
    { face: 'on', title: 'badgeTitleOn', set: async () => undefined },
    { face: 'off', title: 'badgeTitleOff', set: (pretend) => pretend.fromPopup('set-rule', { rule, tabId: 1 }) },
    { face: 'paused', title: 'badgeTitlePaused', set: (pretend) => pretend.fromPopup('pause', { how: 'restart' }) },
    { face: 'no-access', title: 'badgeTitleNoAccess', set: (pretend) => ((pretend.access = false), pretend.fire('withheld', {})) },
  ])('$face', async ({ face, title, set }) => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await set(pretend);
    expect(pretend.badge.get(1)).toEqual({ text: face === 'on' ? '2' : '', title, icon: `/icons/${face}-16.png` });
  });
});
