/**
 * `npm run bench`: what the shield costs a page, in Chromium, beside the bare page, floors of the same run, and the aims.
 * Ratios and differences of medians: the machine's own speed cancels out. Prints; asserts nothing. About five minutes.
 *   --runs N (3)   --only TEXT   --skip-core
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { launch } from '../tests/browser/driver/launch.ts';
import { serve } from '../tests/browser/driver/serve.ts';
import { loadOnce, type Cost } from './bench/load.ts';
import { median } from './bench/median.ts';
import { benchPages, type BenchPage } from './bench/pages.ts';

/** No call of ours may hold a page up for longer, ms. */
const LONGEST = 50;

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string', default: '' }, 'skip-core': { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${options.runs}: give a number of runs, 1 or more.`);
const pages = benchPages().filter(({ name }) => name.includes(options.only));
if (pages.length === 0) throw new Error(`--only ${options.only}: no page has that in its name; scripts/bench/pages.ts lists them.`);

if (!options['skip-core']) spawnSync('npx', ['tsx', 'scripts/bench/core.ts'], { stdio: 'inherit' });

const site = await serve(null, Object.fromEntries(pages.map(({ html }, i) => [`/${i}`, html])));
const bare = await launch('chromium', { extension: null });
const shielded = await launch('chromium');
const taken = new Map<string, number>();
try {
  console.log(`\n${'page'.padEnd(33)}${['bare ms', 'added ms', 'walks', 'aim', 'longest call', 'aim', 'heap +MB'].map((head) => head.padStart(13)).join('')}`);
  for (const [i, page] of pages.entries()) {
    try {
      await measure(page, i);
    } catch (error) {
      console.log(`${page.name.padEnd(33)}  not measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const [one, ten] = [taken.get('film, 1 MB'), taken.get('film, 10 MB')];
  if (one !== undefined && ten !== undefined) console.log(`\n10 MB over 1 MB: ${(ten / one).toFixed(1)} (aim: 12 at most)`);
} finally {
  await bare.close();
  await shielded.close();
  await site.close();
}

async function measure(page: BenchPage, index: number): Promise<void> {
  const without: Cost[] = [], withShield: Cost[] = [];
  for (let run = 0; run < (page.once === true ? 1 : runs); run++) {
    without.push(await loadOnce(bare, site.url(`/${index}`), page, false));
    withShield.push(await loadOnce(shielded, site.url(`/${index}`), page, false));
  }
  const { oursMs } = await loadOnce(shielded, site.url(`/${index}`), page, true);
  const of = (costs: readonly Cost[], key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  const added = of(withShield, 'taskMs') - of(without, 'taskMs');
  taken.set(page.name, added);
  const cells = [
    of(without, 'taskMs').toFixed(0), added.toFixed(0), (added / Math.max(0.1, of(without, 'walkMs'))).toFixed(1), aimOf(page),
    oursMs.toFixed(0), LONGEST, (of(withShield, 'heapMb') - of(without, 'heapMb')).toFixed(1),
  ];
  console.log(`${page.name.padEnd(33)}${cells.map((cell) => String(cell).padStart(13)).join('')}`);
}

function aimOf({ aim }: BenchPage): string {
  if (aim === undefined) return '';
  return 'walks' in aim ? `${aim.walks} walks` : `${aim.addedMs} ms`;
}
