import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { serve, type Site } from './driver/serve.ts';
import { eventually, openDesk, type Desk } from './driver/tabs.ts';

const LAMP = { id: 'own-lamp', titles: ['The Lamp of Orsk'], people: ['Otto Velkin'], tells: ['nobody lights it any more'] };
const REVEAL = 'In the end Otto Velkin dies at sea.';
const TOLD = 'By then nobody lights it any more.';
const html = (title: string): string => `<!doctype html><html lang=en><meta charset=utf-8><title>${title}</title><style>.s{color:#f0f;font-weight:900;font-size:24px}</style>
<p id=calm>Otto Velkin keeps a lighthouse.</p><p><span class=s>${REVEAL}</span></p><p><span class=s>${TOLD}</span></p>`;

describe.each(BROWSERS)('a film of the reader’s own in %s', (name) => {
  let session: Session;
  let site: Site;
  let desk: Desk;
  beforeAll(async () => {
    site = await serve(null, { '/film': html('The Lamp of Orsk: a review'), '/other': html('Otto Velkin: a life') });
    session = await launch(name);
    desk = await openDesk(session);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const shows = async (page: Page): Promise<boolean> => canaryPixels(await paint(page)) > 0;
  const hides = (count: number, path = '/film'): Promise<unknown> =>
    eventually(
      async () => JSON.stringify(await desk.tabId(site.url(path)).then((tab) => desk.status(tab)).catch(String)),
      (status) => status.includes(`"hidden":${count}`),
      `${count} veils`,
    );
  const opacity = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).opacity);

  it('is shielded in a page that is open when it is added, and shown again when it is removed', async () => {
    const page = await session.open(site.url('/film'));
    await page.bringToFront();
    expect(await shows(page)).toBe(true);
    await desk.ask('set-film', { film: LAMP });
    await hides(2);
    expect(await shows(page)).toBe(false);
    expect(await page.$eval('#calm', (calm) => calm.shadowRoot)).toBeNull();
    await desk.ask('remove-film', { film: LAMP.id });
    await hides(0);
    expect(await shows(page)).toBe(true);
    await page.close();
  });

  it('is shielded in pages opened later, which lie open once the shield has heard of it; others are left alone', async () => {
    await desk.ask('set-film', { film: LAMP });
    const page = await session.open(site.url('/film'));
    await page.bringToFront();
    await hides(2);
    expect([await opacity(page), await shows(page)]).toEqual(['1', false]);
    expect(await page.evaluate(() => document.documentElement.attributes.length)).toBe(1);
    await page.close();
    const other = await session.open(site.url('/other'));
    await other.bringToFront();
    await eventually(() => opacity(other), (value) => value === '1', 'the end of the wait');
    expect(await shows(other)).toBe(true);
    await other.close();
    await desk.ask('remove-film', { film: LAMP.id });
  });

  it('paints nothing of it before that', async () => {
    await desk.ask('set-film', { film: LAMP });
    const page = await session.open('about:blank');
    await page.bringToFront();
    // What is on the screen at the first moments, looked at by the page itself: painted is what has opacity and no veil.
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = (): void => {
        const lies = document.querySelector('.s');
        // A veiled block is not rendered, and what is not rendered has no box.
        if (lies !== null && getComputedStyle(document.documentElement).opacity !== '0' && lies.getClientRects().length > 0) seen.push('open');
        if (lies !== null) seen.push('looked');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(site.url('/film'));
    await hides(2);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect([seen.includes('looked'), seen.includes('open')]).toEqual([true, false]);
    await page.close();
    await desk.ask('remove-film', { film: LAMP.id });
  });
});
