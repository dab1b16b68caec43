/** `npm run package`: one zip per browser under dist/, the same bytes for the same commit on any machine. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { BUILD_STEPS } from './build-steps.ts';
import { runSteps } from './steps.ts';
import type { Target } from './manifest.ts';

/** The earliest date a zip can hold: file times must not differ from build to build. */
const EPOCH = new Date(1980, 0, 1);

const built = runSteps(BUILD_STEPS);
if (built.every(({ ok }) => ok)) {
  const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
  for (const target of ['chrome', 'firefox'] as const) pack(target, version);
} else {
  process.exitCode = 1;
}

function pack(target: Target, version: string): void {
  const folder = join('dist', target);
  const files: Zippable = {};
  for (const path of filesUnder(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    files[name] = [readFileSync(path), { mtime: EPOCH, level: 9, os: 3, attrs: 0o644 << 16 }];
  }
  const zip = zipSync(files);
  const out = join('dist', `spoiler-shield-${version}-${target}.zip`);
  writeFileSync(out, zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  console.log(`${out}  ${(zip.length / 1024).toFixed(1)} kB  sha256 ${hash}`);
}

/** Sorted, so that the order of a directory on disk does not show. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}
