/** `npx tsx scripts/han-pairs.ts`: packs the pairs of Han signs into `src/core/text/han-packed.ts`. */
import { writeFileSync } from 'node:fs';
import { hanFile } from './compile/han-pairs.ts';

writeFileSync('src/core/text/han-packed.ts', hanFile());
