import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../browser/driver/launch.ts';

/**
 * Every page of every reader pays for the content script; the popup is paid for by a click.
 * The aim for the script is 60,000 bytes; it is missed (docs/performance.md). The ceiling stood at 67,800 and was raised
 * when vocabulary, pages and score of sixteen languages grew: what they find was judged worth the bytes. Not again: next
 * the score's table moves to a file that only pages about a film load.
 */
const BUDGETS = [
  { file: 'src/page/content.js', gzippedBytes: 71_100 },
  { file: 'src/page/shadow-roots.main.js', gzippedBytes: 1_000 },
  { file: 'src/page/veil.css', gzippedBytes: 3_000 },
];

describe.each(['chromium', 'firefox'] as const)('what a page loads in %s', (name) => {
  it.each(BUDGETS)('$file stays within $gzippedBytes bytes gzipped', ({ file, gzippedBytes }) => {
    const size = gzipSync(readFileSync(join(builtExtension(name), file)), { level: 9 }).length;
    console.log(`${name} ${file}: ${size} bytes gzipped`);
    expect(size).toBeLessThanOrEqual(gzippedBytes);
  });
});
