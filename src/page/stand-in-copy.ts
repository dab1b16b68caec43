import { isEditable } from './writing.ts';

/** Inline elements that may be drawn again as a copy. Everything else is shown live or hidden. */
const INLINE = new Set(
  'A B I EM STRONG SPAN BR WBR SUP SUB CODE ABBR MARK SMALL S U Q CITE TIME VAR KBD BDI BDO DFN INS DEL FONT SAMP BIG TT LABEL STRIKE NOBR RUBY RB'.split(' '),
);

/** Inherited properties: only what differs from the parent is written. */
const INHERITED = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant-caps', 'font-variant-ligatures', 'font-variant-numeric',
  'font-variant-east-asian', 'font-variant-position', 'font-kerning', 'font-feature-settings', 'font-variation-settings', 'letter-spacing',
  'word-spacing', 'color', 'text-transform', 'line-height', 'white-space', 'text-shadow', '-webkit-text-fill-color', '-webkit-text-stroke-width',
  '-webkit-text-stroke-color', 'hyphens', 'word-break', 'overflow-wrap', 'line-break', 'direction', 'text-emphasis-style', 'text-orientation',
  'tab-size', 'text-underline-offset',
] as const;

/** Properties of the element itself, with the value that needs no writing. */
const OWN: Readonly<Record<string, string>> = {
  'vertical-align': 'baseline', 'text-decoration-line': 'none', 'background-color': 'rgba(0, 0, 0, 0)', display: 'inline', opacity: '1',
  'border-radius': '0px', 'unicode-bidi': 'normal',
  'padding-top': '0px', 'padding-right': '0px', 'padding-bottom': '0px', 'padding-left': '0px',
  'margin-top': '0px', 'margin-right': '0px', 'margin-bottom': '0px', 'margin-left': '0px',
  'border-top-width': '0px', 'border-right-width': '0px', 'border-bottom-width': '0px', 'border-left-width': '0px',
};
/** Each has a border of its own. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Nested deeper than this an element is not drawn again: pages that nest for thousands of levels do it to break others. */
export const DEEPEST = 40;

/** Is the copy of this element, by its name and what it holds, as good as the element? */
export function copiable(element: Element, depth = 0): boolean {
  if (depth > DEEPEST || !INLINE.has(element.tagName) || isEditable(element) || element.shadowRoot) return false;
  for (const child of element.children) if (!copiable(child, depth + 1)) return false;
  return true;
}

/**
 * An empty element that looks as this one does among its parent's text; null where its style puts it out of the line.
 * Reads computed style: the caller batches its reads before its writes.
 */
export function copyShell(element: Element, tag: string): HTMLElement | null {
  const view = element.ownerDocument.defaultView;
  const parent = element.parentElement;
  if (!view || !parent) return null;
  const style = view.getComputedStyle(element);
  const around = view.getComputedStyle(parent);
  if (!inLine(style)) return null;
  const copy = element.ownerDocument.createElement(tag);
  copy.className = 'copy';
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== around.getPropertyValue(name)) copy.style.setProperty(name, value);
  }
  for (const name in OWN) {
    const value = style.getPropertyValue(name);
    // Opacity 0 is our own mark's doing where the block could not take a root.
    if (value !== OWN[name] && value !== '' && !(name === 'opacity' && value === '0')) copy.style.setProperty(name, value);
  }
  if (style.textDecorationLine !== 'none') {
    for (const part of ['color', 'style', 'thickness']) copy.style.setProperty(`text-decoration-${part}`, style.getPropertyValue(`text-decoration-${part}`));
  }
  for (const side of SIDES) {
    if (style.getPropertyValue(`border-${side}-width`) === '0px') continue;
    for (const part of ['style', 'color']) copy.style.setProperty(`border-${side}-${part}`, style.getPropertyValue(`border-${side}-${part}`));
  }
  if (element instanceof HTMLElement) {
    if (element.dir) copy.dir = element.dir;
    if (element.lang) copy.lang = element.lang;
  }
  return copy;
}

/** Does it stand in the line, with nothing behind it that a copy would lack? */
function inLine(style: CSSStyleDeclaration): boolean {
  const { display, position } = style;
  if (display !== 'inline' && display !== 'inline-block') return false;
  if (position !== 'static' && position !== 'relative') return false;
  return style.cssFloat === 'none' && style.backgroundImage === 'none';
}

/** Which link of the page each copied one stands for. */
const originals = new WeakMap<Element, HTMLElement>();

/** A copied link leads where its original leads, through the original: the page's own handlers still run. */
export function follow(original: HTMLAnchorElement, copy: HTMLElement): void {
  originals.set(copy, original);
  copy.setAttribute('href', original.href);
  for (const name of ['target', 'rel', 'referrerpolicy', 'hreflang']) {
    const value = original.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.addEventListener('click', (event) => {
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    originals.get(copy)?.click();
  });
}

/** A copy that stays where another was drawn to the same effect leads where that one would. */
export function leadAs(copy: Element, other: Element | undefined): void {
  const original = other && originals.get(other);
  if (original) originals.set(copy, original);
}
