/**
 * `npm run bench:popup`: how long the popup takes from its opening until what it says of the tab is painted, in both browsers.
 * Beside it, in turns, two pages of the same extension: one with nothing on it, and one that asks the background a question.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, builtExtension, type BrowserName } from '../tests/browser/driver/launch.ts';
import { openStage } from '../tests/browser/ui-stage.ts';
import { median } from './bench/median.ts';

const ROUNDS = 21;
const MARK = "requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))";
const CONTROLS: Readonly<Record<string, string>> = {
  nothing: MARK,
  'a question': `(globalThis.browser ?? chrome).runtime.sendMessage({ name: 'settings' }).then(() => ${MARK})`,
};

const said = (times: readonly number[]): string => `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;

async function measure(name: BrowserName): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shield-popup-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  Object.values(CONTROLS).forEach((script, index) => {
    writeFileSync(join(folder, `control-${index}.html`), `<!doctype html><title>.</title><p>.</p><script type="module" src="/control-${index}.js"></script>`);
    writeFileSync(join(folder, `control-${index}.js`), script);
  });
  const stage = await openStage(name, { extension: folder });
  try {
    const { tab } = await stage.visit('/article.html');
    const controls = Object.keys(CONTROLS).map((what, index) => [what, `control-${index}.html`] as const);
    const pages: readonly (readonly [string, string])[] = [...controls, ['popup', `src/popup/index.html?tab=${tab}`]];
    const times = new Map<string, number[]>(pages.map(([what]) => [what, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [what, path] of pages) {
        const page = await stage.session.browser.newPage();
        await page.goto(`${stage.session.origin}/${path}`, { waitUntil: [] });
        await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
        times.get(what)?.push(await page.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime ?? 0));
        await page.close();
      }
    const popup = times.get('popup') ?? [];
    console.log(`${name}, median of ${ROUNDS}: popup ${said(popup)}`);
    for (const what of Object.keys(CONTROLS)) {
      const control = times.get(what) ?? [];
      console.log(`  a page with ${what}: ${said(control)}; the popup takes ${(median(popup) / median(control)).toFixed(2)} times as long`);
    }
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const name of BROWSERS) await measure(name);
