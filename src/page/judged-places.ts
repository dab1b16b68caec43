import { isBlock, isElement, isText, isUnread, isUnreadInside } from './block-text.ts';
import { firstChildOf, isIn, lastChildOf, nextOf, parentElementOf, previousOf, textOf } from './dom.ts';

/** What of the news holds text that visitors read: what was added, and what lost children. */
export function placesIn(fresh: Iterable<Node>, thinned: Iterable<Element>): Set<Node> {
  const places = new Set<Node>();
  for (const node of fresh) {
    if (isIn(node) && (isElement(node) || isText(node)) && textOf(node) !== '' && !isUnreadInside(node)) places.add(blockIfAlone(node));
  }
  for (const element of thinned) {
    if (isIn(element) && !isUnreadInside(element)) places.add(firstChildOf(element) ?? element);
  }
  return places;
}

/** A text that is all its block holds stands for the block: blocks side by side can be judged together. */
export function blockIfAlone(node: Node): Node {
  const parent = isText(node) && previousOf(node) === null && nextOf(node) === null ? parentElementOf(node) : null;
  return parent !== null && isBlock(parent) ? parent : node;
}

/** Places are judged in runs that hang together: one whose first and last text have been judged has been judged. */
export function isDone(place: Node, done: ReadonlySet<Text>): boolean {
  if (done.size === 0) return false;
  if (isText(place)) return done.has(place);
  const first = edgeText(place, firstChildOf, nextOf), last = edgeText(place, lastChildOf, previousOf);
  return first !== null && last !== null && done.has(first) && done.has(last);
}

/** White space between blocks, as sources are indented with: nobody's text. */
export function isGap(place: Node): boolean {
  if (!isText(place) || place.data.trim() !== '') return false;
  const before = previousOf(place), after = nextOf(place);
  return (before !== null || after !== null) && [before, after].every((beside) => beside === null || (isElement(beside) && isBlock(beside)));
}

/** The outermost text at one side of an element; null where white space or something unread stands there. */
function edgeText(place: Node, into: (node: Node) => Node | null, on: (node: Node) => Node | null): Text | null {
  let node = into(place);
  while (node !== null) {
    if (isText(node)) {
      if (node.data.trim() !== '') return node;
      node = on(node);
    } else node = isElement(node) && !isUnread(node) ? (into(node) ?? on(node)) : on(node);
  }
  return null;
}
