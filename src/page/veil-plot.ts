import { nameOf } from './dom.ts';
import { picturesBeside } from './picture-card.ts';
import { copiable } from './stand-in-copy.ts';
import type { Hide, Stretch } from './veil-contract.ts';
import { accepts, type RootKind } from './veil-root.ts';

/**
 * Which element hides what. A label or span that holds a reveal and also a field, a button, a picture hides its own
 * part, so that what else it holds stays where it stood; everything else the block hides itself. Pictures of a card whose
 * words are hidden go with them, and come back with them.
 */
export function plotOf(block: Element, what: Hide): ReadonlyMap<Element, Hide> {
  if (what === 'whole') return new Map([[block, what]]);
  const plot = new Map<Element, Hide>();
  const parts = new Map<Element, Stretch[]>();
  for (const stretch of what) {
    const hider = hiderOf(block, stretch.node);
    const part = parts.get(hider) ?? [];
    part.push(stretch);
    parts.set(hider, part);
    plot.set(hider, part);
  }
  for (const picture of picturesBeside(block)) plot.set(picture, 'whole');
  return plot;
}

function hiderOf(block: Element, node: Text): Element {
  const way: Element[] = [];
  for (let at = node.parentElement; at && at !== block; at = at.parentElement) way.unshift(at);
  let hider = block;
  for (const element of way) {
    if (copiable(element) || !(nameOf(element) === 'label' || accepts(element))) break;
    hider = element;
  }
  return hider;
}

/** Everything between a block and what it hides. */
export function touchedBy(block: Element, stretches: readonly Stretch[]): Set<Node> {
  const touched = new Set<Node>();
  for (const { node } of stretches) {
    for (let at: Node | null = node; at && at !== block; at = at.parentNode) touched.add(at);
  }
  return touched;
}

/** Which root suits: the page's own elements can be shown live, in any number, only by one that assigns its slots itself. */
export function rootKindFor(block: Element, what: Hide): RootKind {
  if (what === 'whole') return 'plain';
  // What the parser is still to put into it, fields and pictures and perhaps the whole rest of the page, is to be shown live.
  if (isArriving(block)) return 'live';
  const touched = touchedBy(block, what);
  for (const child of block.children) if (!touched.has(child) && child.tagName !== 'BR' && child.tagName !== 'WBR') return 'live';
  return 'plain';
}

/** Is the parser still in this element? Then nothing follows it anywhere. */
function isArriving(block: Element): boolean {
  if (block.ownerDocument.readyState !== 'loading') return false;
  for (let at: Node | null = block; at; at = at.parentNode) if (at.nextSibling) return false;
  return true;
}

/**
 * The text a drawing is made from. What stands live beside it may change as it likes: all untouched children of a root
 * that assigns its slots itself, elsewhere those that cannot be copied.
 */
export function textBehind(block: Element, what: Hide, kind: RootKind | undefined, skip: (node: Node) => boolean): string {
  if (what === 'whole') return block.textContent ?? '';
  const touched = touchedBy(block, what);
  let text = '';
  for (const child of block.childNodes) {
    if (skip(child)) continue;
    const drawn = touched.has(child) || (kind !== 'live' && (child instanceof Text || (child instanceof Element && copiable(child))));
    text += drawn ? `\u0001${child.textContent ?? ''}` : '\u0000';
  }
  return kind === 'live' ? text.replaceAll('\u0000', '') : text;
}
