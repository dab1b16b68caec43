import { isElement } from './block-text.ts';
import { descendants, firstChildOf } from './dom.ts';
import { mayHost, openRoot, ROOT_ATTACHED } from './open-root.ts';

/** Finds the shadow roots of a page, closed ones too, and keeps listening inside them for new ones. */
export class Roots {
  private readonly known = new Set<WeakRef<ShadowRoot>>();
  private readonly seen = new WeakSet<ShadowRoot>();

  constructor(
    private readonly owns: (root: ShadowRoot) => boolean,
    private readonly found: (root: ShadowRoot) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Hears of roots that scripts attach in this tree. Again after `document.open()`, which removes listeners. */
  listen(tree: Document | ShadowRoot): void {
    tree.addEventListener(ROOT_ATTACHED, this.attached, { capture: true, signal: this.signal });
  }

  /** Looks for roots in what was added. */
  look(node: Node): void {
    if (!isElement(node)) return;
    this.ask(node);
    if (firstChildOf(node) === null) return;
    for (const element of descendants(node)) this.ask(element);
  }

  *all(): Iterable<ShadowRoot> {
    for (const ref of this.known) {
      const root = ref.deref();
      if (root === undefined) this.known.delete(ref);
      else if (root.isConnected) yield root;
    }
  }

  private readonly attached = (event: Event): void => {
    if (event.target instanceof Element) this.ask(event.target);
  };

  private ask(element: Element): void {
    if (!mayHost(element)) return;
    const root = openRoot(element);
    if (root === null || this.seen.has(root) || this.owns(root)) return;
    this.seen.add(root);
    this.known.add(new WeakRef(root));
    this.listen(root);
    this.found(root);
    for (const inner of root.querySelectorAll('*')) this.ask(inner);
  }
}
