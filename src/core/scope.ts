/** Where on a page a film is spoken of, and what kind of section a block stands in. Looks no further than CONTEXT_BLOCKS. */
import type { PageReading } from './page-reading.ts';
import { CONTEXT_BLOCKS } from './recognizer.ts';

export type Section = 'plain' | 'ending' | 'other-film';

/** What the film at hand makes of a block. */
export interface BlockSigns {
  readonly heading: boolean;
  /** Names the film, or somebody only this film has. */
  readonly mentions: boolean;
  readonly namesOtherFilm: boolean;
  readonly endingHeading: boolean;
}

/** The section a block stands in, by the nearest heading before it. */
export function sectionOf(blocks: readonly BlockSigns[], at: number): Section {
  for (let i = at; i >= Math.max(0, at - CONTEXT_BLOCKS); i--) {
    const block = blocks[i];
    if (block?.heading !== true) continue;
    if (block.namesOtherFilm && !block.mentions) return 'other-film';
    return block.endingHeading && i !== at ? 'ending' : 'plain';
  }
  return 'plain';
}

/** How far the nearest mention is that speaks for this block; Infinity if none does. A heading ends what a mention opened. */
export function distanceToMention(blocks: readonly BlockSigns[], at: number): number {
  const here = blocks[at];
  if (here?.mentions === true) return 0;
  if (here?.namesOtherFilm === true) return Infinity;
  let nearest = Infinity;
  for (let i = at; i >= Math.max(0, at - CONTEXT_BLOCKS); i--) {
    const block = blocks[i];
    if (block?.mentions === true) { nearest = at - i; break; }
    if (block?.heading === true || block?.namesOtherFilm === true) break;
  }
  for (let i = at + 1; i <= Math.min(blocks.length - 1, at + CONTEXT_BLOCKS) && i - at < nearest; i++) {
    const block = blocks[i];
    if (block?.heading === true) break;
    if (block?.mentions === true) { nearest = i - at; break; }
  }
  return nearest;
}

/** Readings keep their own order; blocks without a sentence still count as distance. */
export const isHeading = (reading: PageReading): boolean => reading.block.kind === 'heading';
