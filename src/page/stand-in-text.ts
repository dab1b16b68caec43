import { BLOCKS } from './block-text.ts';
import { nameOf } from './dom.ts';
import { DEEPEST } from './stand-in-copy.ts';

/** More hidden words than this add nothing to the picture. */
export const MOST_INK = 20_000;

/** Their text is never painted. */
export const SILENT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/** Does it stand on lines of its own? By name: a smudge needs no more. */
export const isBlockLike = (element: Element): boolean => BLOCKS.has(nameOf(element)) || nameOf(element) === 'br';

/** The text whose room a smudge is to take. */
export function visibleText(element: Element, skip: (node: Node) => boolean, depth = 0): string {
  if (element.childElementCount === 0 || depth > DEEPEST) return (element.textContent ?? '').slice(0, MOST_INK);
  let text = '';
  for (const node of element.childNodes) {
    if (skip(node)) continue;
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !SILENT.has(node.tagName)) {
      const inner = visibleText(node, skip, depth + 1);
      text += isBlockLike(node) ? ` ${inner} ` : inner;
    }
    if (text.length > MOST_INK) break;
  }
  return text;
}
