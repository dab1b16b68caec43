import type { Scripting } from 'webextension-polyfill';
import { complain } from '../shared/errors.ts';
import type { Shell } from './shell.ts';

const ID = 'hold';
const SHEET: Scripting.RegisteredContentScript = {
  id: ID, matches: ['*://*/*'], css: ['hold.css'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_start',
};

/**
 * Pages must not be painted before their script has heard of the reader's own films, and only those who have some pay for
 * it: a style sheet that the script ends (see page/hold.ts) is put into every page as long as there are any.
 */
export function keepHold({ browser, store, lines }: Shell): Promise<void> {
  return lines.hold(async () => {
    const { settings: { films, seen } } = await store.load();
    const wanted = films.some(({ id }) => !seen.includes(id));
    try {
      const stands = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
      if (wanted === stands) return;
      if (!wanted) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      else await browser.scripting.registerContentScripts([SHEET]);
    } catch (error) {
      complain('holding pages', error); // Films are shielded all the same, some pages a moment late.
    }
  });
}
