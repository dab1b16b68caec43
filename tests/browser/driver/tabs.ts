import type { Page } from 'puppeteer-core';
import type { ExtensionCalls, TabStatus } from '../../../src/shared/messages.ts';
import type { Session } from './launch.ts';

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>; sendMessage(tab: number, message: object): Promise<unknown> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** A page of the extension that stays open in the background, from which a test speaks as popup and options do. */
export interface Desk {
  readonly page: Page;
  tabId(url: string): Promise<number>;
  status(tabId: number): Promise<TabStatus>;
  ask<T>(name: keyof ExtensionCalls | string, payload?: unknown): Promise<T>;
  tell(tabId: number, name: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openDesk(session: Session): Promise<Desk> {
  const page = await session.openOwn('src/options/index.html');
  const api = (): string => 'browser' in globalThis ? 'browser' : 'chrome';
  const name = await page.evaluate(api);
  const ask = async <T>(message: string, payload?: unknown): Promise<T> => {
    const answer = await page.evaluate(
      (space, call, body) => (globalThis as unknown as Record<string, TabsApi>)[space]?.runtime.sendMessage({ name: call, payload: body }),
      name,
      message,
      payload ?? null,
    );
    const { ok, value, error } = answer as { ok: boolean; value: T; error?: string };
    if (!ok) throw new Error(`${message}: ${error ?? 'no answer'}`);
    return value;
  };
  return {
    page,
    ask,
    async tabId(url) {
      const tabs = await page.evaluate(async (space) => (globalThis as unknown as Record<string, TabsApi>)[space]?.tabs.query({}), name);
      const tab = tabs?.find((each) => each.url === url);
      if (!tab) throw new Error(`No tab shows ${url}`);
      return tab.id;
    },
    async status(tabId) {
      return (await ask<{ status: TabStatus }>('tab-status', { tabId })).status;
    },
    tell: (tabId, call) =>
      page.evaluate((space, tab, body) => (globalThis as unknown as Record<string, TabsApi>)[space]?.tabs.sendMessage(tab, body), name, tabId, { name: call, payload: null }),
    close: () => page.close(),
  };
}

/** Waits until what `read` gives passes `holds`; the last value is in the error. */
export async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean, what: string, timeoutMs = 8000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`${what} did not come about; last seen: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 60));
  }
}
