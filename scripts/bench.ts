/**
 * `npm run bench`: what the shield costs a page, in Chromium, beside the bare page and beside floors of the same run.
 * Ratios and differences of medians: the machine's own speed cancels out. Prints; asserts nothing.
 *   --runs N (3)   --only TEXT   --full (also 50 MB)   --skip-core
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { launch, type Session } from '../tests/browser/driver/launch.ts';
import { serve, type Site } from '../tests/browser/driver/serve.ts';
import { benchPages, type BenchPage } from './bench/pages.ts';

interface Cost {
  /** Work of the page's main thread from navigation to rest, ms. */
  readonly taskMs: number;
  readonly longestMs: number;
  readonly heapMb: number;
  /** One TreeWalker that reads all text, ms: the floor. */
  readonly walkMs: number;
}

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string', default: '' }, full: { type: 'boolean', default: false }, 'skip-core': { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
const pages = benchPages(options.full).filter(({ name }) => name.includes(options.only));

if (!options['skip-core']) spawnSync('npx', ['tsx', 'scripts/bench/core.ts'], { stdio: 'inherit' });

const site = await serve(null, Object.fromEntries(pages.map(({ html }, i) => [`/${i}`, html])));
const bare = await launch('chromium', { extension: null });
const shielded = await launch('chromium');
try {
  console.log(`\n${'page'.padEnd(30)} ${['bare ms', 'added ms', 'added/walk', 'longest bare', 'longest', 'heap +MB'].map((head) => head.padStart(13)).join('')}`);
  for (const [i, page] of pages.entries()) await measure(page, i);
} finally {
  await bare.close();
  await shielded.close();
  await site.close();
}

async function measure(page: BenchPage, index: number): Promise<void> {
  const without: Cost[] = [];
  const withShield: Cost[] = [];
  for (let run = 0; run < runs; run++) {
    without.push(await load(bare, site, page, index));
    withShield.push(await load(shielded, site, page, index));
  }
  const of = (costs: readonly Cost[], key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  const added = of(withShield, 'taskMs') - of(without, 'taskMs');
  const cells = [of(without, 'taskMs'), added, added / Math.max(0.1, of(without, 'walkMs')), of(without, 'longestMs'), of(withShield, 'longestMs'), of(withShield, 'heapMb') - of(without, 'heapMb')];
  console.log(`${page.name.padEnd(30)} ${cells.map((cell) => cell.toFixed(1).padStart(13)).join('')}`);
}

async function load(session: Session, from: Site, { busyMs }: BenchPage, index: number): Promise<Cost> {
  const page = await session.browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluateOnNewDocument(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (seen.longest = Math.max(seen.longest, duration)))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(from.url(`/${index}`), { waitUntil: 'load', timeout: 180_000 });
  await new Promise((done) => setTimeout(done, busyMs ?? 1500));
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  const { longest, walk } = await page.evaluate(() => {
    const start = performance.now();
    let length = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    const walk = performance.now() - start;
    return { longest: (globalThis as unknown as { seen: { longest: number } }).seen.longest, walk: length >= 0 ? walk : 0 };
  });
  await page.close();
  return { taskMs: metric('TaskDuration') * 1000, longestMs: longest, heapMb: metric('JSHeapUsedSize') / 2 ** 20, walkMs: walk };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
