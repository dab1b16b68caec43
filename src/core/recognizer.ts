import type { Block, PageFacts } from './block.ts';
import type { FilmId } from './film.ts';
import type { Policy, Verdict } from './verdict.ts';

/**
 * Blocks either side of a block that its verdict may depend on. `decide` on a run that holds this many
 * neighbours each side gives the same verdict as `decide` on the whole page: the page relies on it.
 */
export const CONTEXT_BLOCKS = 8;

/** What one block says, read once and kept as long as its text stands. Opaque outside core. */
export interface Reading {
  readonly block: Block;
}

/**
 * What the whole page says about which film it is about. Grows as blocks arrive.
 * `witness` returns the same object when nothing changed, so a caller can compare by identity.
 */
export interface Evidence {
  /** Films the page is about or names, most likely first. */
  readonly films: readonly FilmId[];
}

export interface Recognizer {
  /**
   * The gate: does this text name any film? Cheap enough for every text of every page (≥ 200 MB/s);
   * until it, or the page's facts, say yes, nothing else runs.
   */
  names(text: string): boolean;
  /** Cost is linear in the text. Same block, same reading: cache by text and kind. */
  read(block: Block): Reading;
  /** Evidence from what is known before any block: title, address, structured data. */
  open(facts: PageFacts): Evidence;
  /** Adds what a reading says; the same object comes back if it says nothing new. */
  witness(evidence: Evidence, reading: Reading): Evidence;
  /** One verdict per reading, for consecutive blocks in document order. Cheap: no text is read again. */
  decide(evidence: Evidence, readings: readonly Reading[], policy: Policy): Verdict[];
}
