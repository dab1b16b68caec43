import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY, canaryPixels, differenceBox, paint } from './driver/pixels.ts';
import { accessibleText, copyAll, finds } from './driver/reading.ts';
import { serve, type Site } from './driver/serve.ts';
import { eventually, openDesk, type Desk } from './driver/tabs.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { articlePage, paintReveals, pieces } from '../pages/article.ts';
import { ARTICLE, DEMO, type DemoPage } from '../pages/demo.ts';

/** Kept outside the project; where it is at hand the job is also done on the article that the pack comes from. */
const REAL_ARTICLE = '../shared/article.txt';
const hasArticle = existsSync(REAL_ARTICLE);
const REAL: readonly DemoPage[] = hasArticle ? [articlePage(readFileSync(REAL_ARTICLE, 'utf8'))] : [];

describe.each(BROWSERS)('the main job in %s', (name) => {
  let session: Session;
  let site: Site;
  let desk: Desk;

  beforeAll(async () => {
    const pages = [...DEMO, ...REAL];
    const html = (page: DemoPage): string => page.html ?? readFileSync(`demo${page.path}`, 'utf8');
    site = await serve('demo', {
      ...Object.fromEntries(REAL.map((page) => [page.path, html(page)])),
      ...Object.fromEntries(pages.map((page) => [`/painted${page.path}`, paintReveals(html(page), page.reveals, CANARY)])),
    });
    session = await launch(name);
    desk = await openDesk(session);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  /** Opened, judged and drawn. */
  async function open(path: string): Promise<Page> {
    const page = await session.open(site.url(path));
    const tab = await desk.tabId(site.url(path));
    await eventually(() => desk.status(tab), ({ kind }) => kind === 'page', 'A report from the page');
    await new Promise((done) => setTimeout(done, 600));
    return page;
  }

  describe.each([...DEMO, ...REAL])('on $path', (demo) => {
    it('paints no reveal', async () => {
      const page = await open(`/painted${demo.path}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width: 900, height: Math.min(height, 8000) });
      expect(canaryPixels(await paint(page))).toBe(0);
      await page.close();
    });

    it('lets no reveal be copied, found or read aloud, and the rest as before', async () => {
      const page = await open(demo.path);
      const copied = await copyAll(page, site.url('/index.html'));
      const spoken = name === 'chromium' ? await accessibleText(page) : null;
      for (const reveal of demo.reveals.flatMap(pieces)) {
        expect.soft(copied.includes(reveal), `copied: ${reveal.slice(0, 24)}…`).toBe(false);
        expect.soft(await finds(page, reveal), `found: ${reveal.slice(0, 24)}…`).toBe(false);
        if (spoken !== null) expect.soft(spoken.includes(reveal), `spoken: ${reveal.slice(0, 24)}…`).toBe(false);
      }
      if (spoken !== null && demo.reveals.length > 0) expect(spoken, 'the buttons name the film').toContain('how Miracle in Cell No. 7 ends');
      const lost = demo.innocent.filter((sentence) => !copied.includes(sentence));
      expect(lost.length, `hidden though innocent: ${lost.join(' | ')}`).toBeLessThanOrEqual(demo.wronglyHidden ?? 0);
      await page.close();
    });

    it('gives the page back byte for byte when the site is switched off, without a reload, and takes it again', async () => {
      const page = await open(demo.path);
      const source = await (await fetch(site.url(demo.path))).text();
      const tab = await desk.tabId(site.url(demo.path));
      const { host } = new URL(site.url('/'));
      const rule = { scope: 'host', pattern: host.split(':')[0], power: 'off' };
      await page.evaluate(() => ((globalThis as { stayed?: boolean }).stayed = true));
      await desk.ask('set-rule', { rule });
      await eventually(() => desk.status(tab), (status) => status.kind === 'page' && status.report.state === 'off', 'Off');
      const [now, before] = await page.evaluate((html) => [document.documentElement.outerHTML, new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML], source);
      expect(now).toBe(before);
      const text = await copyAll(page, site.url('/index.html'));
      for (const reveal of demo.reveals) expect(text).toContain(reveal);
      expect(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed)).toBe(true);
      await desk.ask('remove-rule', { rule: { scope: 'host', pattern: host.split(':')[0] } });
      await eventually(() => desk.status(tab), (status) => status.kind === 'page' && status.report.state !== 'off', 'On again');
      await new Promise((done) => setTimeout(done, 400));
      const again = await copyAll(page, site.url('/index.html'));
      for (const reveal of demo.reveals) expect(again).not.toContain(reveal);
      await page.close();
    });
  });

  it('counts what it hid, and shows and hides all when asked', async () => {
    const page = await open(ARTICLE.path);
    const tab = await desk.tabId(site.url(ARTICLE.path));
    const hidden = await desk.status(tab);
    expect(hidden).toMatchObject({ kind: 'page', report: { state: 'veiled', shown: 0 } });
    await desk.tell(tab, 'show-all');
    const shown = await copyAll(page, site.url('/index.html'));
    for (const reveal of ARTICLE.reveals) expect(shown).toContain(reveal);
    await desk.tell(tab, 'hide-all');
    await eventually(() => desk.status(tab), (status) => status.kind === 'page' && status.report.shown === 0, 'Hidden again');
    const copied = await copyAll(page, site.url('/index.html'));
    for (const reveal of ARTICLE.reveals) expect(copied).not.toContain(reveal);
    await page.close();
  });

  it('shows one passage by keyboard and hides it again by the same key', async () => {
    const page = await open(ARTICLE.path);
    const readable = (): Promise<string> => copyAll(page, site.url('/index.html'));
    const before = await readable();
    // The first stop after the page's own first link is the first veil's button.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const shown = await eventually(readable, (text) => text.length > before.length + 20, 'A passage shown');
    expect(ARTICLE.reveals.filter((reveal) => shown.includes(reveal)).length, 'one passage, not all').toBeLessThan(ARTICLE.reveals.length);
    await page.keyboard.press('Enter');
    expect(await readable()).toBe(before);
    await page.close();
  });

  it('shows one passage by a click on its button and hides it again by the next', async () => {
    const page = await open(ARTICLE.path);
    await page.setViewport({ width: 900, height: 4000 }); // All in sight: a page that scrolls differs everywhere.
    const readable = (): Promise<string> => copyAll(page, site.url('/index.html'));
    const before = await readable();
    await clickFirstButton(page);
    const shown = await eventually(readable, (text) => text.length > before.length + 20, 'A passage shown');
    expect(ARTICLE.reveals.filter((reveal) => shown.includes(reveal)).length, 'one passage, not all').toBeLessThan(ARTICLE.reveals.length);
    await clickFirstButton(page);
    expect(await eventually(readable, (text) => text === before, 'The passage hidden again')).toBe(before);
    await page.close();
  });

  /** The button is out of every script's reach, so it is found as eyes find it: by the ring it wears when the Tab key comes to it. */
  async function clickFirstButton(page: Page): Promise<void> {
    const header = 60;
    await page.focus('header a');
    const without = await paint(page);
    await page.keyboard.press('Tab');
    const ring = await eventually(async () => differenceBox(without, await paint(page), header), (box) => box !== null, 'A ring around the first button');
    if (ring === null) return;
    expect(ring.height).toBeLessThan(80);
    await page.focus('header a');
    await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2);
  }
});

describe.each(BROWSERS)('without the shield, in %s', (name) => {
  it('every reveal is there to be seen: the tests above look at something', async () => {
    const html = readFileSync(`demo${ARTICLE.path}`, 'utf8');
    const site = await serve('demo', { '/painted': paintReveals(html, ARTICLE.reveals, CANARY) });
    const session = await launch(name, { extension: null });
    try {
      const painted = await session.open(site.url('/painted'));
      await painted.setViewport({ width: 900, height: 4000 });
      expect(canaryPixels(await paint(painted))).toBeGreaterThan(2000);
      const page = await session.open(site.url(ARTICLE.path));
      const copied = await copyAll(page, site.url('/index.html'));
      for (const reveal of ARTICLE.reveals) {
        expect(copied).toContain(reveal);
        expect(await finds(page, reveal)).toBe(true);
      }
    } finally {
      await session.close();
      await site.close();
    }
  });
});
