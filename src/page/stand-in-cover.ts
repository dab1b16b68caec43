import { make } from './dom.ts';
import { SIDES } from './stand-in-copy.ts';

const GROUND = ['background', 'border-style', 'border-color', 'border-radius', 'box-shadow'];

/** A box that lies exactly over a block's own content, to draw it anew there. */
export function coverOf(block: Element, style: CSSStyleDeclaration): HTMLElement {
  const cover = make(block.ownerDocument, 'div');
  cover.className = 'cover';
  if (style.display === 'inline') {
    overLines(cover, block, style);
    return cover;
  }
  cover.append(groundOf(block, style));
  cover.style.padding = `${style.paddingTop} ${style.paddingRight} ${style.paddingBottom} ${style.paddingLeft}`;
  if (style.display === 'list-item') {
    cover.style.display = 'list-item';
    cover.style.counterIncrement = 'list-item 0';
  }
  if (style.display === 'table-cell' && style.verticalAlign !== 'top' && style.verticalAlign !== 'baseline') {
    cover.style.alignContent = style.verticalAlign === 'middle' ? 'center' : 'end';
  }
  return cover;
}

/** What the block is painted on and framed with: hidden, it paints neither. */
function groundOf(block: Element, style: CSSStyleDeclaration): HTMLElement {
  const ground = make(block.ownerDocument, 'div');
  ground.className = 'ground';
  for (const name of GROUND) ground.style.setProperty(name, style.getPropertyValue(name));
  // Where cells share their borders the table paints them.
  const widths = style.borderCollapse === 'collapse' ? ['0px'] : SIDES.map((side) => style.getPropertyValue(`border-${side}-width`));
  ground.style.borderWidth = widths.join(' ');
  ground.style.inset = widths.map((width) => `-${width}`).join(' ');
  return ground;
}

/** An element in the line begins somewhere in a line of the block around it and wraps with that block's edges. */
function overLines(cover: HTMLElement, element: Element, style: CSSStyleDeclaration): void {
  const view = element.ownerDocument.defaultView;
  const [first] = element.getClientRects();
  let around = element.parentElement;
  while (around && view?.getComputedStyle(around).display === 'inline') around = around.parentElement;
  if (!first || !around || !view) return;
  const outer = view.getComputedStyle(around);
  const px = (value: string): number => Number.parseFloat(value) || 0;
  const left = around.getBoundingClientRect().left + px(outer.borderLeftWidth) + px(outer.paddingLeft);
  const height = px(style.lineHeight) || first.height;
  cover.style.inset = `${(first.height - height) / 2}px auto auto ${left - first.left}px`;
  cover.style.width = `${around.clientWidth - px(outer.paddingLeft) - px(outer.paddingRight)}px`;
  cover.style.textIndent = `${first.left - left + px(style.paddingLeft)}px`;
}
