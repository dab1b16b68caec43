import { make, nameOf } from './dom.ts';
import { copyShell } from './stand-in-copy.ts';

const REPLACED = new Set('img video audio canvas iframe object embed svg'.split(' '));
/** Their baseline is that of a line of text in their middle. */
const LINED = new Set('button input select'.split(' '));
const MARGINS = ['margin-top', 'margin-right', 'margin-bottom', 'margin-left'] as const;

/** An empty box that takes the room of an element which itself stands in the page. Reads layout. Null where it takes none. */
export function roomOf(element: Element): HTMLElement | null {
  const document = element.ownerDocument;
  const style = document.defaultView?.getComputedStyle(element);
  if (!style || style.display === 'none' || style.position === 'absolute' || style.position === 'fixed') return null;
  if (style.display === 'inline' && !REPLACED.has(nameOf(element))) {
    const shell = copyShell(element, 'SPAN');
    if (!shell) return null;
    shell.className = 'copy room';
    for (const node of element.childNodes) {
      const room = node instanceof Text ? document.createTextNode(node.data) : node instanceof Element ? roomOf(node) : null;
      if (room) shell.append(room);
    }
    return shell;
  }
  const { width, height } = element.getBoundingClientRect();
  const room = make(document, 'span');
  room.className = 'copy room';
  const inLine = style.display.startsWith('inline');
  room.style.display = inLine ? (LINED.has(nameOf(element)) ? 'inline-flex' : 'inline-block') : 'block';
  if (inLine || style.cssFloat !== 'none') room.style.width = `${width}px`;
  room.style.height = `${height}px`;
  room.style.cssFloat = style.cssFloat;
  room.style.clear = style.clear;
  if (inLine) {
    room.style.alignItems = 'center';
    room.style.verticalAlign = style.verticalAlign;
    if (LINED.has(nameOf(element))) room.textContent = '\u200b';
  }
  for (const name of MARGINS) room.style.setProperty(name, style.getPropertyValue(name));
  return room;
}
