import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { buildProbe } from '../pages/veil/build-probe.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { serve, type Site } from './driver/serve.ts';
import { settle, settleLists, tell } from './veil-page.ts';

/** Every block of settings.html with innocent words beside hidden ones. */
const SETTINGS = ['plain', 'rich', 'mixed', 'just', 'drop', 'br', 'media', 'li', 'td', 'flex', 'caps', 'big', 'small', 'narrow', 'rtl', 'vert', 'ja', 'line', 'balance', 'spaced', 'grid', 'columns', 'clamp', 'hyphens', 'dd', 'pre', 'abs', 'label'];
/** Firefox sets justified words a little differently as soon as a text is in several nodes, whoever splits it. */
const JUSTIFIED: Readonly<Record<string, number>> = { just: 3.6, hyphens: 3.6 };
/** Firefox gives no `::first-line` style to what comes through a slot, so not to a block that is shown again. */
const THROUGH_SLOT = new Set(['line']);

type Word = readonly [word: string, x: number, y: number];

describe.each(BROWSERS)('innocent words stand where they stood, in %s', (name) => {
  let site: Site;
  let session: Session;
  let page: Page;
  let plain: Page;
  beforeAll(async () => {
    site = await serve('tests/pages/veil');
    session = await launch(name, { extension: await buildProbe(name), width: 760, height: 900 });
    plain = await session.open(site.url('settings.html?off'));
    page = await session.open(site.url('settings.html'));
    await settleLists(page);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  const words = async (tab: Page, width: number): Promise<Map<string, Word[]>> => {
    await tab.bringToFront();
    await tab.setViewport({ width, height: 900 });
    await settle(tab);
    const found = new Map<string, Word[]>();
    for (const id of SETTINGS) {
      await tab.evaluate((detail) => document.dispatchEvent(new CustomEvent('probe', { detail })), `words:#${id}`);
      found.set(id, await tab.$eval('html', (html) => JSON.parse(html.getAttribute('data-words') ?? '[]') as Word[]));
    }
    return found;
  };

  test.each([760, 433])('%i px wide', async (width) => {
    const bare = await words(plain, width);
    await page.bringToFront();
    await tell(page, 'hide');
    const veiled = await words(page, width);
    await tell(page, 'show');
    const shown = await words(page, width);
    for (const id of SETTINGS) {
      const all = bare.get(id) ?? [];
      const kept = veiled.get(id) ?? [];
      expect(kept.length, `${id}: some words are kept`).toBeGreaterThan(1);
      expect(kept.length, `${id}: some are hidden`).toBeLessThan(all.length);
      const slack = name === 'firefox' ? (JUSTIFIED[id] ?? 2) : 2;
      expect(furthest(kept, all), `${id} veiled`).toBeLessThanOrEqual(slack);
      if (name === 'firefox' && THROUGH_SLOT.has(id)) continue;
      expect(shown.get(id)?.length, `${id}: all are shown again`).toBe(all.length);
      expect(furthest(shown.get(id) ?? [], all), `${id} shown`).toBeLessThanOrEqual(slack);
    }
  });
});

/** The largest way from a word to the nearest place where the bare page has the same word. */
function furthest(words: readonly Word[], bare: readonly Word[]): number {
  const ways = words.map(([word, x, y]) =>
    Math.min(...bare.filter(([other]) => other === word).map(([, bareX, bareY]) => Math.max(Math.abs(bareX - x), Math.abs(bareY - y)))),
  );
  return Math.max(...ways);
}
