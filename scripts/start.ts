/**
 * `npm start`: builds, serves the demo pages and opens a real browser with the extension installed.
 * Without a display it runs headless, saves screenshots under artifacts/demo and prints how much was hidden.
 *   npm start -- --browser firefox
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BrowserMissing, findBrowser, type BrowserName } from '../tests/browser/driver/find-browser.ts';
import { launch, type Session } from '../tests/browser/driver/launch.ts';
import { serve, type Site } from '../tests/browser/driver/serve.ts';
import { eventually, openDesk, type Desk } from '../tests/browser/driver/tabs.ts';
import { BUILD_STEPS } from './build-steps.ts';
import { runSteps } from './steps.ts';

const OUT = 'artifacts/demo';
const PAGES = ['article.html', 'list.html', 'garden.html'];

const { values: options } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } });

try {
  const name = chosen(options.browser);
  if (!runSteps(BUILD_STEPS).every(({ ok }) => ok)) process.exit(1);
  const site = await serve('demo');
  if (options.headless || !hasDisplay()) await showHeadless(name, site);
  else await showWindow(name, site);
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The browser asked for, else the first that is there. */
function chosen(asked: string | undefined): BrowserName {
  if (asked === 'firefox' || asked === 'chromium') {
    findBrowser(asked);
    return asked;
  }
  if (asked !== undefined) throw new BrowserMissing(`There is no browser called ${asked} here. Say --browser chromium or --browser firefox.`);
  try {
    findBrowser('chromium');
    return 'chromium';
  } catch (error) {
    if (process.env['CHROME_BIN']) throw error; // Asked for by its path: no other will do.
    findBrowser('firefox'); // Throws with the install line if that one is missing too.
    return 'firefox';
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function showWindow(name: BrowserName, site: Site): Promise<void> {
  const session = await launch(name, { headless: false, width: 1200, height: 900 });
  await session.open(site.url('/index.html'));
  console.log(`\n${name} is open with Spoiler Shield on ${site.url('/index.html')}. Close its window to stop.`);
  await new Promise<void>((done) => session.browser.once('disconnected', () => done()));
  await site.close();
}

async function showHeadless(name: BrowserName, site: Site): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const session = await launch(name, { width: 1000, height: 900 });
  try {
    const desk = await openDesk(session);
    console.log(`\nNo display: looking at the demo in headless ${name}.\n`);
    for (const path of PAGES) await look(session, desk, site, path);
    console.log(`\nScreenshots are in ${OUT}/.`);
  } finally {
    await session.close();
    await site.close();
  }
}

async function look(session: Session, desk: Desk, site: Site, path: string): Promise<void> {
  const url = site.url(`/${path}`);
  const page = await session.open(url);
  const tabId = await desk.tabId(url);
  await eventually(() => desk.status(tabId), ({ kind }) => kind === 'page', 'A report from the page');
  // A look at a demo, no check: time for veils to be drawn finely and for the last report.
  await new Promise((done) => setTimeout(done, 700));
  await page.screenshot({ path: `${OUT}/${session.name}-${path.replace('.html', '')}.png`, fullPage: true });
  const status = await desk.status(tabId);
  const words = status.kind === 'page' ? `${status.report.hidden} ${status.report.hidden === 1 ? 'passage' : 'passages'} hidden (${status.report.state})` : status.kind;
  console.log(`  ${path.padEnd(14)} ${words}`);
  await page.close();
}
