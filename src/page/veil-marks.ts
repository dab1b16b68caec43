/** The mark on a block that accepts no root. Never read back: pages may strip, copy or fake it. */
export const VEIL_MARK = 'data-spoiler-veil';
/** On a subtree that is not judged yet. */
export const VEIL_HOLD = 'data-spoiler-hold';

/** On what may be seen inside a marked element, where its name does not tell (veil.css). */
export const VEIL_KEPT = 'data-spoiler-kept';

/** What we have written on elements of the page, held against what the page leaves of it or makes up. */
export class Marks {
  readonly kept = new WeakSet<Element>();
  readonly #held = new WeakSet<Element>();

  hold(root: Element): void {
    this.#held.add(root);
    root.setAttribute(VEIL_HOLD, '');
  }

  release(root: Element): void {
    if (this.#held.delete(root)) root.removeAttribute(VEIL_HOLD);
  }

  /** Puts right what is not as we left it. True if it had to. */
  mend(element: Element): boolean {
    for (const [name, ours] of [[VEIL_HOLD, this.#held.has(element)], [VEIL_KEPT, this.kept.has(element)]] as const) {
      if (ours === element.hasAttribute(name)) continue;
      element.toggleAttribute(name, ours);
      return true;
    }
    return false;
  }

  /** Takes a mark off an element that is not veiled: a copy of one that is, or a forgery; it hides nothing that was judged. */
  drop(element: Element): boolean {
    if (!element.hasAttribute(VEIL_MARK)) return false;
    element.removeAttribute(VEIL_MARK);
    return true;
  }
}
