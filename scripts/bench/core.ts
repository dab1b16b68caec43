/** `npx tsx scripts/bench/core.ts`: MB/s of each step of core, measured on bundled code as the page runs it. */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'vite';

// Run straight from source, every call between modules goes through a getter: that would measure the loader, not core.
const outDir = '.build/bench';
await build({ configFile: false, logLevel: 'error', build: { ssr: 'scripts/bench/core-steps.ts', outDir, minify: false, target: 'node20' } });
await import(pathToFileURL(resolve(outDir, 'core-steps.js')).href);
