import type { Look } from '../shared/settings.ts';

/** Part of one text node of the page, UTF-16 offsets into its data. A passage over several nodes is several stretches. */
export interface Stretch {
  readonly node: Text;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Words of the button, in the reader's language. They say what kind of thing is hidden, never what. */
export interface VeilLabel {
  /** Seen on the button while the passage is hidden, e.g. "Show". */
  readonly show: string;
  /** Seen while it is shown, e.g. "Hide again". */
  readonly hide: string;
  /** Accessible names; each contains the seen word. */
  readonly showName: string;
  readonly hideName: string;
}

export type VeilState = 'hidden' | 'shown';

export interface VeilOptions {
  readonly look: Look;
  /** The reader pressed a button. Not told of `showAll`, `hideAll`, `show` and `hide`: the caller knows. */
  readonly onToggle?: (block: Element, state: VeilState) => void;
}

/** The only writer to somebody else's page. */
export interface Veiler {
  /**
   * Hides these stretches of the block (all the block's stretches at once: a second call replaces the first), or all
   * of it. Takes effect in this very task. Same block, same text, same stretches: nothing is done. When the page
   * changes a veiled block call it again, or `lift`; until then what the page added stays hidden.
   */
  veil(block: Element, what: readonly Stretch[] | 'whole', label: VeilLabel, state?: VeilState): void;
  /** Gives the block back as the page made it. */
  lift(block: Element): void;
  /** What the reader did with it, or null where there is no veil. */
  state(block: Element): VeilState | null;
  show(block: Element): void;
  hide(block: Element): void;
  showAll(): void;
  hideAll(): void;
  /** Veils on blocks that are in the document. */
  count(): { readonly hidden: number; readonly shown: number };
  /** The nearest veiled block around a node of the page or of the veil itself, for the context menu. */
  around(node: Node): Element | null;
  /** Is this element ours (the one appended where a block accepts no shadow root)? The reader must skip it. */
  owns(node: Node): boolean;
  /** Is this shadow root ours? The reader must not walk it. */
  ownsRoot(root: ShadowRoot): boolean;
  /** A title, alt, aria-label, placeholder …: `words` instead of the page's. Twice is once. */
  veilAttribute(element: Element, name: string, words: string): void;
  /** The page's own value again, unless the page has changed it meanwhile. */
  liftAttribute(element: Element, name: string): void;
  /** What the page itself put there, for reading: our words stand in the DOM. Null where nothing is veiled. */
  ownAttribute(element: Element, name: string): string | null;
  restyle(look: Look): void;
  /** Draws every veil anew: the theme or the width of the page changed. */
  refresh(): void;
  /** Lifts everything and ends. */
  stop(): void;
}
