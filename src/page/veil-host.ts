import { placeButton } from './button-place.ts';
import { make, nameOf, textOf } from './dom.ts';
import { coverOf } from './stand-in-cover.ts';
import { drawStandIn } from './stand-in.ts';
import { VEIL_KEPT, VEIL_MARK } from './veil-marks.ts';
import { touchedBy } from './veil-plot.ts';
import { isHtml } from './veil-root.ts';
import { arm, fill, hideAgainTab, type Surface, type SurfaceTools, type Wish } from './veil-surface.ts';
import { focusBeside, isEditable } from './writing.ts';

/** The element that draws the stand-in there. */
const VEIL_HOST = 'spoiler-veil';
/** Elements in which markup of ours has no place or no paint: they are hidden by the mark alone. */
const MARK_ONLY = new Set(
  'option optgroup select textarea input img video audio iframe canvas object embed tr tbody thead tfoot table ul ol dl title'.split(' '),
);

/** Of more text no first line is hidden by name (veil.css). */
const LONG = 10_000;
/** The word in a mark that gives our element something to hold on to. */
const PLACED = ' placed';

/** List items, cells, captions …: hidden by the mark at once; later one element of ours, appended, draws the stand-in. */
export class HostSurface implements Surface {
  readonly #block: Element;
  readonly #tools: SurfaceTools;
  readonly #hosts: WeakSet<Node>;
  #mark: string | null = null;
  #kept: readonly Element[] = [];
  #made: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;

  constructor(block: Element, tools: SurfaceTools, hosts: WeakSet<Node>) {
    this.#block = block;
    this.#tools = tools;
    this.#hosts = hosts;
  }

  plan(wish: Wish, fine: boolean): () => void {
    const hidden = wish.state === 'hidden';
    const style = fine && this.#takesHost() ? this.#block.ownerDocument.defaultView?.getComputedStyle(this.#block) : null;
    const long = textOf(this.#block).length > LONG ? ' long' : '';
    const placed = style?.position === 'static' || this.#mark?.endsWith(PLACED) ? PLACED : '';
    const mark = `${wish.what === 'whole' ? 'whole' : 'part'}${long}${placed}`;
    // Our element must not be there while a framework takes over the server's markup: React would draw the page anew.
    if (!style || !this.#tools.settled()) return () => (hidden ? this.#set(mark, this.#focused(wish)) : this.clear());
    if (!hidden) {
      const tab = hideAgainTab(this.#block, wish, this.#tools, true);
      tab.classList.add('end'); // Our element stands last: after the last word, where there is room.
      return () => {
        this.#unmark();
        this.#place(tab);
      };
    }
    const cover = coverOf(this.#block, style);
    const drawn = drawStandIn({
      block: this.#block,
      what: wish.what,
      beside: 'room',
      fine: true,
      skip: this.#tools.skip,
      size: () => this.#block.getBoundingClientRect(),
    });
    arm(drawn, wish, this.#block, this.#tools, true);
    cover.classList.toggle('over', drawn.kept.length > 0);
    cover.append(drawn.content);
    return () => {
      this.#set(mark, drawn.kept);
      this.#place(cover);
    };
  }

  place(): (() => void) | null {
    return this.#made ? placeButton(this.#made.root, this.#block) : null;
  }

  clear(): void {
    this.#made?.host.remove();
    this.#unmark();
  }

  #unmark(): void {
    this.#block.removeAttribute(VEIL_MARK);
    this.#mark = null;
    this.#keep([]);
  }

  /** Puts the mark or our element back where the page took it. True if it had. */
  mend(): boolean {
    const lost = this.#mark !== null && this.#block.getAttribute(VEIL_MARK) !== this.#mark;
    if (lost && this.#mark !== null) this.#block.setAttribute(VEIL_MARK, this.#mark);
    return lost;
  }

  #set(mark: string, kept: readonly Element[]): void {
    this.#keep(kept);
    this.#mark = mark;
    if (this.#block.getAttribute(VEIL_MARK) !== mark) this.#block.setAttribute(VEIL_MARK, mark);
  }

  /** Says of these, and of no others, that they may be seen. */
  #keep(elements: readonly Element[]): void {
    const { kept } = this.#tools;
    for (const element of this.#kept) {
      if (elements.includes(element)) continue;
      kept.delete(element);
      element.removeAttribute(VEIL_KEPT);
    }
    for (const element of elements) {
      kept.add(element);
      element.setAttribute(VEIL_KEPT, '');
    }
    this.#kept = elements;
  }

  /** What the reader is in must not be hidden from them, not even until the page has settled. */
  #focused({ what }: Wish): readonly Element[] {
    let at = focusBeside(this.#block);
    if (at === null || what === 'whole' || at === this.#block || !this.#block.contains(at)) return [];
    while (at.parentElement !== null && at.parentElement !== this.#block) at = at.parentElement;
    return touchedBy(this.#block, what).has(at) ? [] : [at];
  }

  #takesHost(): boolean {
    return isHtml(this.#block) && !MARK_ONLY.has(nameOf(this.#block)) && !isEditable(this.#block);
  }

  #place(content: Node): void {
    const { host, root } = this.#own();
    fill(root, content);
    if (host.parentNode !== this.#block && this.#tools.mayPlace(this.#block, host)) this.#block.append(host);
  }

  #own(): { readonly host: HTMLElement; readonly root: ShadowRoot } {
    if (this.#made) return this.#made;
    const host = make(this.#block.ownerDocument, VEIL_HOST);
    const root = this.#tools.roots.own(host);
    this.#tools.sheet.dress(root);
    this.#hosts.add(host);
    return (this.#made = { host, root });
  }
}
