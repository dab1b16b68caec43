import type { Page } from 'puppeteer-core';
import type { Kind } from '../../pages/frames/kind.ts';
import { serve } from '../driver/serve.ts';
import type { Recorder, Recording } from './recorder.ts';

const SETTLE_MS = 1100;

/** Records everything painted from a blank page of the same site to one second after the load of this kind of page. */
export async function runKind(page: Page, recorder: Recorder, kind: Kind): Promise<Recording> {
  const site = await serve(null, { '/': kind.page, '/blank': '<!doctype html><p>Before the page.</p>', ...kind.parts });
  try {
    await page.bringToFront();
    await page.goto(site.url('/blank'));
    const stop = await recorder.record(page);
    await page.goto(site.url('/'), { waitUntil: 'load', timeout: 8000 }).catch((error: unknown) => {
      // A page that never finishes loading is judged by what it painted.
      if (!String(error).includes('imeout')) throw error;
    });
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    return await stop();
  } finally {
    await site.close();
  }
}
