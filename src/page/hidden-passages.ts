import type { Piece, Run } from './block-text.ts';
import { follows, holds } from './dom.ts';
import type { Stretch, VeilLabel } from './veil-contract.ts';

/** A run's passages as the veil wants them. */
export interface Hidden {
  readonly stretches: readonly Stretch[];
  /** The hidden text, to know it again when the page draws it anew. Never leaves the page. */
  readonly texts: readonly string[];
  readonly passage: VeilLabel;
}

/** Where in a run's text something is to be hidden, and what it gives away. */
export interface Span extends VeilLabel {
  readonly start: number;
  readonly end: number;
}

/** What a run's passages hide, as the veil wants it; null if there are none. */
export function hiddenIn(run: Run, passages: readonly Span[]): Hidden | null {
  const passage = surest(passages);
  if (passage === undefined) return null;
  return {
    stretches: passages.flatMap(({ start, end }) => stretchesOf(run.pieces, start, end)),
    texts: passages.map(({ start, end }) => run.text.slice(start, end)),
    passage,
  };
}

/** Of several, what speaks for all: the first that is sure. */
export const surest = <T extends VeilLabel>(labels: readonly T[]): T | undefined => labels.find(({ certainty }) => certainty === 'sure') ?? labels[0];

/** The parts of text nodes that a span of the run's text covers. */
function stretchesOf(pieces: readonly Piece[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const from = Math.max(start - piece.start, 0), to = Math.min(end - piece.start, piece.length);
    if (from < to) stretches.push({ node: piece.node, start: piece.from + from, end: piece.from + to });
  }
  return stretches;
}

/** What is hidden in each block, run by run: a block is veiled once for all its runs. */
export class HiddenPassages {
  readonly #blocks = new WeakMap<Element, Map<Text, Hidden[]>>();

  /** Replaces what was known of the run that begins where this one does. True if the block has or had anything. */
  set(run: Run, hidden: Hidden | null): boolean {
    const [piece] = run.pieces;
    if (piece === undefined) return false;
    const { node: first, from } = piece, known = this.#blocks.get(run.block);
    const others = known?.get(first)?.filter(({ stretches }) => !within(stretches, first, from, run)) ?? [];
    if (hidden === null) {
      if (others.length > 0) known?.set(first, others);
      else known?.delete(first);
      return known !== undefined;
    }
    const runs = known ?? new Map<Text, Hidden[]>();
    runs.set(first, [...others, hidden]);
    if (known === undefined) this.#blocks.set(run.block, runs);
    return true;
  }

  /** Everything hidden in a block, in page order; what has left the block is dropped. */
  in(block: Element): readonly Hidden[] {
    const known = this.#blocks.get(block);
    if (known === undefined) return [];
    for (const node of known.keys()) if (!holds(block, node)) known.delete(node);
    if (known.size === 0) this.#blocks.delete(block);
    return Array.from(known)
      .sort(([a], [b]) => (follows(a, b) ? -1 : 1))
      .flatMap(([, hidden]) => hidden);
  }
}

/** Were these stretches found in the run that begins with `first` at `from`, as it now is or as it was? */
const within = (stretches: readonly Stretch[], first: Text, from: number, run: Run): boolean => {
  const [stretch] = stretches;
  if (stretch === undefined) return true;
  const piece = run.pieces.find(({ node }) => node === stretch.node);
  if (piece === undefined) return stretch.node === first && stretch.start >= from;
  return stretch.start >= piece.from && stretch.start < piece.from + piece.length;
};
