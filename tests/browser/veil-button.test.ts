import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { FIREFOX_ID } from '../../scripts/manifest.ts';
import { buildProbe } from '../pages/veil/build-probe.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { serve, type Site } from './driver/serve.ts';
import { settle, settleLists, tell } from './veil-page.ts';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe.each(BROWSERS)('the reveal button in %s', (name) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await serve('tests/pages/veil');
    session = await launch(name, { extension: await buildProbe(name), width: 720, height: 800 });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  const open = async (file: string): Promise<Page> => {
    const page = await session.open(site.url(file));
    await settleLists(page);
    return page;
  };
  const pill = async (page: Page, selector: string): Promise<Rect> => {
    await tell(page, `pill:${selector}`);
    return page.$eval('html', (html) => JSON.parse(html.getAttribute('data-pill') ?? '{}') as Rect);
  };

  test.each(['#p', '#text', '#head', '#lines', '#item', '#cell', '#caption', '#card'])('%s: pressable 24 px high, in sight, no wider than its line', async (selector) => {
    const page = await open('hidden.html');
    const { x, y, width, height } = await pill(page, selector);
    expect(width).toBeGreaterThan(40);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(720);
    const hidden = await painted(page);
    await page.mouse.click(x + width / 2, y + height / 2 - 11.5); // 23 px between the two presses: both are on it.
    await settle(page);
    expect(await painted(page)).not.toBe(hidden);
    await tell(page, 'hide');
    expect(await painted(page)).toBe(hidden);
    await page.mouse.click(x + width / 2, y + height / 2 + 11.5);
    await settle(page);
    expect(await painted(page)).not.toBe(hidden);
    await page.close();
  });

  test('lies above a link that is stretched over all of its card', async () => {
    const page = await open('hidden.html');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<a href="#left" style="position:absolute;inset:0;z-index:1"></a>'));
    const { x, y, width, height } = await pill(page, '#p');
    const hidden = await painted(page);
    await page.mouse.click(x + width / 2, y + height / 2);
    await settle(page);
    expect(await painted(page)).not.toBe(hidden);
    expect(page.url()).not.toContain('left');
    await page.close();
  });

  test('goes to the next line where its own has no room', async () => {
    const page = await open('narrow.html');
    for (const selector of ['p', 'p[dir=rtl]', '.c', 'td', 'td:last-child', 'li']) {
      const { x, width } = await pill(page, selector);
      const block = await page.$eval(selector, (element) => ({ left: element.getBoundingClientRect().left, right: element.getBoundingClientRect().right }));
      expect(x, selector).toBeGreaterThanOrEqual(block.left - 1);
      expect(x + width, selector).toBeLessThanOrEqual(block.right + 1);
    }
    await page.close();
  });

  test('makes no page wider than its window, not for one frame after this got another size, far below what is in sight', async () => {
    const page = await open('narrow.html');
    await page.evaluate(() => {
      document.body.innerHTML = '<div style="height:6000px"></div>';
      document.body.style.cssText = 'width:auto;margin:0';
      for (let i = 1; i < 30; i++) document.body.append(Object.assign(document.createElement('p'), { textContent: `${'calm '.repeat(i)}first. I, Brindle, sail.` }));
    });
    await settle(page);
    await page.evaluate(() => {
      addEventListener('resize', () => requestAnimationFrame(() => document.documentElement.setAttribute('data-wider', String(document.documentElement.scrollWidth - document.documentElement.clientWidth))));
    });
    await page.setViewport({ width: 330, height: 600 });
    await page.waitForSelector('[data-wider]');
    expect(await page.$eval('html', (html) => html.getAttribute('data-wider'))).toBe('0');
    await page.close();
  });

  test('stands in the order of reading: link before, buttons, link after', async () => {
    const page = await open('hidden.html');
    await page.keyboard.press('Tab'); // #p's smudge comes before its innocent link.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text'); // The host stands for what is in its root.
    await page.keyboard.press('Enter');
    await settle(page);
    expect(canaryPixels(await paint(page))).toBeGreaterThan(500);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.close();
  });

  test('the veil holds when the extension is gone, and still answers where the browser lets its script live', async () => {
    const own = await launch(name, { extension: await buildProbe(name) });
    try {
      const page = await own.open(site.url('hidden.html'));
      await settle(page);
      await own.browser.uninstallExtension(name === 'firefox' ? FIREFOX_ID : new URL(own.origin).host);
      await settle(page);
      const box = await page.$eval('#text', (block) => ({ x: 0, y: block.getBoundingClientRect().top, width: 700, height: block.getBoundingClientRect().height }));
      expect(canaryPixels(await paint(page, box))).toBe(0);
      // Firefox takes the manifest's sheet and the script away with the extension: veils hold, shut, until the page is loaded again.
      expect(canaryPixels(await paint(page))).toBe(0);
      await page.mouse.click(30, box.y + 16);
      await settle(page);
      const after = canaryPixels(await paint(page, box));
      if (name === 'chromium') expect(after).toBeGreaterThan(500);
      else expect(after).toBe(0);
    } finally {
      await own.close();
    }
  });

  const painted = async (page: Page): Promise<number> => canaryPixels(await paint(page));
});
