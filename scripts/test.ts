/** `npm test`: everything that must hold before a change lands, in the order of what fails fastest. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { BrowserMissing, findBrowser } from '../tests/browser/driver/find-browser.ts';
import { BUILD_STEPS, COMPILE } from './build-steps.ts';
import { printTimes, runSteps, type Step } from './steps.ts';

const REPORTS = '.build/tests';
const PROJECTS = ['unit', 'dom', 'build', 'browser'] as const;

const vitest = (project: (typeof PROJECTS)[number]): Step => ({
  name: `${project} tests`,
  command: ['npx', 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/${project}.json`],
});

const STEPS: readonly Step[] = [
  COMPILE,
  { name: 'types', command: ['npx', 'tsc', '-b'] },
  { name: 'lint', command: ['npx', 'oxlint'] },
  vitest('unit'),
  vitest('dom'),
  ...BUILD_STEPS.slice(1),
  vitest('build'),
  vitest('browser'),
  { name: 'frames, short form', command: ['npx', 'tsx', 'scripts/frames.ts', '--short'] },
];

try {
  findBrowser('chromium');
  findBrowser('firefox');
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exit(1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results = runSteps(STEPS);
printTimes(results);

const counts = PROJECTS.map(readCounts);
const passed = counts.reduce((sum, { passed }) => sum + passed, 0);
const failed = counts.reduce((sum, { failed }) => sum + failed, 0);
const allRan = results.length === STEPS.length && results.every(({ ok }) => ok);
const broken = results.find(({ ok }) => !ok);
if (broken) console.log(`\nStopped at: ${broken.name}. Its own output above says what to mend.`);
console.log(`\n${passed} passed, ${allRan ? failed : Math.max(1, failed)} failed`);
process.exitCode = allRan && failed === 0 && passed > 0 ? 0 : 1;

/** Zero where a tier did not get its turn; the step list says so. */
function readCounts(project: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(`${REPORTS}/${project}.json`, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 }; // No report: the tier never started, and an earlier step is already red.
  }
}
