import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { asciiScripts } from './scripts/ascii-scripts.ts';
import { manifestFor, targetOf } from './scripts/manifest.ts';

/** `vite build --mode chrome|firefox` writes one installable folder under dist/. */
export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    plugins: process.env['VITEST']
      ? []
      : [
          crx({
            browser: target,
            manifest: manifestFor(target) as ManifestV3Export,
            // Without this CRXJS may wrap a content script in an async loader that starts after
            // first paint (docs/adr/0001); tests/build/manifest.test.ts fails if one appears.
            contentScripts: { standaloneFiles: ['src/page/content.ts', 'src/page/shadow-roots.main.ts'] },
          }),
          asciiScripts('src/page/'),
        ],
    build: {
      outDir: `dist/${target}`,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { welcome: 'src/welcome/index.html' },
        // The popup waits for every file it is made of: two that are shared instead of five. What the background needs too stands apart.
        output: {
          codeSplitting: {
            groups: [
              { name: 'talk', test: /webextension-polyfill|src\/shared\/(browser|errors|place|send|settings)\.ts|src\/core\/site/, priority: 2 },
              { name: 'pages', test: /node_modules\/preact|src\/packs\/answers|src\/ui\/(?!VeilSample)/, priority: 1 },
            ],
          },
        },
      },
    },
    test: {
      projects: [
        { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/{core,packs,data,shared,background,scripts}/**/*.test.ts'] } },
        { extends: true, test: { name: 'dom', environment: 'happy-dom', include: ['tests/{page,popup,options}/**/*.test.{ts,tsx}'] } },
        { extends: true, test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
        {
          extends: true,
          test: {
            name: 'browser',
            environment: 'node',
            include: ['tests/browser/**/*.test.ts'],
            // Two real browsers on two cores: one file at a time, or timing tells lies.
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  };
});
