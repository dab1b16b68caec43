import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API as a content script sees it, without the polyfill: every page pays for each byte here, and
 * both browsers we support have promises natively (docs/adr/0003).
 */
interface ContentApi {
  readonly runtime: Pick<Browser['runtime'], 'sendMessage' | 'onMessage' | 'id'>;
}

const globals = globalThis as { readonly browser?: ContentApi; readonly chrome?: ContentApi };
export const api: ContentApi | undefined = globals.browser?.runtime ? globals.browser : globals.chrome;

/** False once the extension was updated, disabled or removed under a page that stays open. */
export function isAlive(): boolean {
  try {
    return api?.runtime.id !== undefined;
  } catch {
    return false; // Some browsers throw instead of answering: no less dead.
  }
}
