import { nameOf } from './dom.ts';
import { openRoot } from './open-root.ts';
import { ROOT_HOSTS } from './root-hosts.ts';
import { isEditable } from './writing.ts';

/** An element of HTML, and not of SVG, MathML or somebody's own XML. */
export const isHtml = (element: Element): boolean => element.namespaceURI === 'http://www.w3.org/1999/xhtml';

/** The class of the slot that stands last in each root of ours, shut or open: by it a later script knows one. */
export const OUR_SLOT = 'spoiler-shield';

/** `live`: the root shows chosen nodes of the page itself. `plain`: one slot for all of them. Fixed for the root's life. */
export type RootKind = 'live' | 'plain';

export interface VeilRoot {
  readonly root: ShadowRoot;
  readonly kind: RootKind;
}

/**
 * The closed root on a block is the lock: what no slot shows is not rendered, whatever the page's CSS says, and no
 * attribute or node of the page changes. A root cannot be taken off again, so it is kept and used again.
 */
export class VeilRoots {
  readonly #known = new WeakMap<Element, VeilRoot>();
  readonly #ours = new WeakSet<ShadowRoot>();

  readonly #made: (block: Element) => void;

  /** `made` is told of each block that gets a root. */
  constructor(made: (block: Element) => void) {
    this.#made = made;
  }

  /** The root that this block was given. */
  of(block: Element): VeilRoot | undefined {
    return this.#known.get(block);
  }

  /** Is it one of ours? */
  owns(root: ShadowRoot): boolean {
    return this.#ours.has(root);
  }

  /** The block's root, made if need be; null where the block refuses one. */
  attach(block: Element, kind: RootKind): VeilRoot | null {
    const known = this.#known.get(block);
    if (known) return known;
    if (!accepts(block)) return null;
    const root = rootOn(block, kind);
    if (root === null) return null;
    const made: VeilRoot = { root, kind: root.slotAssignment === 'manual' ? 'live' : 'plain' };
    this.#known.set(block, made);
    this.#ours.add(root);
    this.#made(block);
    return made;
  }

  /** A closed root for an element of our own making. */
  own(element: HTMLElement): ShadowRoot {
    const root = element.attachShadow({ mode: 'closed' });
    this.#ours.add(root);
    return root;
  }
}

/** Null where the page has a root of its own: the block is hidden by its attribute instead. */
function rootOn(block: Element, kind: RootKind): ShadowRoot | null {
  try {
    return block.attachShadow({ mode: 'closed', slotAssignment: kind === 'live' ? 'manual' : 'named' });
  } catch {
    // Or one that a script of ours left when its extension was updated: it serves again.
    const left = openRoot(block);
    return left?.lastElementChild?.className === OUR_SLOT ? left : null;
  }
}

/** May this block carry the root? An element with `is` attaches its own; editable text is the reader's own and never touched that way. */
export function accepts(block: Element): boolean {
  return isHtml(block) && ROOT_HOSTS.has(nameOf(block)) && !block.hasAttribute('is') && !isEditable(block);
}
