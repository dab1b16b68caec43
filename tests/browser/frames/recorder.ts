import type { Page } from 'puppeteer-core';

/** What was painted while recording. */
export interface Recording {
  /** Pictures looked at: painted frames (Chromium) or looks at the frame buffer (Firefox). */
  readonly seen: number;
  /** Of these, pictures with canary pixels. */
  readonly leaked: number;
  readonly leakedMs: number;
  readonly mostPixels: number;
  /** Still to be seen when the recording stopped. */
  readonly atEnd: boolean;
}

export interface Recorder {
  /** Starts watching what `page` paints; the returned function stops and counts. */
  record(page: Page): Promise<() => Promise<Recording>>;
}

interface Picture {
  readonly at: number;
  readonly pixels: number;
}

/** Sums pictures up; a leak lasts until the next picture. */
export function summarise(pictures: readonly Picture[]): Recording {
  let leakedMs = 0;
  let leaked = 0;
  let mostPixels = 0;
  for (const [index, { at, pixels }] of pictures.entries()) {
    if (pixels === 0) continue;
    leaked++;
    mostPixels = Math.max(mostPixels, pixels);
    leakedMs += (pictures[index + 1]?.at ?? at) - at;
  }
  return { seen: pictures.length, leaked, leakedMs: Math.round(leakedMs), mostPixels, atEnd: (pictures.at(-1)?.pixels ?? 0) > 0 };
}
