import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { buildProbe } from '../pages/veil/build-probe.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { serve, type Site } from './driver/serve.ts';
import { copied, copiedSelection, settle, settleLists, tell } from './veil-page.ts';

describe.each(BROWSERS)('the veil in %s', (name) => {
  let site: Site;
  let shielded: Session;
  let bare: Session;
  beforeAll(async () => {
    site = await serve('tests/pages/veil');
    shielded = await launch(name, { extension: await buildProbe(name) });
    bare = await launch(name, { extension: null });
  });
  afterAll(async () => {
    await shielded?.close();
    await bare?.close();
    await site?.close();
  });
  const open = async (session: Session, file: string): Promise<Page> => {
    const page = await session.open(site.url(file));
    await settleLists(page);
    return page;
  };

  test.each(['hidden.html', 'hostile.html'])('%s: not a pixel, and without the veil many', async (file) => {
    const control = await open(bare, file);
    expect(canaryPixels(await paint(control))).toBeGreaterThan(2000);
    await control.close();
    const page = await open(shielded, file);
    expect(canaryPixels(await paint(page))).toBe(0);
    // The smudge's blur would also blur words that were painted by mistake: once without it.
    await tell(page, 'look:bars,soft');
    expect(canaryPixels(await paint(page))).toBe(0);
    await page.close();
  });

  test('printed, selected and in forced colours it stays hidden', async () => {
    const page = await open(shielded, 'hidden.html');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    expect(canaryPixels(await paint(page))).toBe(0);
    if (name === 'chromium') {
      await page.emulateMediaType('print');
      expect(canaryPixels(await paint(page))).toBe(0);
      await page.emulateMediaType();
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      // In forced colours text is black: nothing but the innocent words may be painted in it.
      await page.evaluate(() => document.querySelectorAll('#after,h1').forEach((element) => element.remove()));
      expect(canaryPixels(await paint(page))).toBe(0);
    }
    await page.close();
  });

  test('innocent text is copied and found, the rest is neither', async () => {
    const page = await open(shielded, 'hidden.html');
    const text = await copied(page);
    for (const calm of ['Innocent opening words.', 'linked closing', 'Friendly line.', 'Another friendly line.', 'Nested calm.', 'Calm item.', 'Calm after all.']) expect(text).toContain(calm);
    expect(text).not.toMatch(/Brindle|Show|sinks|drowned|crown/);
    const finds = (words: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        getSelection()?.removeAllRanges();
        return (window as unknown as { find(text: string): boolean }).find(wanted);
      }, words);
    expect(await finds('Another friendly')).toBe(true);
    expect(await finds('Innocent opening')).toBe(true);
    for (const secret of ['Brindle', 'sinks the ship', 'whole truth', 'loses the house', 'waves goodbye']) expect(await finds(secret), secret).toBe(false);
    await page.close();
  });

  // Firefox has no protocol that tells its accessibility tree.
  if (name === 'chromium') test('the accessibility tree has the innocent text, the link and named buttons, not the rest', async () => {
    const page = await open(shielded, 'hidden.html');
    const cdp = await page.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const names = nodes.filter((node) => !node.ignored).map((node) => `${String(node.role?.value)}:${String(node.name?.value ?? '')}`);
    const all = names.join('\n');
    expect(all).toMatch(/StaticText:Innocent opening words\./);
    expect(all).toMatch(/link:linked closing/);
    expect(all).toMatch(/button:Spoiler hidden: how The Lamp ends\. Show/);
    expect(all).not.toMatch(/Brindle|sinks|drowned|court|marries|crown/);
    await page.close();
  });

  test('a click shows, another hides again; the keyboard does both; a synthetic click does neither', async () => {
    const page = await open(shielded, 'hidden.html');
    await page.evaluate(() => document.querySelector('#text')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    const box = await page.$eval('#text', (block) => ({ x: block.getBoundingClientRect().x, y: block.getBoundingClientRect().y }));
    expect(canaryPixels(await paint(page))).toBe(0);
    await page.mouse.click(box.x + 20, box.y + 16);
    await settle(page);
    expect(canaryPixels(await paint(page))).toBeGreaterThan(500);
    await page.keyboard.press('Enter'); // The focus is on the same button, now "Hide again".
    await settle(page);
    expect(canaryPixels(await paint(page))).toBe(0);
    await page.keyboard.press(' ');
    await settle(page);
    expect(canaryPixels(await paint(page))).toBeGreaterThan(500);
    await tell(page, 'hide');
    expect(canaryPixels(await paint(page))).toBe(0);
    await tell(page, 'show');
    expect(canaryPixels(await paint(page))).toBeGreaterThan(2000);
    expect(await page.$eval('html', (html) => JSON.parse(html.getAttribute('data-count') ?? '{}') as unknown)).toMatchObject({ hidden: 7, shown: 1 });
    await page.close();
  });

  test('a veil drawn anew under the reader’s hand loses neither a press nor a selection', async () => {
    const page = await open(shielded, 'hidden.html');
    const again = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('resize')));
    const corner = (selector: string): Promise<{ x: number; y: number }> => page.$eval(selector, (block) => ({ x: block.getBoundingClientRect().x, y: block.getBoundingClientRect().y }));
    const item = await corner('#item'); // Its words are a copy.
    await page.mouse.move(item.x + 1, item.y + 16);
    await page.mouse.down();
    await page.mouse.move(item.x + 80, item.y + 16);
    await page.mouse.up();
    await again();
    await settle(page);
    expect(await copiedSelection(page)).toMatch(/^Calm it/);
    const text = await corner('#text');
    await page.mouse.move(text.x + 20, text.y + 16);
    await page.mouse.down();
    await again();
    await settle(page);
    await page.mouse.up();
    await settle(page);
    expect(canaryPixels(await paint(page))).toBeGreaterThan(500);
    await page.close();
  });

  test('a site’s own spoilers stay shut until the reader opens them, and then are open', async () => {
    const page = await open(shielded, 'native.html');
    const tells = async (): Promise<number> => canaryPixels(await paint(page));
    expect([await page.$eval('details', (fold) => fold.open), await page.$eval('#bar', (bar) => bar.className), await tells()]).toEqual([false, 'md-spoiler-text', 0]);
    await page.$eval('#calm summary', (summary) => (summary as HTMLElement).click());
    await page.click('#calm summary'); // Opened and shut again by the script before: now open, and it says nothing of spoilers.
    await page.click('#calm summary');
    expect(await tells()).toBe(0);
    await page.click('#fold summary');
    await settle(page);
    expect(await tells()).toBeGreaterThan(500);
    await page.click('#fold summary');
    await settle(page);
    expect(await tells()).toBe(0);
    const box = await page.$eval('#line', (block) => ({ x: block.getBoundingClientRect().x, y: block.getBoundingClientRect().y }));
    await page.mouse.click(box.x + 8, box.y + 12);
    await settle(page);
    expect([await page.$eval('#bar', (bar) => bar.className), (await tells()) > 500]).toEqual(['md-spoiler-text revealed', true]);
    await page.close();
  });

  test('off gives the page back byte for byte and pixel for pixel; what it adds later is shown', async () => {
    const control = await open(bare, 'hidden.html');
    const page = await open(shielded, 'hidden.html');
    const rooted = await page.$eval('#p', (block) => block.outerHTML);
    expect(rooted).toBe(await control.$eval('#p', (block) => block.outerHTML)); // Not even while it is up.
    await tell(page, 'off');
    const html = (tab: Page): Promise<string> => tab.evaluate(() => document.documentElement.outerHTML);
    expect(await html(page)).toBe(await html(control));
    expect((await paint(page)).data.equals((await paint(control)).data)).toBe(true);
    await page.$eval('#p', (block) => block.append(Object.assign(document.createElement('b'), { textContent: 'NEW WORDS', className: 's' })));
    await settle(page);
    const before = canaryPixels(await paint(control));
    expect(canaryPixels(await paint(page))).toBeGreaterThan(before + 200);
    await page.close();
    await control.close();
  });

  test('ground and frame of cells, items and dialogs stay, beneath what stands in them', async () => {
    const places = async (session: Session): Promise<Record<string, string>> => {
      const page = await open(session, 'grounds.html');
      const spots = await page.$$eval('.g', (blocks) =>
        blocks.map((block) => {
          const { left, top, right, bottom } = block.getBoundingClientRect();
          return { name: block.id, frame: [left + 2, (top + bottom) / 2], ground: [right - 9, bottom - 9], above: [right - 20, top + 2] } as const;
        }),
      );
      const { data, width } = await paint(page);
      const colour = ([x, y]: readonly [number, number]): string => data.subarray((Math.round(y) * width + Math.round(x)) * 4).subarray(0, 3).join();
      await page.close();
      return Object.fromEntries(spots.map(({ name: spot, frame, ground, above }) => [spot, [frame, ground, above].map(colour).join(' / ')]));
    };
    const asTheyCame = await places(bare);
    expect(new Set(Object.values(asTheyCame)).size).toBe(Object.keys(asTheyCame).length);
    expect(await places(shielded)).toEqual(asTheyCame);
  });

  test('a nested block may change without hiding the lines around it', async () => {
    const page = await open(shielded, 'hidden.html');
    await page.evaluate(() => {
      const text = document.querySelector('#lines p')?.firstChild;
      if (text) text.nodeValue = 'Nested clock.';
      dispatchEvent(new Event('resize'));
    });
    await settle(page);
    const text = await copied(page);
    for (const calm of ['Friendly line.', 'Another friendly line.', 'Nested clock.']) expect(text).toContain(calm);
    expect(text).not.toContain('drowned');
    await page.close();
  });

  test.each([
    ['takes our element away', (item: Element) => item.querySelector('spoiler-veil')?.remove()],
    ['draws the item anew', (item: Element) => (item.outerHTML = '<li id="item" class="s">Brindle burns the boat.</li>')],
  ])('a page that %s each time it comes gets no more of it, and shows nothing', async (_, answer) => {
    const page = await open(shielded, 'hidden.html');
    const quiet = await page.evaluate(async (source) => {
      const react = new Function('item', `(${source})(item)`) as (item: Element) => void;
      const list = document.querySelector('#item')?.parentElement;
      if (!list) return false;
      let still = 0;
      const answerIt = (): void => {
        const item = list.querySelector('#item:has(> spoiler-veil)');
        if (item) react(item);
        still = item ? 0 : still;
      };
      new MutationObserver(answerIt).observe(list, { childList: true, subtree: true });
      answerIt();
      while (still++ < 20) await new Promise(requestAnimationFrame);
      return list.querySelector('#item > spoiler-veil') === null;
    }, answer.toString());
    expect(quiet).toBe(true);
    expect(canaryPixels(await paint(page))).toBe(0);
    await page.close();
  });

  test('a page that takes marks, fakes marks, clones, rewrites and clears sheets shows nothing', async () => {
    const page = await open(shielded, 'hidden.html');
    await page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      for (const element of document.querySelectorAll('*')) for (const { name: attribute } of Array.from(element.attributes)) if (attribute.startsWith('data-spoiler')) element.removeAttribute(attribute);
      document.querySelectorAll('spoiler-veil').forEach((host) => host.remove());
      document.adoptedStyleSheets = [];
      await frame();
      const text = document.querySelector('#text');
      if (text) document.body.append(text.cloneNode(true));
      const item = document.querySelector('#item');
      if (item) item.parentElement?.append(item.cloneNode(true));
      const p = document.querySelector('#p');
      if (p) p.innerHTML = '<b>Brindle sails home.</b> <i>Fresh calm.</i>';
      const head = document.querySelector('#head');
      if (head?.firstChild) head.firstChild.nodeValue = 'At last Brindle forgives';
      await frame();
    });
    await settle(page);
    expect(canaryPixels(await paint(page))).toBe(0);
    expect(await copied(page)).toContain('Fresh calm.');
    await page.close();
  });
});
