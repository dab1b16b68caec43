import type { Browser } from 'puppeteer-core';
import { FIREFOX_ID } from '../../../scripts/manifest.ts';
import type { Session } from './launch.ts';
import { eventually, type Desk } from './tabs.ts';

/** What readers do in the browser's own pages, done with the browser's own means: access to sites, private windows. */

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { readonly extensionId: string; readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES'; readonly incognitoAccess?: boolean }): Promise<void>;
}
declare const chrome: { readonly developerPrivate: DeveloperPrivate };
declare const browser: { readonly permissions: { remove(what: object): Promise<boolean> } };

/** Takes access to all sites away, as a reader can at any time. */
export async function withhold(session: Session, desk: Desk): Promise<void> {
  if (session.name === 'chromium') await configure(session, { hostAccess: 'ON_CLICK' });
  else await desk.page.evaluate(() => browser.permissions.remove({ origins: ['*://*/*'] }));
}

/** Chromium asks in a window of its own that no driver can press: here its answer is given on the page where the reader would change it. */
export const allowInChromium = (session: Session): Promise<void> => configure(session, { hostAccess: 'ON_ALL_SITES' });

/** "Run in private windows". Both browsers start the extension anew: pages of its own are gone after this. */
export async function allowPrivately(session: Session): Promise<void> {
  if (session.name === 'chromium') await configure(session, { incognitoAccess: true });
  else await inFirefoxItself(session.browser, ALLOW_PRIVATELY);
}

async function configure(session: Session, change: object): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId, what) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); // Or an unpacked extension is not started again.
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, ...what });
    },
    session.origin.split('/').at(-1) ?? '',
    change,
  );
  await page.close();
}

const ALLOW_PRIVATELY = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID('${FIREFOX_ID}')).reload();
})()`;

/** Ends the background as the browser does when it has been idle: what it had in memory is gone. */
export async function killBackground(session: Session): Promise<void> {
  if (session.name === 'firefox') {
    const state = await inFirefoxItself(session.browser, TERMINATE);
    if (state !== 'stopped') throw new Error(`Firefox: the background is ${String(state)}`);
    return;
  }
  // By the browser's own connection: to attach to a worker that is about to sleep can wait for ever.
  const browser = await session.browser.target().createCDPSession();
  const workers = async (): Promise<string[]> => (await browser.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
  const [worker = ''] = await eventually(workers, (found) => found.length > 0, 'a background');
  await browser.send('Target.closeTarget', { targetId: worker });
  await eventually(workers, (found) => !found.includes(worker), 'the background’s end');
  await browser.detach();
}

/** A page's report may wake it again before it can be looked at: ended until it is seen to have stopped. */
const TERMINATE = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
  for (let more = 20; more > 0; more--) {
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    if (extension.backgroundState === 'stopped') break;
  }
  return extension.backgroundState;
})()`;

interface BiDi {
  send(method: string, payload: object): Promise<{ readonly result: { readonly type?: string; readonly exceptionDetails?: { readonly text: string }; readonly contexts?: readonly { readonly context: string }[]; readonly result?: { readonly value?: unknown } } }>;
}

/** Runs a script in Firefox's own window (`--remote-allow-system-access`). Puppeteer has no door to it but its connection. */
export async function inFirefoxItself(firefox: Browser, expression: string): Promise<unknown> {
  const { connection } = firefox as unknown as { readonly connection: BiDi };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', { target: { context: tree.contexts?.[0]?.context }, awaitPromise: true, expression });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails?.text ?? 'an exception'}`);
  return result.result?.value;
}

/** The address of one of our own pages answers again after the extension was started anew. */
export async function startedAgain(session: Session): Promise<void> {
  await eventually(
    async () => {
      const page = await session.openOwn('src/options/index.html').catch(() => null);
      const there = (await page?.$('#root').catch(() => null)) ?? null;
      await page?.close();
      return there !== null;
    },
    (there) => there,
    'The extension started again',
    15_000,
  );
}
