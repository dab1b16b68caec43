import { ROOT_HOSTS } from './root-hosts.ts';

/** A page that undoes what we do, each time we do it, would keep both of us busy for good. */
const MOST = 30;
const WITHIN_MS = 2_000;
const SHELTERS = Array.from(ROOT_HOSTS).join();

/** So many rounds within one task are one loop: nothing else gets a turn, and nothing is painted. */
const MOST_IN_A_TASK = 100;

interface Round {
  since: number;
  count: number;
}

/** Counts how often something of ours, on an element or for a passage, had to be put right, so that nobody loops. */
export class Fights {
  readonly #rounds = new WeakMap<object, Round>();
  readonly #given = new WeakSet<object>();
  readonly #most: number;
  #inTask = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** True once the page has undone us too often: from then on for good. */
  lost(what: object): boolean {
    if (this.#given.has(what)) return true;
    const now = performance.now();
    const round = this.#rounds.get(what);
    if (round === undefined || now - round.since > WITHIN_MS) this.#rounds.set(what, { since: now, count: 1 });
    else if (++round.count > this.#most) this.#given.add(what);
    return this.#given.has(what);
  }

  /** Counts what this task has hidden anew. True where it never ends: the page answers each mark of ours with new text. */
  endless(): boolean {
    if (this.#inTask++ === 0) afterThisTask(() => (this.#inTask = 0));
    return this.#inTask > MOST_IN_A_TASK;
  }

  /** Something around it that no script can open: elements that take a closed root. Null at the end of the tree. */
  shelter(element: Element): Element | null {
    return element.parentElement?.closest(SHELTERS) ?? null;
  }
}

/** By message, not by timer: in tabs that nobody sees timers sleep, and many tasks would count as one. */
function afterThisTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    then();
    port1.close();
  };
  port2.postMessage(null);
}
