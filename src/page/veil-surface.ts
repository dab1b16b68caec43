import { placeButton } from './button-place.ts';
import { make } from './dom.ts';
import type { LookSheet } from './look-sheet.ts';
import { onPress, revealButton } from './reveal-button.ts';
import { leadAs } from './stand-in-copy.ts';
import { drawStandIn, type StandIn } from './stand-in.ts';
import type { Hide, VeilState } from './veil-contract.ts';
import { rootKindFor } from './veil-plot.ts';
import type { VeilWords } from './veil-words.ts';
import { OUR_SLOT, type VeilRoot, type VeilRoots } from './veil-root.ts';

/** What one veil is asked to be. */
export interface Wish {
  readonly what: Hide;
  readonly words: VeilWords;
  readonly state: VeilState;
}

/** Where a veil is painted, and how the page's own content is taken out of rendering meanwhile. */
export interface Surface {
  /**
   * Reads and draws now, and returns what is left to do: the writing. So that many veils read first and then write:
   * one by one each would lay the page out anew. Asks for styles only when `fine`.
   */
  plan(wish: Wish, fine: boolean): () => void;
  /** After layout: reads where the button fell, and returns what moves it to where there is room. */
  place(): (() => void) | null;
  /** The block as the page made it. */
  clear(): void;
  /** Puts back what the page took from the veil. True if it had to. */
  mend(): boolean;
}

export interface SurfaceTools {
  readonly roots: VeilRoots;
  readonly sheet: LookSheet;
  readonly skip: (node: Node) => boolean;
  readonly press: (block: Element) => void;
  /** Has the page had the time to take over its own markup? */
  readonly settled: () => boolean;
  /** The surface for an element that refuses a root. */
  readonly refusing: (element: Element) => Surface;
  /** Told of every element that hides something of a block. */
  readonly hides: (element: Element, block: Element) => void;
  /** May our element come into a block that refused a root? Not where the page takes it away each time. */
  readonly mayPlace: (block: Element, host: Element) => boolean;
  /** Elements that carry our word that they may be seen inside a marked one. */
  readonly kept: WeakSet<Element>;
}

/** The best surface this block accepts. */
export function surfaceFor(block: Element, what: Wish['what'], tools: SurfaceTools): Surface {
  const root = tools.roots.attach(block, rootKindFor(block, what));
  return root ? new RootSurface(block, root, tools) : tools.refusing(block);
}

/** Gives a drawn stand-in its button, and its smudges the press. */
export function arm(drawn: StandIn, wish: Wish, block: Element, tools: SurfaceTools, fine: boolean): void {
  const press = (): void => tools.press(block);
  const [first] = drawn.runs;
  if (first) {
    const button = revealButton(block.ownerDocument, wish.words, 'hidden', press);
    if (fine) suit(button, block);
    const at = make(block.ownerDocument, 'span');
    at.className = 'at';
    at.append(button);
    first.prepend(at);
  }
  for (const run of drawn.runs) onPress(run, press);
}

/** Fills a root. What stands there just so already stays, and with it the reader's half-done press, selection and focus. */
export function fill(root: ShadowRoot, ...content: Node[]): void {
  const fresh = root.ownerDocument.createDocumentFragment();
  fresh.append(...content);
  root.querySelector('.at')?.removeAttribute('style'); // Where the button was moved to: placed anew each time.
  if (stands(root, fresh)) {
    const copies = fresh.querySelectorAll('a');
    root.querySelectorAll('a').forEach((copy, i) => leadAs(copy, copies[i]));
    return;
  }
  const focused = root.activeElement instanceof HTMLButtonElement;
  root.replaceChildren(fresh);
  if (focused) root.querySelector('button')?.focus({ preventScroll: true });
}

/** Does a root show just what `fresh` would? */
function stands({ childNodes }: ShadowRoot, fresh: DocumentFragment): boolean {
  return childNodes.length === fresh.childNodes.length && Array.from(childNodes).every((node, i) => node.isEqualNode(fresh.childNodes[i] ?? null));
}

/** The small "hide again" tab above the first line: out of the flow, so that the page's layout is its own. */
export function hideAgainTab(block: Element, wish: Wish, tools: SurfaceTools, fine: boolean): HTMLElement {
  const tab = make(block.ownerDocument, 'span');
  tab.className = 'tab';
  const button = revealButton(block.ownerDocument, wish.words, 'shown', () => tools.press(block));
  if (fine) suit(button, block);
  tab.append(button);
  return tab;
}

/** Fits the button to the page's colours and letter size. Reads computed style. */
function suit(button: HTMLButtonElement, block: Element): void {
  const style = block.ownerDocument.defaultView?.getComputedStyle(block);
  if (!style) return;
  const [r = 0, g = 0, b = 0] = (style.color.match(/[\d.]+/g) ?? []).map(Number);
  // As bright as an eye finds it; other notations begin with their lightness.
  const light = style.color.startsWith('rgb') ? 0.299 * r + 0.587 * g + 0.114 * b > 140 : r > 0.6;
  button.classList.toggle('dark', light);
  button.style.setProperty('--size', `${Number.parseFloat(style.fontSize) * 0.78}px`);
}

class RootSurface implements Surface {
  readonly #block: Element;
  readonly #root: ShadowRoot;
  readonly #live: boolean;
  /** Children whose `slot` attribute is ours, with what the page had there. */
  readonly #named = new Map<Element, string | null>();
  readonly #tools: SurfaceTools;

  constructor(block: Element, { root, kind }: VeilRoot, tools: SurfaceTools) {
    this.#block = block;
    this.#root = root;
    this.#live = kind === 'live';
    this.#tools = tools;
    tools.sheet.dress(root);
  }

  plan(wish: Wish, fine: boolean): () => void {
    if (wish.state === 'shown') {
      const tab = hideAgainTab(this.#block, wish, this.#tools, fine);
      return () => this.#open(tab);
    }
    const drawn = drawStandIn({
      block: this.#block,
      what: wish.what,
      beside: this.#live ? 'live' : 'named',
      fine,
      skip: this.#tools.skip,
      size: () => this.#size(fine),
    });
    arm(drawn, wish, this.#block, this.#tools, fine);
    return () => this.#fill(drawn);
  }

  #fill(drawn: StandIn): void {
    // A slot that is not displayed keeps the hidden nodes' styles computable and their text out of rendering.
    const off = this.#slot();
    off.style.display = 'none';
    if (!this.#live) this.#name(drawn.live);
    fill(this.#root, drawn.content, off);
    if (!this.#live) return;
    const slots = this.#root.querySelectorAll('slot'); // These or their equals that stood there.
    const shown = new Set<Node>();
    [...drawn.live.values()].forEach((nodes, i) => {
      slots[i]?.assign(...nodes);
      for (const node of nodes) shown.add(node);
    });
    slots[drawn.live.size]?.assign(...slottable(this.#block).filter((node) => !shown.has(node)));
  }

  /** A root for text alone, in which the page has put more: what cannot be copied is sent to its slot by name. */
  #name(live: StandIn['live']): void {
    const before = new Set(this.#named.keys());
    let count = 0;
    for (const [slot, nodes] of live) {
      slot.name = `${OUR_SLOT}-${count++}`;
      for (const node of nodes) {
        if (!(node instanceof Element)) continue;
        if (!before.delete(node)) this.#named.set(node, node.getAttribute('slot'));
        node.setAttribute('slot', slot.name);
      }
    }
    this.#unname(before);
  }

  #unname(children: Iterable<Element>): void {
    for (const child of children) {
      const own = this.#named.get(child) ?? null;
      if (own === null) child.removeAttribute('slot');
      else child.setAttribute('slot', own);
      this.#named.delete(child);
    }
  }

  place(): (() => void) | null {
    return placeButton(this.#root, this.#block);
  }

  clear(): void {
    this.#open();
  }

  /** Nothing of a root can be taken. */
  mend(): boolean {
    return false;
  }

  /** Opens the root for the time of one measurement: nothing is painted inside a task. */
  #size(fine: boolean): { readonly width: number; readonly height: number } {
    if (!fine) return { width: 0, height: 0 };
    this.#open();
    const { clientWidth, clientHeight } = this.#block;
    const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(this.#block);
    const px = Number.parseFloat;
    return { width: clientWidth - px(paddingLeft) - px(paddingRight), height: clientHeight - px(paddingTop) - px(paddingBottom) };
  }

  #open(...before: Node[]): void {
    const slot = this.#slot();
    this.#unname(Array.from(this.#named.keys()));
    fill(this.#root, ...before, slot);
    if (this.#live) this.#root.querySelector('slot')?.assign(...slottable(this.#block));
  }

  #slot(): HTMLSlotElement {
    const slot = make(this.#block.ownerDocument, 'slot');
    slot.className = OUR_SLOT;
    return slot;
  }
}

/** What of a block a slot can show. */
function slottable(block: Element): (Element | Text)[] {
  return [...block.childNodes].filter((node): node is Element | Text => node instanceof Element || node instanceof Text);
}
