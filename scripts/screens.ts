/**
 * `npm run screens`: every state of what people see, in both browsers, light and dark, into docs/screens/. Look at them.
 * `npm run screens -- firefox dark` does a part; `-- chromium readme,light` only the picture in the README.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { TabStatus } from '../src/shared/messages.ts';
import { BROWSERS, launch, type BrowserName } from '../tests/browser/driver/launch.ts';
import { eventually } from '../tests/browser/driver/tabs.ts';
import { openStage, press, type Stage } from '../tests/browser/ui-stage.ts';
import { pretendStatus } from '../tests/browser/ui-pretend.ts';
import { readmePicture } from './readme-picture.ts';

type Scheme = 'light' | 'dark';
/** In an extension page of either browser. */
interface Storing { readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } } }
const FOLDER = 'docs/screens';
const FILM = 'miracle-in-cell-no-7';
/** As the browsers give them; the kept ones are a tenth of the size. */
const RAW = 'artifacts/screens';
const wanted = process.argv[2];
const only = (process.argv[3] ?? '').split(',').filter(Boolean);

async function shoot(stage: Stage, scheme: Scheme, page: Page, name: string, whole = true): Promise<void> {
  // Asking for a scheme would take forced colours away, which bring their own.
  if (stage.name === 'chromium' && !name.endsWith('forced-colours')) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.bringToFront();
  await new Promise((done) => setTimeout(done, 250));
  writeFileSync(`${RAW}/${stage.name}-${scheme}-${name}.png`, await page.screenshot({ fullPage: whole }));
}

async function popupAt(stage: Stage, scheme: Scheme, tab: number, name: string, width = 360): Promise<void> {
  const popup = await stage.popup(tab, width);
  await shoot(stage, scheme, popup, `popup-${name}${width === 360 ? '' : `-${width}`}`);
  await popup.close();
}

const settled = (stage: Stage, tab: number, holds: (status: TabStatus) => boolean): Promise<TabStatus> => eventually(() => stage.desk.status(tab), holds, 'The state wanted');
const isPage = (status: TabStatus, state: string): boolean => status.kind === 'page' && status.report.state === state;

async function popups(stage: Stage, scheme: Scheme): Promise<void> {
  const { desk, site } = stage;
  const garden = await stage.visit('/garden.html');
  await popupAt(stage, scheme, garden.tab, 'no-film');
  const article = await stage.visit('/article.html');
  await settled(stage, article.tab, (status) => isPage(status, 'veiled'));
  for (const width of [280, 360, 800]) await popupAt(stage, scheme, article.tab, 'hidden', width);
  await desk.tell(article.tab, 'show-all');
  await popupAt(stage, scheme, article.tab, 'shown');
  await desk.tell(article.tab, 'hide-all');
  await desk.ask('set-rule', { rule: { scope: 'host', pattern: 'localhost', power: 'off' } });
  await settled(stage, article.tab, (status) => isPage(status, 'off'));
  await popupAt(stage, scheme, article.tab, 'off');
  await desk.ask('remove-rule', { rule: { scope: 'host', pattern: 'localhost' } });
  await desk.ask('pause', { how: 'ten-minutes' });
  await popupAt(stage, scheme, article.tab, 'paused');
  await desk.ask('pause', { how: 'end' });
  await desk.ask('mark-seen', { film: FILM, seen: true });
  await settled(stage, article.tab, (status) => isPage(status, 'clear'));
  await popupAt(stage, scheme, article.tab, 'seen');
  await desk.ask('mark-seen', { film: FILM, seen: false });
  await settled(stage, article.tab, (status) => isPage(status, 'veiled'));
  await popupAt(stage, scheme, await desk.tabId(`${stage.session.origin}/src/options/index.html`), 'restricted');
  const gone = await stage.session.browser.newPage();
  await gone.goto(`http://localhost:${site.port}/empty`, { waitUntil: 'load' });
  const tab = await desk.tabId(site.url('/empty'));
  const place = { page: site.url('/empty'), host: 'films.example.com', rule: null, power: 'on', pauseEnd: null, private: false } as const;
  const report = { films: [FILM], hidden: 0, shown: 0 } as unknown as Extract<TabStatus, { kind: 'page' }>['report'];
  const pretended: readonly (readonly [string, TabStatus])[] = [
    ['clear', { kind: 'page', report: { ...report, state: 'clear' }, site: place }],
    ['off-by-domain', { kind: 'page', report: { ...report, state: 'off' }, site: { ...place, power: 'off', rule: { scope: 'domain', pattern: 'example.com', power: 'off', changed: 1 } } }],
    ['private', { kind: 'page', report: { ...report, state: 'veiled', hidden: 1 }, site: { ...place, private: true } }],
    ['no-access', { kind: 'no-access', site: place }],
    ['reload-needed', { kind: 'reload-needed', site: place }],
    ['fought', { kind: 'page', report: { ...report, state: 'fought' }, site: place }],
    ['broken', { kind: 'page', report: { ...report, state: 'broken' }, site: place }],
  ];
  for (const [name, status] of pretended) {
    const popup = await pretendStatus(stage, tab, status);
    await shoot(stage, scheme, popup, `popup-${name}`);
    await popup.close();
  }
  const answers = await stage.popup(article.tab);
  await answers.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  await shoot(stage, scheme, answers, 'popup-answers-open');
  await answers.evaluate(() => (document.documentElement.dir = 'rtl'));
  await shoot(stage, scheme, answers, 'popup-rtl');
  await answers.evaluate(() => ((document.documentElement.dir = 'ltr'), (document.documentElement.style.fontSize = '200%')));
  await answers.setViewport({ width: 640, height: 800 });
  await shoot(stage, scheme, answers, 'popup-letters-200');
  await answers.close();
  await inForcedColours(stage, await stage.popup(article.tab), (popup) => shoot(stage, scheme, popup, 'popup-forced-colours'));
  for (const page of [garden.page, article.page, gone]) await page.close();
}

async function pages(stage: Stage, scheme: Scheme): Promise<void> {
  const { desk } = stage;
  await desk.ask('set-rule', { rule: { scope: 'domain', pattern: 'example.com', power: 'off' } });
  await desk.ask('set-rule', { rule: { scope: 'page', pattern: 'https://films.example.org/reviews/of-the-week', power: 'on' } });
  await desk.ask('set-film', { film: { id: 'own-lamp', titles: ['The Lamp of Orsk', 'Orskin lamppu'], people: ['Otto Velkin', 'Mirette'], tells: ['the lamp goes out'] } });
  for (const width of [280, 360, 800]) {
    const options = await stage.options(width);
    await shoot(stage, scheme, options, `options-${width}`);
    if (width === 800) {
      const named = (): Promise<boolean> => options.$$eval('.rows .pattern', (all) => all.some(({ textContent }) => textContent?.includes('example.com') === true));
      await press(options, 'Remove the rule for example.com');
      await eventually(named, (there) => !there, 'The rule gone');
      await shoot(stage, scheme, options, 'options-removed');
      await press(options, 'Undo');
      await eventually(named, (there) => there, 'The rule back');
    }
    if (width === 800) await inForcedColours(stage, options, (page) => shoot(stage, scheme, page, 'options-forced-colours'));
    else await options.close();
    const welcome = await stage.session.openOwn('src/welcome/index.html');
    await welcome.setViewport({ width, height: 800 });
    await shoot(stage, scheme, welcome, `welcome-${width}`);
    await welcome.close();
  }
  for (const [path, name] of [['/article.html', 'article'], ['/list.html', 'list']] as const) {
    for (const width of [360, 800]) {
      const { page } = await stage.visit(path);
      await page.setViewport({ width, height: 900 });
      if (name === 'article') await toTheEnding(page);
      await shoot(stage, scheme, page, `page-${name}-${width}`, false);
      await page.close();
    }
  }
}

/** Where the demo article has something to hide. */
const toTheEnding = (page: Page): Promise<void> => page.$$eval('h2', (all) => all[1]?.scrollIntoView());

/** What a reader makes of the settings: a rule being edited, notes, a file about to be loaded, the other look, stored settings that are damaged. */
async function choices(stage: Stage, scheme: Scheme): Promise<void> {
  const { desk, session } = stage;
  const store = (items: object): Promise<void> => desk.page.evaluate((all) => (globalThis as unknown as Storing).chrome.storage.local.set(all), items);
  const note = { kind: 'missed', text: 'A sentence that should have been hidden.', page: 'https://films.example.org/reviews/of-the-week', at: Date.UTC(2026, 10, 27) };
  await store({ notes: [{ ...note, id: 'one' }, { ...note, id: 'two', kind: 'wrongly-hidden', text: '' }] });
  const saved = `${RAW}/settings.json`;
  writeFileSync(saved, (await desk.ask<{ text: string }>('export')).text);
  await desk.ask('change', { patch: { mode: 'strict', look: { style: 'bars', strength: 'soft' }, language: 'en' } });
  const options = await stage.options();
  await press(options, 'Edit The Lamp of Orsk');
  await press(options, 'Edit the rule for example.com');
  await press(options, 'Reset everything');
  await ((await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(saved);
  await options.waitForSelector('.differences');
  await shoot(stage, scheme, options, 'options-at-work');
  await options.close();
  rmSync(saved);
  const { page, tab } = await stage.visit('/article.html');
  await page.setViewport({ width: 800, height: 900 });
  await toTheEnding(page);
  await shoot(stage, scheme, page, 'page-article-bars', false);
  await store({ 'settings-a': 'rubbish', 'settings-b': ['rubbish'] });
  await popupAt(stage, scheme, tab, 'unreadable');
  await desk.ask('recover', { from: 'defaults' });
  await page.close();
  for (const each of await session.browser.pages()) if (each.url().endsWith('options/index.html') && each !== desk.page) await each.close();
}

/** Popup and settings in each of the other languages. */
async function languages(stage: Stage): Promise<void> {
  const { page, tab } = await stage.visit('/article.html');
  for (const language of readdirSync('public/_locales').filter((each) => each !== 'en')) {
    await stage.desk.ask('change', { patch: { language } });
    await popupAt(stage, 'light', tab, `in-${language}`);
    const options = await stage.options(360);
    await shoot(stage, 'light', options, `options-in-${language}`);
    await options.close();
  }
  await stage.desk.ask('change', { patch: { language: 'auto' } });
  await page.close();
}

/** High contrast, which Chromium can pretend; puppeteer has no word for it. */
async function inForcedColours(stage: Stage, page: Page, then: (page: Page) => Promise<void>): Promise<void> {
  if (stage.name === 'chromium') {
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await then(page);
  }
  await page.close();
}

/** Every raw picture as WebP, drawn by Chromium: no encoder to install. */
async function keep(): Promise<void> {
  const { browser, close } = await launch('chromium', { extension: null });
  const page = await browser.newPage();
  for (const file of readdirSync(RAW)) {
    const source = `data:image/png;base64,${readFileSync(`${RAW}/${file}`, 'base64')}`;
    const webp = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.6).split(',')[1] ?? '';
    }, source);
    writeFileSync(`${FOLDER}/${file.replace('.png', '.webp')}`, Buffer.from(webp, 'base64'));
  }
  await close();
}

async function photograph(name: BrowserName, scheme: Scheme): Promise<void> {
  const dark = { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 };
  const stage = await openStage(name, scheme === 'dark' ? { prefs: dark } : {});
  try {
    if (name === 'chromium' && scheme === 'light') writeFileSync(`${FOLDER}/readme.png`, await readmePicture(stage));
    if (only.includes('readme')) return;
    await popups(stage, scheme);
    await pages(stage, scheme);
    await choices(stage, scheme);
    if (scheme === 'light') await languages(stage);
  } finally {
    await stage.close();
  }
}

if (!wanted) rmSync(RAW, { recursive: true, force: true });
for (const folder of [RAW, FOLDER]) mkdirSync(folder, { recursive: true });
for (const name of BROWSERS) for (const scheme of ['light', 'dark'] as const) if ((!wanted || wanted === name) && (only.length === 0 || only.includes(scheme))) await photograph(name, scheme);
await keep();
