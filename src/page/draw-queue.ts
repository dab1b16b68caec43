/** What one veil has to do to be drawn: writing that is ready, and reading for its button once all is laid out. */
export interface Draft {
  readonly write: () => void;
  readonly place: () => (() => void) | null;
}

/** Milliseconds of reading per frame: a page full of veils must not stall. */
const SLICE = 6;
/** So near to what is in sight, above and below, a veil is drawn at once: a turn of the wheel must not outrun it. */
const NEAR = '100%';

/**
 * Veils waiting for their fine drawing: those in sight or near it a slice per frame; the others, hidden as they are,
 * when they come near, or when page and browser have nothing else to do, so that their innocent words can be found.
 */
export class DrawQueue {
  readonly #far = new Set<Element>();
  readonly #near = new Set<Element>();
  #frame = 0;
  #idle = 0;
  #resting = false;
  readonly #view: Window;
  readonly #draft: (block: Element) => Draft | null;
  readonly #sight: IntersectionObserver;

  constructor(view: Window, draft: (block: Element) => Draft | null) {
    this.#view = view;
    this.#draft = draft;
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
  }

  add(block: Element): void {
    if (this.#near.has(block) || this.#far.has(block)) return;
    this.#far.add(block);
    this.#sight.observe(block); // Answers in the next frame, whether it is near or not.
    this.#later();
  }

  drop(block: Element): void {
    this.#near.delete(block);
    if (this.#far.delete(block)) this.#sight.unobserve(block);
  }

  /** The page has come to rest: what is drawn from now on will not soon have to be drawn again. */
  rest(): void {
    this.#resting = true;
    this.#later();
  }

  stop(): void {
    this.#view.cancelAnimationFrame(this.#frame);
    this.#view.cancelIdleCallback(this.#idle);
    this.#sight.disconnect();
    this.#near.clear();
    this.#far.clear();
  }

  /** Everything that waits, now. */
  draw(): void {
    this.#drawSome([...this.#near, ...this.#far], () => Infinity);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !this.#far.has(target)) continue;
      this.drop(target);
      this.#near.add(target);
    }
    this.#later();
  }

  /** All reading first, then all writing: the page is laid out once. */
  #drawSome(blocks: Iterable<Element>, left: () => number): void {
    const drafts: Draft[] = [];
    for (const block of blocks) {
      this.drop(block);
      const draft = this.#draft(block);
      if (draft) drafts.push(draft);
      if (left() <= 0) break;
    }
    for (const { write } of drafts) write();
    for (const move of drafts.map(({ place }) => place())) move?.();
  }

  #later(): void {
    if (this.#frame === 0 && this.#near.size > 0) {
      this.#frame = this.#view.requestAnimationFrame(() => {
        this.#frame = 0;
        const end = performance.now() + SLICE;
        this.#drawSome(this.#near, () => end - performance.now());
        this.#later();
      });
    }
    if (this.#idle === 0 && this.#resting && this.#far.size > 0) {
      this.#idle = this.#view.requestIdleCallback((deadline) => {
        this.#idle = 0;
        // Writing and laying out take longer than reading: a slice is a slice, however long nothing else is to do.
        const end = performance.now() + Math.min(SLICE, deadline.timeRemaining() / 2);
        this.#drawSome(this.#far, () => end - performance.now());
        this.#later();
      });
    }
  }
}
