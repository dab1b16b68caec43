import browser, { type Browser } from 'webextension-polyfill';

/** The one door to the browser. Throws outside an extension, so only entry files import it; all else is given it. */
export { browser };
export type { Browser };
