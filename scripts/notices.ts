/** `npx tsx scripts/notices.ts`: writes public/licenses.txt, which every build carries. Again after a new release of a library that ships. */
import { writeFileSync } from 'node:fs';
import { noticesText } from './notices-text.ts';

writeFileSync('public/licenses.txt', noticesText());
