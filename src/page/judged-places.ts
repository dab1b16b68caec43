import { isElement, isText, isUnread } from './block-text.ts';
import { firstChildOf, lastChildOf, nextOf, previousOf } from './dom.ts';

/** Places are judged in runs that hang together: one whose first and last text have been judged has been judged. */
export function isDone(place: Node, done: ReadonlySet<Text>): boolean {
  if (done.size === 0) return false;
  if (isText(place)) return done.has(place);
  const first = edgeText(place, firstChildOf, nextOf), last = edgeText(place, lastChildOf, previousOf);
  return first !== null && last !== null && done.has(first) && done.has(last);
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
