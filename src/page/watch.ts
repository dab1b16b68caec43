import { isElement } from './block-text.ts';
import { parentOf } from './dom.ts';

/** What one burst of mutations left to look at. */
export interface Changes {
  /** Roots of what was added, and text nodes whose data changed: their text is new. */
  readonly fresh: ReadonlySet<Node>;
  /** Elements that lost children. */
  readonly thinned: ReadonlySet<Element>;
  /** Elements and the watched attribute that changed. */
  readonly attributes: ReadonlyMap<Element, ReadonlySet<string>>;
}

export interface WatchOptions {
  readonly attributes: readonly string[];
  /** Nodes the shield put in itself. */
  readonly owns: (node: Node) => boolean;
  /** Runs before paint: mutation callbacks are microtasks. */
  readonly onChanges: (changes: Changes) => void;
  /** Asked before a burst is gone through change by change: true if it has been dealt with as a whole. */
  readonly skim: (changes: number) => boolean;
}

/** Hears of every change of text in the trees it is given. Collapses a burst to what has to be read. */
export class Watch {
  readonly #observer: MutationObserver;
  readonly #options: WatchOptions;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#hear(records));
  }

  add(tree: Node): void {
    this.#observer.observe(tree, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: [...this.#options.attributes],
    });
  }

  /** Hears now what is waiting to be heard. */
  flush(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#hear(records);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #hear(records: readonly MutationRecord[]): void {
    const { owns, onChanges, skim } = this.#options;
    if (skim(records.length)) return;
    const fresh = new Set<Node>(), within = new Within(fresh), thinned = new Set<Element>(), attributes = new Map<Element, Set<string>>();
    for (const record of records) {
      const { target, type } = record;
      if (type === 'characterData') fresh.add(target);
      else if (type === 'attributes') {
        const element = target as Element;
        const names = attributes.get(element) ?? new Set();
        attributes.set(element, names.add(record.attributeName ?? ''));
      } else {
        if (record.removedNodes.length > 0 && isElement(target)) thinned.add(target);
        // The parser reports each element it adds: one that came in with its parent is read with it.
        if (within.holds(target)) continue;
        for (const node of record.addedNodes) if (!owns(node)) fresh.add(node);
      }
    }
    if (fresh.size + thinned.size + attributes.size > 0) onChanges({ fresh, thinned, attributes });
  }
}

/** Tells what stands inside one of some nodes, asking each element on the way up only once. */
class Within {
  readonly #roots: ReadonlySet<Node>;
  readonly #known = new Map<Node, boolean>();

  constructor(roots: ReadonlySet<Node>) {
    this.#roots = roots;
  }

  holds(node: Node): boolean {
    const passed: Node[] = [];
    let holds = false;
    for (let at: Node | null = node; at !== null; at = parentOf(at)) {
      const known = this.#roots.has(at) || this.#known.get(at);
      if (known !== undefined) {
        holds = known;
        break;
      }
      passed.push(at);
    }
    for (const at of passed) this.#known.set(at, holds);
    return holds;
  }
}
