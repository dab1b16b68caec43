/** What one veil has to do to be drawn: writing that is ready, and reading for its button once all is laid out. */
export interface Draft {
  readonly write: () => void;
  readonly place: () => (() => void) | null;
}

/** Milliseconds of reading per frame: a page full of veils must not stall. */
const SLICE = 6;

/** Veils waiting for their fine drawing, a slice of them per frame. */
export class DrawQueue {
  readonly #waiting = new Set<Element>();
  #frame = 0;
  readonly #view: Window;
  readonly #draft: (block: Element) => Draft | null;

  constructor(view: Window, draft: (block: Element) => Draft | null) {
    this.#view = view;
    this.#draft = draft;
  }

  add(block: Element): void {
    this.#waiting.add(block);
    this.#later();
  }

  drop(block: Element): void {
    this.#waiting.delete(block);
  }

  stop(): void {
    this.#view.cancelAnimationFrame(this.#frame);
    this.#waiting.clear();
  }

  /** All reading first, then all writing: the page is laid out once. */
  draw(budget = Infinity): void {
    const drafts: Draft[] = [];
    const begin = performance.now();
    for (const block of this.#waiting) {
      this.#waiting.delete(block);
      const draft = this.#draft(block);
      if (draft) drafts.push(draft);
      if (performance.now() - begin > budget) break;
    }
    for (const { write } of drafts) write();
    for (const move of drafts.map(({ place }) => place())) move?.();
  }

  #later(): void {
    if (this.#frame !== 0 || this.#waiting.size === 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw(SLICE);
      this.#later();
    });
  }
}
