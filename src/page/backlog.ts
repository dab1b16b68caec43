import { isElement, isUnread } from './block-text.ts';
import { isIn, lastChildOf, parentElementOf, previousOf, textOf } from './dom.ts';
import type { Veils } from './veil-contract.ts';

/** Characters read in one go without anybody noticing: more wait for slices, held meanwhile. */
const AT_ONCE = 150_000;
/** A part of a slice: large enough that its context is not most of the work. */
const PART = 20_000;
const SLICE_MS = 8;
/** Holding more elements than this one by one costs more than it spares: then what contains them is held. */
const MOST_HELD = 200;

/** Text that came in too much at once to be judged before the next frame. Nothing of it is seen until it is judged. */
export class Backlog {
  readonly #parts = new Set<Node>();
  readonly #held = new Map<Element, Set<Node>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #veils: Veils;
  /** Judges parts in order until the time is up; says which it has done with. */
  readonly #judge: (parts: Iterable<Node>, until: number) => Iterable<Node>;
  /** All is judged. */
  readonly #emptied: () => void;

  constructor(
    veils: Veils,
    judge: (parts: Iterable<Node>, until: number) => Iterable<Node>,
    emptied: () => void,
  ) {
    this.#veils = veils;
    this.#judge = judge;
    this.#emptied = emptied;
  }

  static tooMuch(node: Node): boolean {
    return isElement(node) && textOf(node).length > AT_ONCE;
  }

  /** `hold`: it was never judged. Else what is veiled stays veiled and the rest stays in sight meanwhile. */
  add(root: Node, hold: boolean): void {
    const parts = partsOf(root);
    for (const part of parts) this.#parts.add(part);
    if (hold) this.#hold(parts);
    this.#timer ??= setTimeout(() => this.#slice(), 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#parts.clear();
    for (const element of this.#held.keys()) this.#veils.release(element);
    this.#held.clear();
  }

  #hold(parts: readonly Node[]): void {
    const groups = new Map<Element, Node[]>();
    for (const part of parts) {
      const parent = parentElementOf(part);
      if (parent === null) continue;
      const group = groups.get(parent) ?? [];
      groups.set(parent, group);
      group.push(part);
    }
    for (const [parent, group] of groups) {
      if (group.length > MOST_HELD || !group.every(isElement)) this.#holdOne(parent, group);
      else for (const part of group) if (isElement(part)) this.#holdOne(part, [part]);
    }
  }

  #holdOne(element: Element, until: readonly Node[]): void {
    this.#veils.hold(element);
    this.#held.set(element, new Set([...(this.#held.get(element) ?? []), ...until]));
  }

  #slice(): void {
    this.#timer = undefined;
    const done = this.#judge(this.#parts, performance.now() + SLICE_MS);
    for (const part of done) {
      this.#parts.delete(part);
      for (const [element, waiting] of this.#held) {
        waiting.delete(part);
        if (waiting.size > 0) continue;
        this.#held.delete(element);
        this.#veils.release(element);
      }
    }
    for (const part of this.#parts) if (!isIn(part)) this.#parts.delete(part);
    if (this.#parts.size > 0) this.#timer = setTimeout(() => this.#slice(), 0);
    else {
      this.stop();
      this.#emptied();
    }
  }
}

/** Elements small enough to be judged in one go, and text that stands between them. */
function partsOf(root: Node): Node[] {
  const parts: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node) || textOf(node).length <= PART) {
      if (textOf(node) !== '') parts.push(node);
      continue;
    }
    if (isUnread(node)) continue;
    for (let child: Node | null = lastChildOf(node); child !== null; child = previousOf(child)) waiting.push(child);
  }
  return parts;
}
