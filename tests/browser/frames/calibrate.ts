import type { Page } from 'puppeteer-core';
import type { Recorder } from './recorder.ts';

/** A page that shows the canary for exactly one frame, again and again. */
export const CALIBRATION = `<!doctype html><style>body{margin:0}#c{position:fixed;left:0;top:0;width:400px;height:40px;background:#fff}</style><div id=c></div><p id=n style="margin-top:60px"></p><script>
window.flash=(times,gap)=>new Promise(done=>{let i=0,shown=0;const step=()=>{i++;n.textContent=i;const on=i%gap===0;if(on)shown++;c.style.background=on?'#f0f':'#fff';if(shown<times||on)requestAnimationFrame(step);else done(shown)};requestAnimationFrame(step)});</script>`;

export interface Calibration {
  readonly flashes: number;
  readonly caught: number;
}

/** How many flashes of one single frame the recorder sees: what its zeros are worth in this very run. */
export async function calibrate(page: Page, recorder: Recorder, url: string): Promise<Calibration> {
  // The extension's first-run page opens in front; a tab behind it paints nothing.
  await page.bringToFront();
  await page.goto(url);
  let flashes = 0;
  let caught = 0;
  for (const gap of [5, 10]) {
    for (let round = 0; round < 10; round++) {
      const stop = await recorder.record(page);
      flashes += await page.evaluate((frames) => (globalThis as unknown as { flash(times: number, gap: number): Promise<number> }).flash(1, frames), gap);
      await new Promise((done) => setTimeout(done, 60));
      const { leaked } = await stop();
      if (leaked > 0) caught++;
    }
  }
  return { flashes, caught };
}
