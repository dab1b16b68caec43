import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { buildProbe } from '../pages/veil/build-probe.ts';
import { frameworkPage, type Framework } from '../pages/veil/frameworks/build-page.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { serve } from './driver/serve.ts';
import { settle, settleLists, tell } from './veil-page.ts';

const CASES: readonly (readonly [Framework, 'production' | 'development'])[] = [
  ['react', 'production'],
  ['react', 'development'],
  ['vue', 'production'],
  ['vue', 'development'],
  ['svelte', 'production'],
  ['lit', 'production'],
  ['morphdom', 'production'],
];

describe.each(BROWSERS)('framework pages under the veil, in %s', (name) => {
  let shielded: Session;
  let bare: Session;
  beforeAll(async () => {
    shielded = await launch(name, { extension: await buildProbe(name) });
    bare = await launch(name, { extension: null });
  });
  afterAll(async () => {
    await shielded?.close();
    await bare?.close();
  });

  test.each(CASES)('%s, %s: taken over, changed and removed as if no veil were there', async (framework, mode) => {
    const site = await serve(null, await frameworkPage(framework, mode));
    try {
      const control = await walk(bare, site.url('/'));
      const veiled = await walk(shielded, site.url('/'));
      expect(control.pixels[0]).toBeGreaterThan(500);
      expect(veiled.pixels.slice(0, 3)).toEqual([0, 0, 0]);
      expect(veiled.pixels[3]).toBe(control.pixels[3]); // Nothing left to hide: all is shown again.
      // A list item must carry a mark, and a framework in development says that it sees one more attribute: nothing else.
      const others = veiled.complaints.filter((words) => !(mode === 'development' && /data-spoiler-veil|attributes of the server rendered HTML/.test(words)));
      expect(others).toEqual(control.complaints);
      expect(veiled.html).toEqual(control.html);
    } finally {
      await site.close();
    }
  });

  async function walk(session: Session, url: string): Promise<{ pixels: number[]; html: string[]; complaints: string[] }> {
    const page = await session.open('about:blank');
    const complaints: string[] = [];
    page.on('console', (message) => void (['error', 'warn'].includes(message.type()) && complaints.push(message.text().slice(0, 200))));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    await page.goto(url);
    await settle(page);
    const pixels = [canaryPixels(await paint(page))];
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes');
    await settleLists(page); // From here on the list item carries an element of ours.
    pixels.push(canaryPixels(await paint(page)));
    const html: string[] = [];
    for (let step = 1; step <= 4; step++) {
      await page.click('#next');
      await settle(page);
      if (step <= 2) pixels.push(canaryPixels(await paint(page)));
      if (step === 4) await tell(page, 'off');
      html.push(await markup(page));
    }
    await page.close();
    return { pixels, html, complaints };
  }
});

/** The page's own markup: without the mark and the one element that a list item must carry. */
const markup = (page: Page): Promise<string> =>
  page.$eval('#root', (root) => {
    const copy = root.cloneNode(true) as Element;
    copy.querySelectorAll('spoiler-veil').forEach((host) => host.remove());
    copy.querySelectorAll('[data-spoiler-veil]').forEach((block) => block.removeAttribute('data-spoiler-veil'));
    return copy.innerHTML.replace(/lit\$\d+\$/gu, ''); // Lit numbers its places at random.
  });
