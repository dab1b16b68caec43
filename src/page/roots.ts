import { isElement } from './block-text.ts';
import { descendants, firstChildOf, lastChildOf } from './dom.ts';
import { openRoot, rootOfAdded, ROOT_ATTACHED } from './open-root.ts';
import { ROOT_HOSTS } from './root-hosts.ts';

/** Milliseconds of asking for roots that nothing announces, and how long a busy page may put it off. */
const LEAST_SLICE = 2;
const LONGEST_WAIT = 150;
/** On a page about a film so many elements are asked before they are painted; what comes later is asked when there is time. */
const MOST_ASKED = 5_000;

/** Finds the shadow roots of a page, closed ones too, and keeps listening inside them for new ones. */
export class Roots {
  readonly #known = new Set<WeakRef<ShadowRoot>>();
  readonly #seen = new WeakSet<ShadowRoot>();
  readonly #owns: (root: ShadowRoot) => boolean;
  readonly #found: (root: ShadowRoot) => void;
  readonly #signal: AbortSignal;
  #asked = false;
  /** So many elements may still be asked at once: none before the page is known to speak of a film. */
  #left = 0;
  #followed = false;
  /** So many elements the document had when it was last swept, and which of them came last. */
  #swept = 0;
  #last: Element | undefined;
  /** What the parser may still be inside, outermost first. */
  #open: Element[] = [];

  /** `found` is told of each root, and again of one whose host came back; `owns` says which are the shield's own. */
  constructor(owns: (root: ShadowRoot) => boolean, found: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#owns = owns;
    this.#found = found;
    this.#signal = signal;
  }

  /** Hears of roots that scripts attach in this tree. Again after `document.open()`, which removes listeners. */
  listen(tree: Document | ShadowRoot): void {
    tree.addEventListener(ROOT_ATTACHED, this.#attached, { capture: true, signal: this.#signal });
  }

  /** Looks for roots in what was added. */
  look(node: Node): void {
    if (!isElement(node)) return;
    this.#know(this.#rootOf(node));
    if (firstChildOf(node) === null) return;
    for (const element of descendants(node)) this.#know(this.#rootOf(element));
  }

  /**
   * A root from markup can come after its host was looked at, where the parser stopped between the two: what it had open
   * then is looked at again, and what it has open now remembered.
   */
  grow(root: Element): void {
    for (const element of this.#open) this.#ask(element);
    this.#open = [];
    for (let at: Node | null = root; at !== null && isElement(at); at = lastChildOf(at)) this.#open.push(at);
  }

  /** Looks for roots in a document. What stands as it stood is passed over: the parser adds to the end. */
  sweep(root: Element): void {
    const elements = descendants(root);
    this.#know(rootOfAdded(root, false));
    for (let i = this.#last !== undefined && elements[this.#swept - 1] === this.#last ? this.#swept : 0; i < elements.length; i++) {
      const element = elements[i];
      if (element !== undefined) this.#know(rootOfAdded(element, false));
    }
    this.#swept = elements.length;
    this.#last = elements[this.#swept - 1];
  }

  /**
   * The page speaks of a film. What has come is asked, and what comes; and before each frame what the parser has open: a
   * root that arrives alone changes nothing anybody hears of.
   */
  follow(root: Element): void {
    if (this.#followed) return;
    this.#followed = true;
    this.#left = MOST_ASKED;
    this.look(root);
    const keepUp = (): void => {
      if (this.#signal.aborted) return;
      this.grow(root);
      for (const element of this.#open) this.#ask(element);
      if (root.ownerDocument.readyState === 'loading') requestAnimationFrame(keepUp);
    };
    keepUp();
  }

  /**
   * Once for a document, when there is time: a closed root from markup on an element with content of its own shows in
   * nothing but the answer to the question, and to put it to every element at once would hold up the page.
   */
  askAll(document: Document): void {
    if (this.#asked || document.readyState !== 'complete') return;
    this.#asked = true;
    const hosts = document.querySelectorAll(Array.from(ROOT_HOSTS).join());
    let at = 0;
    const ask = (deadline: IdleDeadline): void => {
      const until = performance.now() + Math.max(LEAST_SLICE, deadline.timeRemaining());
      for (; at < hosts.length && !this.#signal.aborted; at++) {
        const host = hosts[at];
        if (host !== undefined && firstChildOf(host) !== null) this.#ask(host);
        if (performance.now() > until) return wait();
      }
    };
    const wait = (): void => void requestIdleCallback(ask, { timeout: LONGEST_WAIT });
    wait();
  }

  /** The roots found so far that are in the document. */
  *all(): Iterable<ShadowRoot> {
    for (const ref of this.#known) {
      const root = ref.deref();
      if (root === undefined) this.#known.delete(ref);
      else if (root.isConnected) yield root;
    }
  }

  readonly #attached = (event: Event): void => {
    // A host that is not in the document cannot be the target: it comes as the related one.
    const host = event instanceof MouseEvent ? event.relatedTarget : event.target;
    if (host instanceof Element) this.#know(openRoot(host));
  };

  #rootOf(element: Element): ShadowRoot | null {
    return rootOfAdded(element, this.#left-- > 0);
  }

  /** Of an element that was there before only a new root is of interest. */
  #ask(element: Element): void {
    const root = openRoot(element);
    if (root !== null && !this.#seen.has(root)) this.#know(root);
  }

  #know(root: ShadowRoot | null): void {
    if (root === null || this.#owns(root)) return;
    if (!this.#seen.has(root)) {
      this.#seen.add(root);
      this.#known.add(new WeakRef(root));
      this.listen(root);
    }
    // Also one that is known: it may have been filled while its host was not in the document.
    this.#found(root);
    for (const inner of root.querySelectorAll('*')) this.#know(this.#rootOf(inner));
  }
}
