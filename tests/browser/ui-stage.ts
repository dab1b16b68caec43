import type { Page } from 'puppeteer-core';
import type { BrowserName, LaunchOptions, Session } from './driver/launch.ts';
import { launch } from './driver/launch.ts';
import { serve, type Site } from './driver/serve.ts';
import { eventually, openDesk, type Desk } from './driver/tabs.ts';

/** A browser with the demo pages and a desk to speak from: where popup, options and first-run page are tried and photographed. */
export interface Stage {
  readonly name: BrowserName;
  readonly session: Session;
  readonly site: Site;
  readonly desk: Desk;
  /** A demo page, judged. */
  visit(path: string): Promise<{ readonly page: Page; readonly tab: number }>;
  /** The popup of a tab, its state drawn. */
  popup(tab: number, width?: number): Promise<Page>;
  options(width?: number): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(name: BrowserName, options: LaunchOptions = {}): Promise<Stage> {
  const site = await serve('demo', { '/empty': '<!doctype html><title>A garden</title><p>Roses grow by the wall.</p>' });
  const session = await launch(name, options);
  const desk = await openDesk(session);
  const own = async (path: string, width: number, height: number): Promise<Page> => {
    const page = await session.openOwn(path);
    await page.setViewport({ width, height });
    await page.waitForSelector('main:not([aria-busy])');
    return page;
  };
  return {
    name,
    session,
    site,
    desk,
    async visit(path) {
      const page = await session.open(site.url(path));
      const tab = await desk.tabId(page.url());
      await eventually(() => desk.status(tab), ({ kind }) => kind === 'page', 'A report from the page');
      return { page, tab };
    },
    popup: (tab, width = 360) => own(`src/popup/index.html?tab=${tab}`, width, 600),
    options: (width = 800) => own('src/options/index.html', width, 800),
    async close() {
      await session.close();
      await site.close();
    },
  };
}

/** The words of the popup's state. */
export const titleOf = (popup: Page): Promise<string> => popup.$eval('h1', (heading) => heading.textContent ?? '');

/** Presses the button (or link) that carries these words. */
export async function press(page: Page, words: string): Promise<void> {
  const done = await page.evaluate((label) => {
    const button = [...document.querySelectorAll<HTMLElement>('button, summary, label.button')].find((each) => each.textContent?.trim() === label || each.getAttribute('aria-label') === label);
    button?.click();
    return button !== undefined;
  }, words);
  if (!done) throw new Error(`No button says "${words}"`);
}
