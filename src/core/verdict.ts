import type { RawOffset } from './block.ts';
import type { FilmId, Level } from './film.ts';

/** careful: near-certain only. balanced: the default. strict: also whole sections and pages that exist to explain the ending. */
export type Mode = 'careful' | 'balanced' | 'strict';

/** What the reader asked for. */
export interface Policy {
  readonly mode: Mode;
  readonly level: Level;
  /** Films not to shield: already seen, or corrected by the reader on this page ("not this film"). */
  readonly ignore: readonly FilmId[];
}

/** One run of text to hide: a sentence, or several that stand together. Never half a word. */
export interface Passage {
  readonly start: RawOffset;
  /** Exclusive. Trailing white space is not part of a passage. */
  readonly end: RawOffset;
  readonly film: FilmId;
  readonly level: Level;
  readonly certainty: 'sure' | 'likely';
  /** 0–1, calibrated on whole pages: the share of passages scored so that do reveal. */
  readonly score: number;
  /** Why, for tests and `npm run eval`: rule and concept names. Spoils; never shown to a reader. */
  readonly reason: readonly string[];
}

/** The judgement on one block. No passages: leave it alone. */
export interface Verdict {
  readonly passages: readonly Passage[];
}

/** Nothing is hidden. */
const CLEAR: Verdict = { passages: [] };

/** One verdict of the passages of several films: those that overlap are one. */
export function merged(passages: readonly Passage[]): Verdict {
  if (passages.length === 0) return CLEAR;
  const kept: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || passage.start >= last.end) kept.push(passage);
    else if (passage.end > last.end) kept.splice(-1, 1, { ...last, end: passage.end });
  }
  return { passages: kept };
}
