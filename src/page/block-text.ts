import type { BlockKind } from '../core/block.ts';
import { nameOf, parentElementOf, typeOf } from './dom.ts';

/**
 * What a reader meets between two breaks of layout: a run of text straight in one block element. A paragraph is one
 * run; a comment thread of lines parted by `<br>` in one `<div>` is many runs of the same block.
 */
export interface Run {
  readonly block: Element;
  readonly kind: BlockKind;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Where a stretch of a text node stands in its run's text. */
export interface Piece {
  readonly node: Text;
  /** Offset in the node's data. */
  readonly from: number;
  /** Offset in the run's text. */
  readonly start: number;
  readonly length: number;
}

const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Their text is code or a fallback, never read by a visitor. Options and form values are read as labels. */
const UNREAD = tags('script style noscript template head title textarea select datalist option optgroup audio video canvas iframe');
/** Elements that begin a block of their own, by name. The one list of them. */
export const BLOCKS = tags(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary svg table tbody td text tfoot th thead tr ul xmp',
);
const HEADINGS = tags('h1 h2 h3 h4 h5 h6');
const CAPTIONS = tags('figcaption caption');

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === TEXT || type === CDATA;
}
/** Where scripts may not run, what `<noscript>` holds is part of the page; where they may, it is parsed as one text. */
export const isUnread = (element: Element): boolean => {
  const name = nameOf(element);
  return UNREAD.has(name) && !(name === 'noscript' && element.firstElementChild !== null);
};

/**
 * Does the element begin a block of its own? By name, for asking for its style would lay out a page that is
 * still arriving; only custom elements, which may be anything, are asked.
 */
export function isBlock(element: Element): boolean {
  const name = nameOf(element);
  return BLOCKS.has(name) || (name.includes('-') && isBlockByStyle(element));
}

function isBlockByStyle(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return display === 'block' || display === 'flex' || display === 'grid' || display === 'list-item' || display === 'flow-root';
}

/** The block a node's text belongs to: itself or the nearest ancestor that is one; in a shadow root, at least its topmost element. */
export function blockOf(node: Node): Element | null {
  let element = isElement(node) ? node : parentElementOf(node);
  while (element !== null && !isBlock(element)) {
    const outer = parentElementOf(element);
    if (outer === null) break;
    element = outer;
  }
  return element;
}

/** Is the node inside something that is never read? */
export function isUnreadInside(node: Node): boolean {
  for (let at = isElement(node) ? node : parentElementOf(node); at !== null; at = parentElementOf(at)) if (isUnread(at)) return true;
  return false;
}

export function kindOf(block: Element): BlockKind {
  const name = nameOf(block);
  if (HEADINGS.has(name)) return 'heading';
  return CAPTIONS.has(name) ? 'caption' : 'text';
}
