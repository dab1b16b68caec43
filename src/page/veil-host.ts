import { drawStandIn } from './stand-in.ts';
import { placeButton } from './button-place.ts';
import { arm, fill, hideAgainTab, type Surface, type SurfaceTools, type Wish } from './veil-surface.ts';

/** The mark on a block that accepts no root. Never read back: pages may strip, copy or fake it. */
export const VEIL_MARK = 'data-spoiler-veil';
export const VEIL_HOST = 'spoiler-veil';
/** On a subtree that is not judged yet. */
export const VEIL_HOLD = 'data-spoiler-hold';

/** Elements in which markup of ours has no place or no paint: they are hidden by the mark alone. */
const MARK_ONLY = new Set('OPTION OPTGROUP SELECT TEXTAREA INPUT IMG VIDEO AUDIO IFRAME CANVAS OBJECT EMBED TR TBODY THEAD TABLE UL OL DL TITLE'.split(' '));

/** List items, cells, captions …: hidden by the mark at once; later one element of ours, appended, draws the stand-in. */
export class HostSurface implements Surface {
  readonly #block: Element;
  readonly #tools: SurfaceTools;
  readonly #hosts: WeakSet<Node>;
  #mark: string | null = null;
  #made: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;

  constructor(block: Element, tools: SurfaceTools, hosts: WeakSet<Node>) {
    this.#block = block;
    this.#tools = tools;
    this.#hosts = hosts;
  }

  plan(wish: Wish, fine: boolean): () => void {
    const hidden = wish.state === 'hidden';
    const style = fine && this.#takesHost() ? this.#block.ownerDocument.defaultView?.getComputedStyle(this.#block) : null;
    const mark = style?.position === 'static' ? 'placed' : (this.#mark ?? '');
    // Our element must not be there while a framework takes over the server's markup: React would draw the page anew.
    if (!style || !this.#tools.settled()) return () => (hidden ? this.#set(mark) : this.clear());
    if (!hidden) {
      const tab = hideAgainTab(this.#block, wish, this.#tools, true);
      tab.classList.add('end'); // Our element stands last: after the last word, where there is room.
      return () => {
        this.#unmark();
        this.#place(tab);
      };
    }
    const cover = this.#cover(style);
    const drawn = drawStandIn({
      block: this.#block,
      what: wish.what,
      kind: 'plain',
      fine: true,
      skip: this.#tools.skip,
      size: () => this.#block.getBoundingClientRect(),
    });
    arm(drawn, wish, this.#block, this.#tools, true);
    cover.append(drawn.content);
    return () => {
      this.#set(mark);
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
  }

  /** Puts the mark or our element back where the page took it. True if it had. */
  mend(): boolean {
    const lost = this.#mark !== null && this.#block.getAttribute(VEIL_MARK) !== this.#mark;
    if (lost && this.#mark !== null) this.#block.setAttribute(VEIL_MARK, this.#mark);
    return lost;
  }

  #set(mark: string): void {
    this.#mark = mark;
    if (this.#block.getAttribute(VEIL_MARK) !== mark) this.#block.setAttribute(VEIL_MARK, mark);
  }

  #takesHost(): boolean {
    const { tagName, namespaceURI } = this.#block;
    return namespaceURI === 'http://www.w3.org/1999/xhtml' && !MARK_ONLY.has(tagName) && !(this.#block instanceof HTMLElement && this.#block.isContentEditable);
  }

  #place(content: Node): void {
    const { host, root } = this.#own();
    fill(root, content);
    if (host.parentNode !== this.#block || this.#block.lastChild !== host) this.#block.append(host);
  }

  /** Lies exactly over the block's own content. */
  #cover(style: CSSStyleDeclaration): HTMLElement {
    const cover = this.#block.ownerDocument.createElement('div');
    cover.className = 'cover';
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

  #own(): { readonly host: HTMLElement; readonly root: ShadowRoot } {
    if (this.#made) return this.#made;
    const host = this.#block.ownerDocument.createElement(VEIL_HOST);
    const root = this.#tools.roots.own(host);
    this.#tools.sheet.dress(root);
    this.#hosts.add(host);
    return (this.#made = { host, root });
  }
}
