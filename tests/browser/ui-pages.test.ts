import { writeFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/launch.ts';
import { eventually } from './driver/tabs.ts';
import { openStage, press, type Stage } from './ui-stage.ts';

interface AxeResult { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }
declare const axe: { run(options: object): Promise<AxeResult> };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds, in a line each. Given as text: an extension's page loads no script that is not its own. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** What sticks out of the column of its page on either side, though the window may have room for it. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const column = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
    const out = [...document.querySelectorAll<HTMLElement>('main *')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && each.checkVisibility() && getComputedStyle(each).position !== 'absolute' && (left < column.left - 1 || right > column.right + 1);
    });
    return out.map(({ outerHTML }) => outerHTML.slice(0, 80));
  });

/** Every text two thirds longer, as in the longest of languages: what bursts was laid out for English. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (/\p{L}{2}/u.test(text.data) && !text.parentElement?.closest('.sample')) text.data += ` ${text.data.slice(0, (text.data.length * 2) / 3)}`;
    }
  });

/** How far a page can be scrolled sideways. */
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const KITE = { id: 'own-a-kite', titles: ['A Kite', 'The Kite'], people: ['Ada Example'], tells: ['the string breaks', 'it was dry'] };
const FILMS = [KITE, { ...KITE, id: 'own-long', titles: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'] }];

describe.each(BROWSERS)('pages of ours in %s', (name) => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'shield-files-'));
  beforeAll(async () => void (stage = await openStage(name)));
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    for (const page of await stage.session.browser.pages()) if (page !== stage.desk.page && !page.url().endsWith('options/index.html')) await page.close();
    await stage.desk.ask('recover', { from: 'defaults' });
  });

  const settings = async (): Promise<Record<string, unknown>> => (await stage.desk.ask<{ settings: Record<string, unknown> }>('settings')).settings;
  const becomes = (holds: (now: Record<string, unknown>) => boolean, what: string): Promise<unknown> => eventually(settings, holds, what);
  const patterns = (page: Page): Promise<(string | null)[]> => page.$$eval('.rows .pattern', (all) => all.map(({ textContent }) => textContent));

  it('a choice takes effect at once', async () => {
    const page = await stage.options();
    await page.$$eval('input[name=mode]', (all) => (all[0] as HTMLInputElement).click());
    await becomes(({ mode }) => mode === 'careful', 'The mode');
    await page.$$eval('input[name=level]', (all) => (all[2] as HTMLInputElement).click());
    await becomes(({ level }) => level === 'premise', 'The level');
    await page.close();
  });

  it('the three keyboard commands are bound from the first day: the browser took the keys we suggest', async () => {
    const page = await stage.options();
    const keys = await eventually(() => page.$$eval('kbd', (all) => all.map(({ textContent }) => textContent ?? '')), (all) => all.length === 3, 'Three commands');
    expect(keys.sort()).toEqual(['Alt+Shift+H', 'Alt+Shift+S', 'Alt+Shift+U']);
    await page.close();
  });

  it('the language of the interface changes in place', async () => {
    const page = await stage.options();
    await page.select('.inline select:has(option[value=tr])', 'tr');
    const says = (): Promise<string> => page.$eval('h1', ({ textContent, ownerDocument }) => `${ownerDocument.documentElement.lang}: ${textContent}`);
    await eventually(says, (title) => title === 'tr: Spoiler Shield ayarları', 'Turkish, said to be Turkish');
    await page.close();
  });

  it('a rule is added, turned, edited, removed and brought back; what is no site is refused with the reason', async () => {
    let page = await stage.options();
    await page.type('form input', 'ftp://example.com');
    await press(page, 'Add a rule');
    expect(await page.$eval('#site-wrong', ({ textContent }) => textContent)).toContain('not an address');
    await page.$eval('form input', (input) => (input as HTMLInputElement).select());
    await page.type('form input', 'https://www.example.com/a?b');
    await press(page, 'Add a rule');
    await eventually(() => patterns(page), (all) => all.join() === 'www.example.com', 'The rule');
    expect(await page.$('#site-wrong')).toBeNull();
    await page.select('select[aria-label="www.example.com"]', 'on');
    await becomes(({ rules }) => JSON.stringify(rules).includes('"power":"on"'), 'The rule turned');
    await page.close();
    // Opened anew: what it draws is what was kept, and the undo below brings back what was drawn.
    page = await stage.options();
    await press(page, 'Edit the rule for www.example.com');
    await eventually(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value), (value) => value === 'www.example.com', 'Its address, to be changed');
    await page.select('.rows form select', 'domain');
    await press(page, 'Save the rule');
    await eventually(() => patterns(page), (all) => all.join() === 'example.com', 'The rule for all of the domain, and the old one gone');
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await eventually(focused, (name) => name === 'Edit the rule for example.com', 'The focus in its row');
    await press(page, 'Remove the rule for example.com');
    await eventually(() => patterns(page), (all) => all.length === 0, 'The rule gone');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent), (text) => text === 'Undo', 'The focus on what brings it back');
    await press(page, 'Undo');
    await eventually(() => patterns(page), (all) => all.length === 1, 'The rule back');
    expect(JSON.stringify((await settings())['rules'])).toContain('"power":"on"');
    await page.close();
  });

  it('a film of the reader’s own is added by keyboard, its telling words in dots', async () => {
    const page = await stage.options();
    await page.bringToFront();
    await page.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add a film')?.focus());
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id === 'own-new-title', 'The focus in its title');
    await page.keyboard.type('Roses by the Wall');
    for (const typed of ['', 'Ada Example', 'the well was dry']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(typed);
    }
    expect(await page.$eval('#own-new-tells', (field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'))).toBe('disc');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await becomes(({ films }) => JSON.stringify(films) === JSON.stringify([{ id: 'own-roses-by-the-wall', titles: ['Roses by the Wall'], people: ['Ada Example'], tells: ['the well was dry'] }]), 'The film');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), (name) => name === 'Edit Roses by the Wall', 'The focus in its row');
    await page.close();
  });

  it('saved to a file, loaded with a preview, applied, undone', async () => {
    await stage.desk.ask('change', { patch: { mode: 'strict' } });
    const { text } = await stage.desk.ask<{ text: string }>('export');
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    await stage.desk.ask('change', { patch: { mode: 'careful' } });
    const page = await stage.options();
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await eventually(() => page.$$eval('.differences li', (all) => all.map(({ textContent }) => textContent)), (all) => all.length === 1, 'The preview');
    expect(await page.$eval('.differences', ({ textContent }) => textContent)).toBe('How much to hide Only what is certain → Whatever might tell');
    expect((await settings())['mode']).toBe('careful');
    await press(page, 'Apply these changes');
    await becomes(({ mode }) => mode === 'strict', 'The import');
    await eventually(() => page.evaluate(() => document.body.textContent), (words) => words?.includes('Undo the import') === true, 'The way back');
    await press(page, 'Undo the import');
    await becomes(({ mode }) => mode === 'careful', 'The undo');
    writeFileSync(file, 'not ours');
    await input.uploadFile(file);
    await eventually(() => page.$eval('#backup ~ [role=status]', ({ textContent }) => textContent), (words) => words?.includes('not in JSON') === true, 'The refusal');
    await page.close();
  });

  it('settings that cannot be read: said in popup and options, and mended from there', async () => {
    await stage.desk.page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ 'settings-a': 'rubbish', 'settings-b': ['rubbish'] }));
    const { tab } = await stage.visit('/article.html');
    const popup = await stage.popup(tab);
    expect(await popup.$eval('[role=alert]', ({ textContent }) => textContent)).toContain('could not be read');
    await press(popup, 'Start again with defaults');
    await eventually(() => popup.$('[role=alert]'), (alert) => alert === null, 'The trouble over');
    expect(await stage.desk.ask('settings')).toMatchObject({ trouble: null });
  });

  it('the settings are worked by keyboard: every control is reached, in order, once', async () => {
    const page = await stage.options();
    await page.bringToFront();
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const now = document.activeElement as HTMLElement | null;
        if (!now || now === document.body) return '';
        now.dataset['stop'] ??= String(document.querySelectorAll('[data-stop]').length);
        return now.dataset['stop'];
      });
      if (stop === '' || stops.includes(stop)) break;
      stops.push(stop);
    }
    const missed = await page.evaluate(() => {
      const radios = new Set([...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((radio) => !radio.checked));
      return [...document.querySelectorAll<HTMLElement>('button, select, input, summary')].filter((each) => !radios.has(each as HTMLInputElement) && each.dataset['stop'] === undefined).map((each) => each.outerHTML.slice(0, 80));
    });
    expect(missed).toEqual([]);
    expect(stops.length).toBeGreaterThan(12);
    await page.close();
  });

  const views: readonly (readonly [string, (width: number) => Promise<Page>])[] = [
    ['popup', async (width) => stage.popup((await stage.visit('/article.html')).tab, width)],
    ['options', (width) => withFilms(width)],
    ['first-run page', async (width) => sized(await stage.session.openOwn('src/welcome/index.html'), width)],
    ['a page with hidden passages', async (width) => sized((await stage.visit('/article.html')).page, width)],
  ];
  /** With a film of the reader's own, one that is being changed, and one that could not be added. */
  const withFilms = async (width: number): Promise<Page> => {
    for (const film of FILMS) await stage.desk.ask('set-film', { film });
    const page = await stage.options(width);
    await press(page, `Edit ${KITE.titles[0]}`);
    await press(page, 'Show these words (may spoil)');
    await press(page, 'Add a film');
    await eventually(() => page.$$eval('.film-form', (all) => all.length), (count) => count === 1, 'The form of a new film');
    await page.type('#own-new-title', 'Up');
    await press(page, 'Save the film');
    await page.waitForSelector('#own-new-title-wrong');
    return page;
  };
  const sized = async (page: Page, width: number): Promise<Page> => {
    await page.setViewport({ width, height: 800 });
    // A page hears of its new size in its next frame, and only what a frame shows counts.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return page;
  };

  describe.each(views)('%s', (view, open) => {
    it('nothing for axe-core to find, at 280, 360 and 800 px', async () => {
      const page = await open(280);
      for (const width of [280, 360, 800]) {
        await page.setViewport({ width, height: 800 });
        expect(await faults(page), `at ${width} px`).toEqual([]);
      }
      if (view !== 'options') await page.close();
    });

    it('never scrolls sideways: at 280 px, with longer texts, letters twice as large, from right to left', async () => {
      const page = await open(280);
      expect(await overflow(page), 'at 280 px').toBeLessThanOrEqual(0);
      if (view === 'a page with hidden passages') return;
      await lengthen(page);
      expect(await overflow(page), 'with longer texts').toBeLessThanOrEqual(0);
      expect(await sticksOut(page), 'with longer texts').toEqual([]);
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await overflow(page), 'from right to left').toBeLessThanOrEqual(0);
      expect(await sticksOut(page), 'from right to left').toEqual([]);
      await page.setViewport({ width: 640, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await overflow(page), 'at 200 %').toBeLessThanOrEqual(0);
      expect(await sticksOut(page), 'at 200 %').toEqual([]);
      await page.setViewport({ width: 360, height: 800 });
      expect(await sticksOut(page), 'at 200 % in a narrow window').toEqual([]);
      if (view !== 'options') await page.close();
    });
  });

  // Only Chromium can be told that a finger points; the style sheet is the same for Firefox on Android.
  if (name === 'chromium')
    it('under a finger the popup is as wide as the phone, from 280 to 412 px', async () => {
      const popup = await stage.popup((await stage.visit('/article.html')).tab);
      for (const width of [280, 320, 360, 412]) {
        await popup.setViewport({ width, height: 800, hasTouch: true });
        await popup.waitForSelector('main:not([aria-busy])');
        expect(await popup.evaluate(() => [Math.round(document.body.getBoundingClientRect().width), document.documentElement.scrollWidth]), `at ${width} px`).toEqual([width, width]);
        expect(await sticksOut(popup), `at ${width} px`).toEqual([]);
      }
    });
});

describe.each(BROWSERS)('in the dark, in %s', (name) => {
  it('popup, options and first-run page: nothing for axe-core to find', async () => {
    const stage = await openStage(name, { prefs: { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 } });
    try {
      const { tab } = await stage.visit('/article.html');
      await stage.desk.ask('set-film', { film: KITE });
      const settings = await stage.options();
      await press(settings, 'Edit A Kite');
      await eventually(() => settings.$('.film-form'), (form) => form !== null, 'The form');
      for (const page of [await stage.popup(tab), settings, await stage.session.openOwn('src/welcome/index.html')]) {
        if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        await page.bringToFront();
        // Some things take a moment from light to dark, and longer on a busy machine.
        const turning = (): Promise<string> => page.evaluate(() => `${getComputedStyle(document.body).backgroundColor} ${document.getAnimations().filter((one) => one instanceof CSSTransition).length}`);
        await eventually(turning, (now) => now === 'rgb(27, 28, 32) 0', 'The dark, all of it');
        expect(await faults(page)).toEqual([]);
      }
    } finally {
      await stage.close();
    }
  });
});
