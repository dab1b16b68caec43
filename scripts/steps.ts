import { spawnSync } from 'node:child_process';

/** A named stretch of work; the name is what a reader of the log looks for. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** How a step went. */
export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

/** Runs one step with its output shown as it comes. */
function runStep({ name, command }: Step): StepResult {
  const started = Date.now();
  console.log(`\n▶ ${name}`);
  const [program, ...args] = command;
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  return { name, ok: status === 0, seconds: (Date.now() - started) / 1000 };
}

/** Runs steps in order and stops at the first that fails: later ones would only repeat its news. */
export function runSteps(steps: readonly Step[]): StepResult[] {
  const results: StepResult[] = [];
  for (const step of steps) {
    const result = runStep(step);
    results.push(result);
    if (!result.ok) break;
  }
  return results;
}

/** One line a step: whether it held, and how long it took. */
export function printTimes(results: readonly StepResult[]): void {
  console.log('');
  for (const { name, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${name.padEnd(36)} ${seconds.toFixed(1)} s`);
}
