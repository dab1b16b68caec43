import type { Step } from './steps.ts';

/** Before anything else: the rest imports what it writes. */
export const COMPILE: Step = { name: 'compile the film packs', command: ['npx', 'tsx', 'scripts/compile.ts'] };

/** From data and source to two installable folders. */
export const BUILD_STEPS: readonly Step[] = [
  COMPILE,
  { name: 'build for Chrome', command: ['npx', 'vite', 'build', '--mode', 'chrome', '--logLevel', 'warn'] },
  { name: 'build for Firefox', command: ['npx', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'] },
];
