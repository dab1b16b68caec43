import { make } from './dom.ts';
import { copiable, copyShell, follow } from './stand-in-copy.ts';
import { roomOf } from './stand-in-room.ts';
import { isBlockLike, MOST_INK, SILENT, visibleText } from './stand-in-text.ts';
import type { Hide, Stretch } from './veil-contract.ts';
import { touchedBy } from './veil-plot.ts';

/**
 * How the page's own elements beside the reveal stay. `live`: slots are assigned any nodes. `named`: slots are assigned
 * elements, by name; text is copied. `room`: they stand below the drawing, which leaves room for them.
 */
export type Beside = 'live' | 'named' | 'room';

/** What a veil's root shows: our own nodes, and slots for nodes of the page that stay as they are. */
export interface StandIn {
  readonly content: DocumentFragment;
  /** Which node of the page each slot is to show. */
  readonly live: ReadonlyMap<HTMLSlotElement, readonly (Element | Text)[]>;
  /** The page's elements for which there is room. */
  readonly kept: readonly Element[];
  /** The hidden runs, first first; the button goes into the first. */
  readonly runs: readonly HTMLElement[];
  /** Drawn without asking for styles, which a second look would better. */
  readonly rough: boolean;
}

export interface Sketch {
  readonly block: Element;
  readonly what: Hide;
  readonly beside: Beside;
  /** Ask for computed styles. Not in the observer's callback: it would lay the page out. */
  readonly fine: boolean;
  readonly skip: (node: Node) => boolean;
  /** How large the block is when it shows its own content; asked only where media make its size. */
  readonly size: () => { readonly width: number; readonly height: number };
}

const MEDIA = 'img,picture,video,audio,canvas,iframe,object,embed,svg,input,textarea,select,button';

/** Draws the block anew: innocent text in its place, what is hidden as smudged lines that only take its room. */
export function drawStandIn(sketch: Sketch): StandIn {
  const drawing = new Drawing(sketch);
  if (sketch.what === 'whole') drawing.whole();
  else drawing.children(sketch.block, drawing.content);
  return drawing;
}

class Drawing implements StandIn {
  readonly content: DocumentFragment;
  readonly live = new Map<HTMLSlotElement, (Element | Text)[]>();
  readonly kept: Element[] = [];
  readonly runs: HTMLElement[] = [];
  rough = false;
  readonly #sketch: Sketch;
  readonly #touched: ReadonlySet<Node>;
  readonly #stretches = new Map<Text, Stretch[]>();
  #ink = 0;
  #down: boolean | undefined;

  constructor(sketch: Sketch) {
    this.#sketch = sketch;
    this.content = sketch.block.ownerDocument.createDocumentFragment();
    const stretches = sketch.what === 'whole' ? [] : sketch.what;
    this.#touched = touchedBy(sketch.block, stretches);
    for (const stretch of stretches) this.#stretches.set(stretch.node, [...(this.#stretches.get(stretch.node) ?? []), stretch]);
  }

  /** The whole block as one smudge; where pictures or fields make its size, a box as large as the block is now. */
  whole(): void {
    const { block } = this.#sketch;
    const text = visibleText(block, this.#sketch.skip);
    if (block.querySelector(MEDIA) || !text.trim()) {
      this.#box();
      return;
    }
    if (this.#sketch.fine) this.#lumps(block, this.content);
    else {
      this.rough = block.childElementCount > 0;
      this.#hide(this.content, text);
    }
  }

  children(parent: Element, into: Node): void {
    for (const node of parent.childNodes) {
      if (this.#sketch.skip(node)) continue;
      if (!this.#touched.has(node)) this.#keep(node, into);
      else if (node instanceof Text) this.#mixed(node, into);
      else if (node instanceof Element) this.#shell(node, into);
    }
  }

  /** An innocent child: shown live, left where it is, or copied. */
  #keep(node: Node, into: Node): void {
    const { beside, fine } = this.#sketch;
    const text = node instanceof Text;
    if (!text && !(node instanceof Element)) return;
    const copied = text || SILENT.has(node.tagName) || copiable(node);
    if (into === this.content && (beside === 'live' || (beside === 'named' && !copied))) this.#slot(node, into);
    else if (text) {
      const copy = this.#document.createTextNode(node.data);
      // In a box of its own, so that it alone takes the pointer.
      (into === this.content && beside === 'room' ? into.appendChild(this.#element('copy')) : into).appendChild(copy);
    } else if (beside === 'room' && !copied) {
      this.kept.push(node);
      const room = fine ? roomOf(node) : null;
      if (room) into.appendChild(room);
    } else this.#copy(node, into);
  }

  #slot(node: Element | Text, into: Node): void {
    const last = into.lastChild;
    if (last instanceof HTMLSlotElement) return void this.live.get(last)?.push(node);
    const slot = make(this.#document, 'slot');
    this.live.set(slot, [node]);
    into.appendChild(slot);
  }

  /** An innocent element that has to be drawn as a copy. */
  #copy(element: Element, into: Node): void {
    if (element.tagName === 'BR' || element.tagName === 'WBR') {
      into.appendChild(this.#document.createElement(element.tagName));
      return;
    }
    if (SILENT.has(element.tagName)) return;
    const copy = this.#fineShell(element, element.tagName);
    if (!copy) return void this.#lump(element, into);
    if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) follow(element, copy);
    this.children(element, copy);
    into.appendChild(copy);
  }

  /** An element that holds part of what is hidden. A link becomes plain text: its address may tell. */
  #shell(element: Element, into: Node): void {
    const copy = this.#fineShell(element, element.tagName === 'A' ? 'SPAN' : element.tagName);
    if (!copy) return void this.#lump(element, into);
    this.children(element, copy);
    into.appendChild(copy);
  }

  #fineShell(element: Element, tag: string): HTMLElement | null {
    if (!copiable(element)) return null;
    if (!this.#sketch.fine) {
      this.rough = true;
      return null;
    }
    return copyShell(element, tag);
  }

  /** Text that holds innocent and hidden parts. */
  #mixed(node: Text, parent: Node): void {
    // One box, as the text node is one item where the block lays out its children as a row or a grid.
    const into = this.#element('copy');
    parent.appendChild(into);
    let at = 0;
    const inOrder = [...(this.#stretches.get(node) ?? [])].sort((a, b) => a.start - b.start);
    for (const { start, end } of inOrder) {
      if (start > at) into.appendChild(this.#document.createTextNode(node.data.slice(at, start)));
      if (end > Math.max(at, start)) this.#hide(into, node.data.slice(Math.max(at, start), end));
      at = Math.max(at, end);
    }
    if (at < node.data.length) into.appendChild(this.#document.createTextNode(node.data.slice(at)));
  }

  /** An element that cannot be drawn again: all of its text as a smudge. */
  #lump(element: Element, into: Node): void {
    const text = visibleText(element, this.#sketch.skip);
    if (!text.trim()) return;
    if (!isBlockLike(element)) return void this.#hide(into, text);
    const lump = this.#element('copy lump');
    this.#hide(lump, text);
    into.appendChild(lump);
  }

  #lumps(parent: Element, into: Node): void {
    for (const node of parent.childNodes) {
      if (this.#sketch.skip(node)) continue;
      if (node instanceof Text) this.#hide(into, node.data);
      else if (node instanceof Element && (node.tagName === 'BR' || node.tagName === 'WBR')) into.appendChild(this.#document.createElement(node.tagName));
      else if (node instanceof Element && !SILENT.has(node.tagName)) {
        const copy = copiable(node) ? copyShell(node, node.tagName === 'A' ? 'SPAN' : node.tagName) : null;
        if (copy) {
          this.#lumps(node, copy);
          into.appendChild(copy);
        } else this.#lump(node, into);
      }
    }
  }

  #hide(into: Node, text: string): void {
    if (text === '') return;
    const ink = this.#element('ink');
    ink.style.visibility = 'hidden'; // As the sheet says; never for a moment without it.
    ink.textContent = text.slice(0, Math.max(0, MOST_INK - this.#ink));
    this.#ink += text.length;
    const last = into.lastChild;
    if (last instanceof HTMLElement && last.className === 'veil') {
      last.lastElementChild?.append(ink);
      return;
    }
    const bar = this.#element(this.#vertical ? 'bar down' : 'bar');
    bar.append(ink);
    const run = this.#element('veil');
    run.append(bar);
    into.appendChild(run);
    if (text.trim() !== '') this.runs.push(run);
  }

  #box(): void {
    const box = this.#element('box');
    const rect = this.#sketch.size();
    box.style.inlineSize = '100%';
    box.style.blockSize = `${Math.max(rect.height, 24)}px`;
    if (rect.width > 0) box.style.minInlineSize = `min(100%, ${rect.width}px)`;
    box.append(this.#element('bar'));
    this.content.append(box);
    this.runs.push(box);
  }

  get #vertical(): boolean {
    const view = this.#document.defaultView;
    if (!this.#sketch.fine || !view) return false;
    this.#down ??= view.getComputedStyle(this.#sketch.block).writingMode !== 'horizontal-tb';
    return this.#down;
  }

  get #document(): Document {
    return this.#sketch.block.ownerDocument;
  }

  #element(className: string): HTMLElement {
    const element = make(this.#document, 'span');
    element.className = className;
    return element;
  }
}
