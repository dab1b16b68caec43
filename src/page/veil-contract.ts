import type { FilmId } from '../core/film.ts';
import type { Passage } from '../core/verdict.ts';
import type { Look } from '../shared/settings.ts';

/** Part of one text node of the page, by offsets in its data. A passage over several nodes is several stretches. */
export interface Stretch {
  readonly node: Text;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** All the stretches of a block that are to be hidden, or the block with everything in it. */
export type Hide = readonly Stretch[] | 'whole';

/** Is what a veil stands for out of sight, or has the reader asked for it? */
export type VeilState = 'hidden' | 'shown';

/** What a veil says of itself; never what it hides. The certainty too: what is only likely may be worth a look. */
export type VeilLabel = Pick<Passage, 'film' | 'level' | 'certainty'>;

export interface VeilCount {
  readonly hidden: number;
  readonly shown: number;
}

/** The only writer of veils. It knows how to undo itself and nothing about films, settings or messages. */
export interface Veils {
  /**
   * Hides at once: when this returns nothing of the stretches is rendered, copied, found or read aloud. Idempotent.
   * Called again with other stretches (they replace the former) or after the text changed, it redraws. What the reader has
   * shown (by the hidden text, not by the node) stays shown.
   */
  veil(block: Element, hide: Hide, label: VeilLabel): void;
  /** Takes a veil away; the block is byte for byte as the page made it. */
  lift(block: Element): void;
  /** Cheap and short-lived: a subtree not yet judged is not painted. No look, no button, not counted. */
  hold(root: Element): void;
  /** Judged: what is to be hidden in it is veiled, the rest is painted. */
  release(root: Element): void;
  isVeiled(block: Element): boolean;
  /** Ours: a node or shadow root put in by a veil. The engine neither reads nor watches it. */
  owns(node: Node): boolean;
  /** The attributes whose loss or forging `mend` must hear of. */
  readonly marks: readonly string[];
  /** The page touched a marked element: puts right what it took, drops a mark that is not ours. True if it had to. */
  mend(element: Element): boolean;
  /** Prepares a shadow root of the page for veils inside it: style sheet. Before anything in it is veiled. */
  enter(root: ShadowRoot): void;
  /** Every veil of the document, as if its button were pressed. */
  showAll(): void;
  hideAll(): void;
  /** The veiled block an element stands in, if any. */
  at(element: Element): Element | undefined;
  /** Shows the veil the element stands in; false if there is none. */
  showHere(element: Element): boolean;
  count(): VeilCount;
  /** How veils look and what language their buttons speak, from now on. */
  draw(look: Look, language: string): void;
  /** Every veil away. A script whose extension has gone does not call it: its veils stay and still answer to the reader. */
  stop(): void;
}

/** Made once per document. `changed` is called when a reader shows or hides something; `titleOf` names a film on its buttons. */
export type OpenVeils = (document: Document, changed: () => void, titleOf?: (film: FilmId) => string | undefined) => Veils;
