/**
 * `npm run test:frames`: is a reveal ever painted, for even one frame?
 * Every kind of page is recorded with the shield and, as a control, without it.
 *   --short            one kind of each family (part of `npm test`)
 *   --repeat N         N runs with the shield (the release check takes 10)
 *   --browser NAME     chromium or firefox only
 *   --kind NAME        one kind only
 */
import { parseArgs } from 'node:util';
import { calibrate, CALIBRATION } from '../tests/browser/frames/calibrate.ts';
import { openScreen, type Screen } from '../tests/browser/frames/frame-buffer.ts';
import type { Recorder, Recording } from '../tests/browser/frames/recorder.ts';
import { runKind } from '../tests/browser/frames/run-kind.ts';
import { screencast } from '../tests/browser/frames/screencast.ts';
import { BROWSERS, launch, type BrowserName, type Session } from '../tests/browser/driver/launch.ts';
import { serve } from '../tests/browser/driver/serve.ts';
import type { Kind } from '../tests/pages/frames/kind.ts';
import { KINDS, SHORT } from '../tests/pages/frames/kinds.ts';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean', default: false }, repeat: { type: 'string', default: '1' }, browser: { type: 'string' }, kind: { type: 'string' } },
});
const repeats = Number(options.repeat);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeat ${options.repeat}: give a number of runs, 1 or more.`);
const kinds = KINDS.filter(({ name }) => (options.kind ? name === options.kind : !options.short || SHORT.has(name)));
const browsers = BROWSERS.filter((name) => !options.browser || name === options.browser);
// Nothing looked at proves nothing.
if (kinds.length === 0) throw new Error(`--kind ${options.kind}: no page of that name; tests/pages/frames/kinds.ts lists them.`);
if (browsers.length === 0) throw new Error(`--browser ${options.browser}: say chromium or firefox.`);

let failures = 0;
for (const name of browsers) failures += await check(name);
console.log(failures === 0 ? '\nNo reveal was painted.' : `\n${failures} kinds failed.`);
process.exitCode = failures === 0 ? 0 : 1;

async function check(name: BrowserName): Promise<number> {
  const screen = name === 'firefox' ? await openScreen() : null;
  const recorder = screen?.recorder ?? screencast;
  try {
    const control = await record(name, screen, recorder, 'bare', 1);
    const shielded = await record(name, screen, recorder, 'shielded', repeats);
    return report(control, shielded);
  } finally {
    screen?.close();
  }
}

type Results = Map<string, Recording[]>;
/** `bare` is the control run: the browser without the extension. */
type Setting = 'bare' | 'shielded';

async function record(name: BrowserName, screen: Screen | null, recorder: Recorder, setting: Setting, times: number): Promise<Results> {
  const session = await start(name, screen, setting);
  const results: Results = new Map();
  try {
    const page = await session.open('about:blank');
    const site = await serve(null, { '/': CALIBRATION });
    const { flashes, caught } = await calibrate(page, recorder, site.url('/'));
    await site.close();
    console.log(`${name}${setting === 'bare' ? ' without the shield' : ''}: recorder caught ${caught} of ${flashes} one-frame flashes`);
    for (const kind of kinds.filter(({ not }) => !not?.includes(name))) {
      const recordings: Recording[] = [];
      for (let i = 0; i < times; i++) recordings.push(await runKind(page, recorder, kind));
      // A busy machine draws a frame from another process too late now and then: what a page shows without the shield need only be seen once.
      for (let more = setting === 'bare' ? 2 : 0; more > 0 && recordings.at(-1)?.leaked === 0; more--) recordings.push(await runKind(page, recorder, kind));
      results.set(kind.name, recordings);
    }
  } finally {
    await session.close();
  }
  return results;
}

function start(name: BrowserName, screen: Screen | null, setting: Setting): Promise<Session> {
  return launch(name, {
    ...(setting === 'bare' ? { extension: null } : {}),
    width: 400,
    height: 300,
    ...(screen ? { headless: false, args: ['--kiosk'], env: { DISPLAY: screen.display } } : { args: ['--force-device-scale-factor=1'] }),
  });
}

function report(control: Results, shielded: Results): number {
  let failed = 0;
  for (const kind of kinds) {
    const bare = control.get(kind.name)?.at(-1);
    const runs = shielded.get(kind.name);
    if (!bare || !runs) continue;
    const verdict = judge(kind, bare, runs);
    if (verdict.failed) failed++;
    console.log(`  ${verdict.failed ? '✗' : '✓'} ${kind.name.padEnd(28)} ${verdict.text}`);
  }
  return failed;
}

function judge(kind: Kind, bare: Recording, runs: readonly Recording[]): { failed: boolean; text: string } {
  // A page that shows nothing without the shield proves nothing with it.
  if (bare.leaked === 0) return { failed: true, text: 'the control run shows no canary: the page is broken' };
  const leaks = runs.filter(({ leaked }) => leaked > 0);
  const worst = Math.max(0, ...leaks.map(({ leakedMs }) => leakedMs));
  const forGood = leaks.some(({ atEnd }) => atEnd) ? ', for good' : '', pixels = Math.max(...leaks.map(({ mostPixels }) => mostPixels));
  const how = leaks.length > 0 ? ` (up to ${worst} ms${forGood}, ${pixels} px)` : '';
  const text = `${leaks.length} of ${runs.length} runs leaked${how}; control ${bare.leakedMs} ms`;
  return kind.limit ? { failed: false, text: `${text} [known limit: ${kind.limit}]` } : { failed: leaks.length > 0, text };
}
