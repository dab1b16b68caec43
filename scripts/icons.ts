/** `npx tsx scripts/icons.ts`: draws public/icons from one shield in the house's colours. The pictures are kept under version control. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from '../tests/browser/driver/launch.ts';

const STATES = {
  on: { fill: '#3a4a8c', mark: '<g stroke="#fff" stroke-width="11" stroke-linecap="round"><path d="M42 50H86"/><path d="M42 70H86" opacity=".55"/></g>' },
  off: { fill: '#8a8f9b', mark: '<path d="M44 44L84 84M84 44L44 84" stroke="#fff" stroke-width="12" stroke-linecap="round"/>' },
  paused: { fill: '#8a8f9b', mark: '<path d="M52 42V82M76 42V82" stroke="#fff" stroke-width="14" stroke-linecap="round"/>' },
  'no-access': { fill: '#b3611a', mark: '<path d="M64 36V66" stroke="#fff" stroke-width="14" stroke-linecap="round"/><circle cx="64" cy="86" r="8" fill="#fff"/>' },
} as const;

const SIZES: Record<keyof typeof STATES, readonly number[]> = { on: [16, 32, 48, 128], off: [16, 32], paused: [16, 32], 'no-access': [16, 32] };

mkdirSync('public/icons', { recursive: true });
const session = await launch('chromium', { extension: null });
const page = await session.open('about:blank');
for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
  for (const size of SIZES[state]) {
    const { fill, mark } = STATES[state];
    // The largest leaves the margin that stores ask for; small ones need every pixel.
    const box = size === 128 ? '-21 -18 170 170' : '4 2 120 124';
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}" fill="none" style="display:block"><path fill="${fill}" d="M64 4L114 20V62C114 94 92 114 64 124C36 114 14 94 14 62V20Z"/>${mark}</svg>`,
    );
    writeFileSync(`public/icons/${state}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await session.close();
