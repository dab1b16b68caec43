import { blockOf, isElement, isUnread } from './block-text.ts';
import { lastChildOf, parentElementOf, previousOf, textOf } from './dom.ts';
import type { Veils } from './veil-contract.ts';

/** Characters read in one go without anybody noticing: more wait for slices, held meanwhile. */
const AT_ONCE = 40_000;
/** So long a burst of changes is judged before the next frame; what is left then waits as well. */
export const BURST_MS = 20;
/** A part of a slice: large enough that its context is not most of the work. */
export const PART = 20_000;
const SLICE_MS = 8;
/** Holding more elements than this one by one costs more than it spares: then what contains them is held. */
const MOST_HELD = 200;

/** Text that came in too much at once to be judged before the next frame. Nothing of it is seen until it is judged. */
export class Backlog {
  readonly #parts = new Set<Node>();
  /** How many of its parts each held element still waits for, and who waits for a part. */
  readonly #held = new Map<Element, number>();
  readonly #waiting = new Map<Node, Element[]>();
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
    return textOf(node).length > AT_ONCE;
  }

  /** Places of one burst, never judged: each block is held by itself, for what stands around it may be in sight. */
  addAll(places: readonly Node[]): void {
    for (const place of places) {
      const parts = partsOf(place);
      for (const part of parts) this.#parts.add(part);
      const block = blockOf(place);
      if (parts.length === 1 && block !== null) this.#holdOne(block, parts);
      else this.#hold(parts);
    }
    if (places.length > 0) this.#timer ??= setTimeout(() => this.#slice(), 0);
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
    this.#waiting.clear();
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
    for (const part of until) {
      const waiting = this.#waiting.get(part) ?? [];
      if (waiting.includes(element)) continue;
      this.#waiting.set(part, [...waiting, element]);
      this.#held.set(element, (this.#held.get(element) ?? 0) + 1);
    }
  }

  #slice(): void {
    this.#timer = undefined;
    const done = this.#judge(this.#parts, performance.now() + SLICE_MS);
    for (const part of done) {
      this.#parts.delete(part);
      for (const element of this.#waiting.get(part) ?? []) {
        const left = (this.#held.get(element) ?? 0) - 1;
        this.#held.set(element, left);
        if (left > 0) continue;
        this.#held.delete(element);
        this.#veils.release(element);
      }
      this.#waiting.delete(part);
    }
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
