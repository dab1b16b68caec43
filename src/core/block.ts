/** What core is given of a page: plain strings in document order. */

/** An offset in a block's own text, UTF-16 units, as the page holds it. */
export type RawOffset = number & { readonly __brand: 'RawOffset' };

/** `label` is text that names something else: alt, title, aria-label, placeholder, an option, a caption track. */
export type BlockKind = 'text' | 'heading' | 'caption' | 'label';

/** The text a reader meets between two breaks of layout: a paragraph, a list item, a cell, a heading. */
export interface Block {
  readonly text: string;
  readonly kind: BlockKind;
}

/** What is known of the document besides its blocks. */
export interface PageFacts {
  readonly url: string;
  readonly title: string;
  /** Names and ids from schema.org `Movie`, `og:title` and the like: untrusted text, size-capped by the reader. */
  readonly structured: readonly string[];
}
