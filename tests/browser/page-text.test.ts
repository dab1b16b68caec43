import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../pages/text/hostile.ts';
import type { TextPage } from '../pages/text/page.ts';
import { PLACES } from '../pages/text/places.ts';
import { REWRITING } from '../pages/text/rewriting.ts';
import { BROWSERS, launch, type Session } from './driver/launch.ts';
import { canaryPixels, paint } from './driver/pixels.ts';
import { finds } from './driver/reading.ts';
import { serve, type Site } from './driver/serve.ts';

const SETTLE_MS = 450;

describe.each(BROWSERS)('reveals in every place, in %s', (name) => {
  let session: Session;
  let control: Session;
  let site: Site;
  const pages: readonly TextPage[] = [...PLACES, ...HOSTILE, ...REWRITING];

  beforeAll(async () => {
    site = await serve(null, Object.fromEntries(pages.map(({ page }, i) => [`/${i}`, page])));
    session = await launch(name);
    control = await launch(name, { extension: null });
  });
  afterAll(async () => {
    await session?.close();
    await control?.close();
    await site?.close();
  });

  const visit = async (from: Session, { page: _page, hidden, readable }: TextPage, address: string) => {
    const page = await from.open(address);
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    const seen = { found: await finds(page, hidden), readable: readable === undefined || (await finds(page, readable)), painted: canaryPixels(await paint(page)) };
    await page.close();
    return seen;
  };

  it.each(pages.map((page, i) => ({ ...page, path: `/${i}` })))('$name', async (page) => {
    const bare = await visit(control, page, site.url(page.path));
    const shielded = await visit(session, page, site.url(page.path));
    // Without the shield the reveal is there to be seen: else the page proves nothing. Fields and SVG are not searched alike.
    expect(bare.found || bare.painted > 0).toBe(true);
    expect(shielded).toEqual({ found: false, readable: true, painted: 0 });
  });
});
