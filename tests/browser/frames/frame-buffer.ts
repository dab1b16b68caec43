import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserMissing } from '../driver/find-browser.ts';
import { eventually } from '../driver/tabs.ts';
import { summarise, type Recorder } from './recorder.ts';

const WIDTH = 500;
const HEIGHT = 460;
/** A pixel of the canary colour as a 24-bit X server keeps it. */
const CANARY_PIXEL = 0xff00ff;

export interface Screen {
  readonly display: string;
  readonly recorder: Recorder;
  close(): void;
}

/** A virtual screen whose frame buffer is a file: what Firefox really shows, several looks a frame. */
export async function openScreen(display = `:${90 + (process.pid % 400)}`): Promise<Screen> {
  const folder = mkdtempSync(join(tmpdir(), 'shield-screen-'));
  const server = spawn('Xvfb', [display, '-screen', '0', `${WIDTH}x${HEIGHT}x24`, '-fbdir', folder, '-nolisten', 'tcp'], { stdio: 'ignore' });
  const file = join(folder, 'Xvfb_screen0');
  await started(server, file);
  const descriptor = openSync(file, 'r');
  const offset = pixelOffset(descriptor);
  return {
    display,
    recorder: {
      async record() {
        const pictures: { at: number; pixels: number }[] = [];
        const pixels = new Uint32Array(WIDTH * HEIGHT);
        const bytes = Buffer.from(pixels.buffer);
        const canary = (): number => {
          readSync(descriptor, bytes, 0, bytes.length, offset);
          return countCanary(pixels);
        };
        // What the page before left on the screen is not this one's.
        await eventually(async () => canary(), (count) => count === 0, 'a screen without the page before');
        const look = (): void => void pictures.push({ at: performance.now(), pixels: canary() });
        const timer = setInterval(look, 2);
        return async () => {
          clearInterval(timer);
          look();
          return summarise(pictures);
        };
      },
    },
    close() {
      closeSync(descriptor);
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function countCanary(pixels: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i++) if (((pixels[i] ?? 0) & 0xffffff) === CANARY_PIXEL) count++;
  return count;
}

/** X window dump: a header of big-endian words, then 12 bytes for each colour of the map, then the pixels. */
function pixelOffset(descriptor: number): number {
  const header = Buffer.alloc(100);
  readSync(descriptor, header, 0, header.length, 0);
  return header.readUInt32BE(0) + 12 * header.readUInt32BE(76);
}

async function started(server: ChildProcess, file: string): Promise<void> {
  let failure: Error | undefined;
  server.on('error', (error) => (failure = error));
  for (let tries = 0; tries < 100; tries++) {
    if (failure) throw new BrowserMissing(`Xvfb could not be started (${failure.message}).\nInstall it:  sudo apt-get install -y --no-install-recommends xvfb`);
    if (existsSync(file)) return new Promise((done) => setTimeout(done, 300));
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Xvfb did not open its screen within five seconds.');
}
