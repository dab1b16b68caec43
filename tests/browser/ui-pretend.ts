import type { Page } from 'puppeteer-core';
import type { TabStatus } from '../../src/shared/messages.ts';
import type { Stage } from './ui-stage.ts';

interface Runtime {
  sendMessage(message: { readonly name: string }): Promise<unknown>;
}

/** The popup as it is drawn when the background says `status`: for states that cannot be had on demand from a real page. */
export async function pretendStatus(stage: Stage, tab: number, status: TabStatus): Promise<Page> {
  const popup = await stage.session.browser.newPage();
  await popup.setViewport({ width: 360, height: 600 });
  const pretend = (said: unknown): void => {
    const space = (globalThis as unknown as Record<string, { readonly runtime: Runtime } | undefined>);
    for (const runtime of new Set([space['browser']?.runtime, space['chrome']?.runtime])) {
      if (!runtime) continue;
      const real = runtime.sendMessage.bind(runtime) as (message: { readonly name: string }, ...rest: unknown[]) => Promise<unknown>;
      runtime.sendMessage = (async (message: { readonly name: string }, done?: unknown) => {
        const answer = (await real(message)) as { readonly value: object };
        const told = message.name === 'tab-status' ? { ok: true, value: { ...answer.value, status: said } } : answer;
        if (told !== answer) document.documentElement.dataset['pretended'] = 'yes';
        if (typeof done === 'function') done(told);
        return told;
      }) as Runtime['sendMessage'];
    }
  };
  // Chromium's polyfill keeps the function it saw first, so ours must be there first; Firefox runs nothing early in pages of
  // extensions, but asks the browser's own object anew each time the popup looks again.
  if (stage.name === 'chromium') await popup.evaluateOnNewDocument(pretend, status);
  await popup.goto(`${stage.session.origin}/src/popup/index.html?tab=${tab}`, { waitUntil: [] });
  await popup.waitForSelector('main:not([aria-busy])');
  if (stage.name === 'firefox') {
    await popup.evaluate(pretend, status);
    await popup.waitForSelector('html[data-pretended]');
    await popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))); // Told, then drawn.
  }
  return popup;
}
