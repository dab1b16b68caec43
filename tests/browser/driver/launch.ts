import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch as start, type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_ID, type Target } from '../../../scripts/manifest.ts';
import { findBrowser, type BrowserName } from './find-browser.ts';

export type { BrowserName } from './find-browser.ts';
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Pinned, so that a test knows the address of the extension's own pages in Firefox. */
const FIREFOX_UUID = '6d1a2b3c-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export interface LaunchOptions {
  /** Folder of an unpacked extension; null: a plain browser, the control run. Default: what `npm run build` wrote. */
  readonly extension?: string | null;
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Keep a profile, to test what survives a restart. */
  readonly userDataDir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Firefox preferences over ours: colours, withheld access. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Leave the first-run page open; otherwise it is closed, or it would stand in front of every page a test looks at. */
  readonly greeted?: boolean;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end; empty in a control run. */
  readonly origin: string;
  /** A tab at `url`, loaded. */
  open(url: string): Promise<Page>;
  /** One of the extension's own pages, e.g. `src/popup/index.html?tab=3`, in a tab. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export function builtExtension(name: BrowserName): string {
  const target: Target = name === 'firefox' ? 'firefox' : 'chrome';
  const folder = resolve(process.env['SHIELD_DIST'] ?? 'dist', target);
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`No extension in ${folder}. Build it first:  npm run build`);
  return folder;
}

/** Starts a real browser with the extension installed (or without it, as a control). */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const extension = options.extension === undefined ? builtExtension(name) : options.extension;
  const width = options.width ?? 1000;
  const height = options.height ?? 800;
  const shared = {
    executablePath: findBrowser(name),
    headless: options.headless ?? true,
    defaultViewport: { width, height },
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
    env: { ...process.env, ...options.env },
  };
  if (name === 'firefox') {
    const browser = await start({
      ...shared,
      browser: 'firefox',
      args: ['--remote-allow-system-access', ...(options.args ?? [])],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
        'extensions.originControls.grantByDefault': true,
        'browser.aboutConfig.showWarning': false,
        'ui.systemUsesDarkTheme': 0,
        ...options.prefs,
      },
    });
    if (extension) await browser.installExtension(extension);
    if (extension && !options.greeted) await dismissWelcome(browser, extension);
    return session(name, browser, extension ? `moz-extension://${FIREFOX_UUID}` : '');
  }
  const browser = await start({
    ...shared,
    pipe: true,
    ...(extension ? { enableExtensions: [extension] } : {}),
    args: [
      '--no-sandbox', // The tests run as root on a throw-away machine.
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
  });
  const origin = extension ? await chromiumOrigin(browser) : '';
  if (extension && !options.greeted) await dismissWelcome(browser, extension);
  return session(name, browser, origin);
}

const WELCOME = 'src/welcome/index.html';

/** Waits for the first-run page and closes it. A profile that was greeted before shows none: three seconds are enough to tell. */
async function dismissWelcome(browser: Browser, extension: string): Promise<void> {
  if (!existsSync(`${extension}/${WELCOME}`)) return;
  for (let tries = 0; tries < 30; tries++) {
    for (const page of await browser.pages()) if ((await addressOf(page)).endsWith(WELCOME)) return page.close();
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Asked of the page itself: of an extension's page that Firefox opened, puppeteer knows no address but `about:blank`. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

async function chromiumOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 20_000 });
  return new URL(worker.url()).origin.replace('null', '') || worker.url().split('/').slice(0, 3).join('/');
}

function session(name: BrowserName, browser: Browser, origin: string): Session {
  return {
    name,
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      // Firefox never reports its load: https://github.com/puppeteer/puppeteer BiDi, moz-extension pages.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    close: () => browser.close(),
  };
}
