import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { html, REVEAL, SPOIL } from '../pages/text/page.ts';
import { BROWSERS, builtExtension, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { finds } from './driver/reading.ts';
import { serve, type Site } from './driver/serve.ts';
import { eventually, openDesk, type Desk } from './driver/tabs.ts';

const PAGE = html(`<p id=p>Calm words. ${SPOIL}</p><ul><li>Calm words. ${SPOIL}<ul><li>A calm answer.</li></ul></li></ul><p title="${REVEAL}">A garden.</p><div>${SPOIL} <button>Reply</button></div>`);
const VEILS = 3;

describe.each(BROWSERS)('a page’s life in %s', (name) => {
  let session: Session;
  let site: Site;
  let desk: Desk;
  /** What the page loaded ahead was asked for, as browsers say. */
  const purposes: string[] = [];
  beforeAll(async () => {
    site = await serve(null, {
      '/a': PAGE,
      '/ahead': ({ headers }, response) => {
        purposes.push(String(headers['sec-purpose']));
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html(`<p>${SPOIL}</p><script>addEventListener('load',()=>fetch('/loaded'))</script>`));
      },
      '/loaded': (_, response) => {
        purposes.push('loaded');
        response.end();
      },
      '/b': html('<p>Roses.</p>', 'A garden'),
      '/before': html('<p>Roses.</p><script type=speculationrules>{"prerender":[{"urls":["/ahead"],"eagerness":"immediate"}]}</script>', 'A garden'),
    });
    session = await launch(name);
    desk = await openDesk(session);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const tells = async (page: Page): Promise<number> => canaryPixels(await paint(page));
  const hides = (count: number, path = '/a'): Promise<unknown> =>
    eventually(
      async () => JSON.stringify(await desk.tabId(site.url(path)).then((tab) => desk.status(tab)).catch(String)),
      (status) => status.includes(`"hidden":${count}`),
      `${count} veils`,
    );
  /** Not by the driver's own ways: a page that was kept alive loads nothing when it comes back, and they wait for that. */
  const go = async (page: Page, where: '/a' | '/b' | 'back'): Promise<void> => {
    await page.evaluate((to) => void setTimeout(() => (to === 'back' ? history.back() : location.assign(to))), where);
    const path = where === 'back' ? '/a' : where;
    await eventually(() => page.evaluate(() => (document.readyState === 'complete' ? location.pathname : '')).catch(String), (at) => at === path, path);
  };
  const press = async (page: Page): Promise<void> => {
    const { x, y } = await page.$eval('#p', (block) => ({ x: block.getBoundingClientRect().right - 60, y: block.getBoundingClientRect().top + 14 }));
    await page.mouse.click(x, y);
  };

  it('off and on again, with veils shown and hidden: the page as it came, then hidden as before', async () => {
    const page = await session.open(site.url('/a'));
    await page.bringToFront();
    await hides(VEILS);
    await page.waitForFunction(() => document.querySelector('spoiler-veil') !== null);
    await press(page);
    await hides(VEILS - 1);
    await desk.ask('set-rule', { rule: { scope: 'host', pattern: 'localhost', power: 'off' } });
    await page.waitForFunction(() => document.querySelector('p[title^="At"]') !== null);
    expect((await page.$eval('body', (body) => body.innerHTML))).toBe(await page.evaluate((source) => new DOMParser().parseFromString(source, 'text/html').body.innerHTML, PAGE));
    await desk.ask('remove-rule', { rule: { scope: 'host', pattern: 'localhost' } });
    await hides(VEILS);
    expect(await tells(page)).toBe(0);
    await page.close();
  });

  it('left and come back to, switched off meanwhile or not', async () => {
    const page = await session.open(site.url('/a'));
    await page.bringToFront();
    await hides(VEILS);
    await go(page, '/b');
    await go(page, 'back');
    await hides(VEILS);
    expect(await tells(page)).toBe(0);
    await go(page, '/b');
    await desk.ask('set-rule', { rule: { scope: 'host', pattern: 'localhost', power: 'off' } });
    await go(page, 'back');
    await eventually(() => tells(page), (count) => count > 1000, 'the page as it came');
    await desk.ask('remove-rule', { rule: { scope: 'host', pattern: 'localhost' } });
    await eventually(() => tells(page), (count) => count === 0, 'the veils');
    await page.close();
  });

  // Firefox ends content scripts with their extension; the new ones find the page as it came (veil-button.test.ts).
  if (name === 'chromium') {
    it('loaded before it is asked for, unseen: hidden when it is looked at, or not, as the reader wants by then', async () => {
      for (const power of ['on', 'off'] as const) {
        purposes.length = 0;
        const page = await session.open(site.url('/before'));
        await page.bringToFront();
        await eventually(async () => purposes.length, (count) => count === 2, 'The page loaded ahead');
        if (power === 'off') await desk.ask('set-rule', { rule: { scope: 'host', pattern: 'localhost', power } });
        await page.evaluate((to) => void setTimeout(() => location.assign(to)), '/ahead');
        await eventually(() => desk.tabId(site.url('/ahead')).catch(() => 0), (tab) => tab !== 0, 'the page in its tab');
        await eventually(() => tells(page), (count) => (power === 'on' ? count === 0 : count > 1000), `the page with its shield ${power}`);
        if (power === 'on') await hides(1, '/ahead');
        else await desk.ask('remove-rule', { rule: { scope: 'host', pattern: 'localhost' } });
        await eventually(() => tells(page), (count) => count === 0, 'the veils');
        expect(purposes).toEqual(['prefetch;prerender', 'loaded']); // What was loaded ahead is what is seen.
        await page.close();
      }
    });

    it('the extension is updated under it: veils stay, and the new script takes over once', async () => {
      const page = await session.open(site.url('/a'));
      await page.bringToFront();
      await hides(VEILS);
      await session.browser.installExtension(builtExtension(name));
      await page.bringToFront();
      expect(await tells(page)).toBe(0);
      desk = await eventually(() => openDesk(session).catch(() => null), (opened) => opened !== null, 'the new extension') as Desk;
      await page.bringToFront();
      await hides(VEILS);
      expect(await tells(page)).toBe(0);
      await page.waitForSelector('spoiler-veil');
      // The old script's roots serve the new one: only what never had one is hidden by a mark.
      expect(await page.$$eval('[data-spoiler-veil]', (blocks) => blocks.map(({ localName }) => localName))).toEqual(['li']);
      // The old script lives on and hears that a block it knew was given more: what is hidden there is not its business any more.
      const boxes = await page.$eval('body > div', async (block) => {
        block.append(' More calm words.');
        await Promise.resolve();
        return block.querySelector('.s')?.getClientRects().length;
      });
      expect([boxes, await tells(page)]).toEqual([0, 0]);
      expect(await finds(page, 'More calm words')).toBe(true);
      await press(page);
      await hides(VEILS - 1);
      expect(await tells(page)).toBeGreaterThan(500);
      await page.close();
    });
  }
});
