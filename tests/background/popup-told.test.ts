import { describe, expect, it, test } from 'vitest';
import { browser, rule } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

describe('what the popup is told', () => {
  const cases: readonly { name: string; set: (pretend: PretendBrowser) => void; kind: string }[] = [
    { name: 'a page', set: () => {}, kind: 'page' },
    { name: 'a browser page', set: (pretend) => (pretend.tab(1).url = 'chrome://settings'), kind: 'restricted' },
    { name: 'a store', set: (pretend) => Object.assign(pretend.tab(1), { url: 'https://addons.mozilla.org/x', script: null }), kind: 'restricted' },
    { name: 'the other browser’s store', set: (pretend) => Object.assign(pretend.tab(1), { url: 'https://chrome.google.com/webstore', script: null }), kind: 'restricted' },
    { name: 'a neighbour of a store', set: (pretend) => Object.assign(pretend.tab(1), { url: 'https://chrome.google.com/webstores', script: null }), kind: 'reload-needed' },
    { name: 'a host that only begins like a store', set: (pretend) => Object.assign(pretend.tab(1), { url: 'https://addons.mozilla.org.example.test/', script: null }), kind: 'reload-needed' },
    { name: 'a tab without our script', set: (pretend) => (pretend.tab(1).script = null), kind: 'reload-needed' },
    { name: 'access withheld', set: (pretend) => (pretend.access = false), kind: 'no-access' },
    { name: 'access withheld, and with it the address', set: (pretend) => ((pretend.access = false), delete pretend.tab(1).url), kind: 'no-access' },
    { name: 'a browser page that hides its address', set: (pretend) => delete pretend.tab(1).url, kind: 'restricted' },
    { name: 'a browser page while access is withheld', set: (pretend) => ((pretend.access = false), (pretend.tab(1).url = 'about:addons')), kind: 'restricted' },
  ];
  test.each(cases)('$name', async ({ set, kind }) => {
    const pretend = browser();
    set(pretend);
    expect(await pretend.fromPopup('tab-status', { tabId: 1 })).toMatchObject({ ok: true, value: { status: { kind } } });
  });
  it('unreadable settings: on, said, and nothing written', async () => {
    const pretend = browser();
    pretend.local.items = { 'settings-a': 'rubbish' };
    expect(await pretend.fromPopup('tab-status', { tabId: 1 })).toMatchObject({ ok: true, value: { trouble: 'unreadable', status: { site: { power: 'on' } } } });
    expect(await pretend.fromPopup('set-rule', { rule, tabId: 1 })).toMatchObject({ value: { ok: false, error: 'unreadable' } });
    expect(pretend.local.items).toEqual({ 'settings-a': 'rubbish' });
  });
  it('a full disk', async () => {
    const pretend = browser();
    pretend.local.writesLeft = 0;
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    expect(await pretend.fromPopup('settings')).toMatchObject({ value: { trouble: 'quota' } });
  });
});
