import type { RawOffset } from '../core/block.ts';

/** Stands for a break of layout (`<br>`, a nested block) inside a block's own text; core ends a sentence there. */
export const BREAK = '\u2028';

/** Where a text node's data begins in its block's text. */
export interface Segment {
  readonly node: Text;
  readonly start: number;
}

/** A block's own text: its text nodes in order, without scripts and without the blocks nested in it. */
export interface BlockText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A part of one text node, by offsets in its data. */
export interface TextPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Their text is code or a fallback, never read by a visitor. Options and form values are read as labels. */
const UNREAD = tags('script style noscript template head title textarea select datalist option optgroup math audio video canvas object iframe');
const BLOCKS = tags(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td text tfoot th thead tr ul xmp',
);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT || node.nodeType === CDATA;

export const isUnread = (element: Element): boolean => UNREAD.has(element.localName);

/**
 * Does the element begin a block of its own? By name, for asking for its style would lay out a page that is
 * still arriving; only custom elements, which may be anything, are asked.
 */
export function isBlock(element: Element): boolean {
  const name = element.localName;
  return BLOCKS.has(name) || (name.includes('-') && isBlockByStyle(element));
}

function isBlockByStyle(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const display = view?.getComputedStyle(element).display ?? 'inline';
  return display !== '' && display !== 'none' && display !== 'contents' && !display.startsWith('inline') && !display.startsWith('ruby');
}

/** The block a node's text belongs to: itself or the nearest ancestor that is one; in a shadow root, at least its topmost element. */
export function blockOf(node: Node): Element | null {
  let element = isElement(node) ? node : node.parentElement;
  while (element !== null && !isBlock(element)) {
    if (element.parentElement === null) return element;
    element = element.parentElement;
  }
  return element;
}

/** Reads a block's own text. Inline tags join words, as on the screen; breaks of layout part them. */
export function readBlockText(block: Element): BlockText {
  const segments: Segment[] = [];
  let text = '';
  let broken = false;
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) {
        if (node.data === '') continue;
        if (broken && text !== '') text += BREAK;
        broken = false;
        segments.push({ node, start: text.length });
        text += node.data;
      } else if (isElement(node) && !isUnread(node)) {
        if (node.localName === 'br' || isBlock(node)) broken = true;
        else visit(node);
      }
    }
  };
  visit(block);
  return { text, segments };
}

/** The parts of text nodes that a span of the block's text covers. */
export function partsOf({ segments }: BlockText, start: RawOffset, end: RawOffset): TextPart[] {
  const parts: TextPart[] = [];
  for (const { node, start: begin } of segments) {
    const from = Math.max(start - begin, 0);
    const to = Math.min(end - begin, node.data.length);
    if (from < to) parts.push({ node, from, to });
  }
  return parts;
}
