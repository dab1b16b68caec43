/** `npm run build`: compiles the film packs, then writes dist/chrome and dist/firefox, each installable as it stands. */
import { BUILD_STEPS } from './build-steps.ts';
import { runSteps } from './steps.ts';

const results = runSteps(BUILD_STEPS);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
