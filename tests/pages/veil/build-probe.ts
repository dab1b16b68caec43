import { mkdtempSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { FIREFOX_ID } from '../../../scripts/manifest.ts';
import type { BrowserName } from '../../browser/driver/launch.ts';

/** Builds the extension that holds the veil alone (probe.ts) and says where it lies. */
export async function buildProbe(browser: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `veil-probe-${browser}-`));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      minify: false,
      target: 'es2022',
      lib: { entry: resolve(import.meta.dirname, 'probe.ts'), formats: ['iife'], name: 'probe', fileName: () => 'probe.js' },
    },
  });
  copyFileSync(resolve(import.meta.dirname, '../../../src/page/veil.css'), join(folder, 'veil.css'));
  const script = {
    matches: ['*://*/*'],
    js: ['probe.js'],
    css: ['veil.css'],
    run_at: 'document_start',
    all_frames: true,
    ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
  };
  // The service worker does nothing; the driver waits for one to learn the extension's address.
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Veil probe',
      version: '1',
      background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      content_scripts: [script],
      host_permissions: ['*://*/*'],
      ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: FIREFOX_ID } } } : {}),
    }),
  );
  return folder;
}
