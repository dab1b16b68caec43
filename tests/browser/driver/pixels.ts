import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is really painted, as raw RGBA. */
export async function paint(page: Page, clip?: Clip): Promise<PNG> {
  const shot = await page.screenshot({ type: 'png', ...(clip ? { clip } : {}) });
  return PNG.sync.read(Buffer.from(shot));
}

/** The colour that fixtures give to text which must never be seen, and nothing else on a page has. */
export const CANARY = 'rgb(255, 0, 255)';

/** Pixels in the canary colour. Anti-aliased edges do not count; one solid glyph stem does. */
export function canaryPixels(image: PNG): number {
  let count = 0;
  for (let i = 0; i < image.data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = image.data.subarray(i, i + 3);
    if (r > 215 && g < 70 && b > 215) count++;
  }
  return count;
}

/** The box around everything that differs between two pictures of one size, from `top` pixels down; null where nothing does. */
export function differenceBox(one: PNG, other: PNG, top = 0): Clip | null {
  let left = Infinity, right = -1, first = Infinity, last = -1;
  for (let y = top; y < one.height; y++)
    for (let x = 0; x < one.width; x++) {
      const at = (y * one.width + x) * 4;
      if (one.data.compare(other.data, at, at + 4, at, at + 4) === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      first = Math.min(first, y);
      last = y;
    }
  return last < 0 ? null : { x: left, y: first, width: right - left + 1, height: last - first + 1 };
}
