import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { killBackground } from './driver/privileges.ts';
import { serve, type Site } from './driver/serve.ts';

type Answer = { ok: boolean; value?: unknown; error?: string };
/** In an extension page: the same doors popup and options use. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<Answer> };
  tabs: { getCurrent(): Promise<{ id: number }>; query(what: object): Promise<{ id: number; url?: string }[]>; sendMessage(tab: number, message: object): Promise<unknown> };
  storage: { local: { QUOTA_BYTES: number; get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void>; remove(key: string): Promise<void>; getBytesInUse(keys: null): Promise<number> } };
};

let site: Site;
beforeAll(async () => {
  site = await serve(null, { '/a': '<title>A garden</title><p>Roses.</p>', '/b': '<title>Another</title><p>Tulips.</p>' });
});
afterAll(() => site.close());

const ask = (own: Page, name: string, payload?: object): Promise<Answer> => own.evaluate((message) => chrome.runtime.sendMessage(message), { name, ...(payload ? { payload } : {}) });
const tabAt = (own: Page, url: string): Promise<number> => own.evaluate(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1, url);
const stored = (own: Page): Promise<Record<string, unknown>> => own.evaluate(() => chrome.storage.local.get(null));
const ownPage = (running: Session): Promise<Page> => running.openOwn('src/options/index.html');
const OFF_HERE = { rule: { scope: 'host', pattern: 'localhost', power: 'off' } };

describe.each(BROWSERS)('%s', (name) => {
  let session: Session;
  let own: Page;
  beforeAll(async () => {
    session = await launch(name);
    own = await ownPage(session);
  });
  afterAll(() => session?.close());
  // Every test begins with nothing chosen and no page but ours.
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page !== own) await page.close();
    await ask(own, 'recover', { from: 'defaults' });
  });

  it('the switch for a site reaches every open tab of it at once', async () => {
    await session.open(site.url('/a'));
    await session.open(site.url('/b'));
    const state = async (path: string): Promise<unknown> => {
      const tabId = await tabAt(own, site.url(path));
      return own.evaluate(async (id) => ((await chrome.tabs.sendMessage(id, { name: 'status' })) as { value: { state: string } }).value.state, tabId);
    };
    expect([await state('/a'), await state('/b')]).toEqual(['no-film', 'no-film']);
    expect(await ask(own, 'set-rule', OFF_HERE)).toMatchObject({ ok: true, value: { ok: true } });
    expect([await state('/a'), await state('/b')]).toEqual(['off', 'off']);
    await ask(own, 'remove-rule', { rule: { scope: 'host', pattern: 'localhost' } });
    expect([await state('/a'), await state('/b')]).toEqual(['no-film', 'no-film']);
  });

  it('the popup is told the truth about a tab, a browser page, and one site switched off', async () => {
    await session.open(site.url('/a'));
    const tabId = await tabAt(own, site.url('/a'));
    expect(await ask(own, 'tab-status', { tabId })).toMatchObject({ value: { status: { kind: 'page', site: { host: 'localhost', power: 'on', rule: null } }, trouble: null } });
    await ask(own, 'set-rule', OFF_HERE);
    expect(await ask(own, 'tab-status', { tabId })).toMatchObject({ value: { status: { site: { power: 'off', rule: { scope: 'host', pattern: 'localhost' } } } } });
    const ownId = await own.evaluate(async () => (await chrome.tabs.getCurrent()).id);
    expect(await ask(own, 'tab-status', { tabId: ownId })).toMatchObject({ value: { status: { kind: 'restricted' } } });
  });

  it('settings that cannot be read: the shield is on, the trouble is told, nothing is overwritten until the reader chooses', async () => {
    const page = await session.open(site.url('/a'));
    await ask(own, 'set-rule', OFF_HERE);
    const damage = { 'settings-a': 'rubbish', 'settings-b': ['more', 'rubbish'] };
    await own.evaluate((items) => chrome.storage.local.set(items), damage);
    await page.reload();
    const tabId = await tabAt(own, site.url('/a'));
    expect(await ask(own, 'tab-status', { tabId })).toMatchObject({ value: { status: { kind: 'page', site: { power: 'on' } }, trouble: 'unreadable', lastGood: false } });
    expect(await ask(own, 'change', { patch: { power: 'off' } })).toMatchObject({ value: { ok: false, error: 'unreadable' } });
    expect(await stored(own)).toMatchObject(damage);
    expect(await ask(own, 'recover', { from: 'defaults' })).toMatchObject({ value: { ok: true } });
    expect(await ask(own, 'settings')).toMatchObject({ value: { trouble: null, settings: { power: 'on' } } });
    expect((await stored(own))['settings-aside']).toEqual(damage);
  });

  it('many edits sent at once are all kept', async () => {
    const other = await session.openOwn('src/welcome/index.html');
    const many = (page: Page, mark: string): Promise<unknown> =>
      page.evaluate(
        (letter) =>
          Promise.all(Array.from({ length: 12 }, (_, index) => chrome.runtime.sendMessage({ name: 'set-rule', payload: { rule: { scope: 'host', pattern: `${letter}${index}.test`, power: 'off' } } }))),
        mark,
      );
    const settings = async (): Promise<{ rules: unknown[]; revision: number }> => ((await ask(own, 'settings')) as { value: { settings: { rules: unknown[]; revision: number } } }).value.settings;
    const before = await settings();
    await Promise.all([many(own, 'a'), many(other, 'b')]);
    const after = await settings();
    expect([after.rules.length, after.revision - before.revision]).toEqual([24, 24]);
  });

  // Firefox sets no limit of its own.
  if (name === 'chromium')
    it('a store that is full: the change is refused and said, nothing is lost, and with room again it is kept', async () => {
      await ask(own, 'set-rule', OFF_HERE);
      await own.evaluate(async () => {
        const { local } = chrome.storage;
        await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse(null)) - 20) });
      });
      const more = { rule: { ...OFF_HERE.rule, pattern: 'other.test' } };
      expect(await ask(own, 'set-rule', more)).toEqual({ ok: true, value: { ok: false, error: 'quota' } });
      expect(await ask(own, 'settings')).toMatchObject({ value: { trouble: 'quota', settings: { rules: [OFF_HERE.rule] } } });
      await own.evaluate(() => chrome.storage.local.remove('filler'));
      expect(await ask(own, 'set-rule', more)).toMatchObject({ value: { ok: true } });
      expect(await ask(own, 'settings')).toMatchObject({ value: { trouble: null, settings: { rules: [OFF_HERE.rule, more.rule] } } });
    });

  it('a background that was killed wakes and knows what it knew', async () => {
    await session.open(site.url('/a'));
    const tabId = await tabAt(own, site.url('/a'));
    await ask(own, 'set-rule', { ...OFF_HERE, tabId });
    await ask(own, 'pause', { how: 'restart' });
    await killBackground(session);
    expect(await ask(own, 'tab-status', { tabId })).toMatchObject({ ok: true, value: { status: { kind: 'page', site: { power: 'off' } }, settings: { pause: { kind: 'restart' } } } });
  });
});

describe('chromium', () => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  it('a rule survives the end of the browser; a pause until restart does not', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'shield-profile-'));
    try {
      session = await launch('chromium', { userDataDir: profile });
      let own = await ownPage(session);
      await ask(own, 'set-rule', { rule: { ...OFF_HERE.rule, pattern: 'other.test' } });
      await ask(own, 'pause', { how: 'restart' });
      await session.close();
      session = await launch('chromium', { userDataDir: profile, greeted: true }); // The first-run page was shown; no need to look for it.
      await session.open(site.url('/a'));
      own = await ownPage(session);
      const tabId = await tabAt(own, site.url('/a'));
      expect(await ask(own, 'tab-status', { tabId })).toMatchObject({ value: { status: { site: { power: 'on' } }, settings: { rules: [{ pattern: 'other.test' }] } } });
    } finally {
      await session?.close();
      session = null;
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
