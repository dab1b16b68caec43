import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { buildProbe } from '../pages/veil/build-probe.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { serve, type Site } from './driver/serve.ts';
import { settle, tell } from './veil-page.ts';

/** Every block of settings.html with innocent words beside hidden ones. */
const SETTINGS = ['plain', 'rich', 'mixed', 'just', 'drop', 'br', 'media', 'li', 'td', 'flex', 'caps', 'big', 'small', 'narrow', 'rtl', 'vert', 'ja', 'line', 'balance', 'spaced', 'grid', 'columns', 'clamp', 'hyphens', 'dd', 'pre', 'abs'];
/** Firefox sets justified words a little differently as soon as a text is in several nodes, whoever splits it. */
const WIDE: Readonly<Record<string, number>> = { just: 3.6, hyphens: 3.6 };

type Word = readonly [word: string, x: number, y: number];

describe.each(BROWSERS)('innocent words stand where they stood, in %s', (name) => {
  let site: Site;
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    site = await serve('tests/pages/veil');
    session = await launch(name, { extension: await buildProbe(name), width: 760, height: 900 });
    page = await session.open(site.url('settings.html'));
    await settle(page);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  const words = async (id: string): Promise<Word[]> => {
    await tell(page, `words:#${id}`);
    return page.$eval('html', (html) => JSON.parse(html.getAttribute('data-words') ?? '[]') as Word[]);
  };

  test.each(['as loaded', 'in a narrow window'])('%s', async (when) => {
    await page.setViewport({ width: when === 'as loaded' ? 760 : 433, height: 900 });
    await settle(page);
    await tell(page, 'hide');
    const veiled = new Map<string, Word[]>();
    for (const id of SETTINGS) veiled.set(id, await words(id));
    await tell(page, 'show');
    const worst: Record<string, number> = {};
    for (const id of SETTINGS) {
      const open = await words(id);
      const kept = veiled.get(id) ?? [];
      expect(kept.length, `${id}: some words are kept`).toBeGreaterThan(1);
      expect(kept.length, `${id}: some are hidden`).toBeLessThan(open.length);
      let most = 0;
      for (const [word, x, y] of kept) {
        const candidates = open.filter(([other]) => other === word);
        const near = Math.min(...candidates.map(([, ox, oy]) => Math.max(Math.abs(ox - x), Math.abs(oy - y))));
        most = Math.max(most, near);
      }
      worst[id] = Math.round(most * 100) / 100;
    }
    console.info(name, when, JSON.stringify(worst));
    const off = Object.entries(worst).filter(([id, most]) => most > (name === 'firefox' ? (WIDE[id] ?? 2) : 2));
    expect(off).toEqual([]);
  });
});
