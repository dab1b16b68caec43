/** Elements in the order they came, for as long as the page keeps them: none is kept alive by standing here. */
export class Standing {
  readonly #all = new Set<WeakRef<Element>>();
  readonly #refs = new WeakMap<Element, WeakRef<Element>>();

  /** At most so many: what the page has dropped may still be counted. */
  get size(): number {
    return this.#all.size;
  }

  add(element: Element): void {
    const ref = this.#refs.get(element) ?? new WeakRef(element);
    this.#refs.set(element, ref);
    this.#all.add(ref);
  }

  delete(element: Element): void {
    const ref = this.#refs.get(element);
    if (ref) this.#all.delete(ref);
  }

  *[Symbol.iterator](): Iterator<Element> {
    for (const ref of Array.from(this.#all)) {
      const element = ref.deref();
      if (element) yield element;
      else this.#all.delete(ref);
    }
  }
}
