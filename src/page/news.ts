import type { PageFacts } from '../core/block.ts';
import { Backlog, BURST_MS, PART } from './backlog.ts';
import { isUnreadInside } from './block-text.ts';
import { isIn } from './dom.ts';
import type { Judge } from './judge.ts';
import { isDone, isGap } from './judged-places.ts';
import { openPart, rowsOf } from './rows.ts';
import type { Veils } from './veil-contract.ts';

/** So long one part of a backlog is read in a slice: a text can be as long as it likes. */
const MOST_READ_MS = 12;

export interface NewsOptions {
  readonly document: Document;
  readonly judge: Judge;
  readonly veils: Veils;
  readonly facts: () => PageFacts;
  /** A slice is judged; `work` says which blocks are to be veiled otherwise. Faults are caught there. */
  readonly slice: (work: () => ReadonlySet<Element>) => void;
  /** All has been read, and the page turned out to say more of a film than what was judged first could know. */
  readonly grown: () => void;
}

/** What the page brings, judged in time: before the next frame as far as a burst may take, the rest in slices, held until then. */
export class News {
  readonly #backlog: Backlog;
  /** Judged in slices since the page last changed: what hangs together is judged once. */
  readonly #caught = new Set<Text>();
  #grown = false;
  readonly #options: NewsOptions;

  constructor(options: NewsOptions) {
    this.#options = options;
    this.#backlog = new Backlog(options.veils, (parts, until) => this.#catchUp(parts, until), () => this.#caughtUp());
  }

  /** The page has changed: what was judged may be judged otherwise. */
  renew(): void {
    this.#caught.clear();
  }

  /** The page's body, if it is too much to be judged in one go: then it is judged in slices. `hold`: it never was judged. */
  takes(body: Element | null, hold: boolean): boolean {
    if (body === null || !Backlog.tooMuch(body)) return false;
    this.#backlog.add(body, hold);
    return true;
  }

  /** Judges what one burst brought, as far as its time reaches; the rest waits. True if the page now says more of a film. */
  judge(places: ReadonlySet<Node>, touched: Set<Element>): boolean {
    const { judge, facts, document: { body } } = this.#options;
    const done = new Set<Text>(), until = performance.now() + BURST_MS, later: Node[] = [];
    let grown = false;
    for (const row of rowsOf(places, PART)) {
      const late = grown || performance.now() > until || (row.length === 1 && Backlog.tooMuch(row[0]));
      const open = late ? null : openPart(row, (place) => !isGap(place) && !isDone(place, done));
      if (open !== null && judge.judgeAround(open, touched, done, facts)) grown = true;
      if (late || grown) later.push(...row);
    }
    // Where all is judged again at once nothing is left over.
    if (!grown || (body !== null && Backlog.tooMuch(body))) this.#backlog.addAll(later);
    return grown;
  }

  stop(): void {
    this.#backlog.stop();
  }

  /** A slice of the backlog. What the page turns out to say of a film meanwhile is settled when all has been read. */
  #catchUp(parts: Iterable<Node>, until: number): Node[] {
    const { judge, facts, slice } = this.#options, done = this.#caught, finished: Node[] = [];
    slice(() => {
      const touched = new Set<Element>();
      for (const row of rowsOf(parts, PART)) {
        finished.push(...row);
        const open = openPart(row, (part) => isIn(part) && !isGap(part) && !isUnreadInside(part) && !isDone(part, done));
        if (open !== null) {
          // Twice where the page turned out to say more: the second time by what it said.
          for (let round = 0, said: boolean | null = true; said === true && round < 2; round++) {
            said = judge.judgeAround(open, touched, done, facts, MOST_READ_MS);
            if (said === true) this.#grown = true;
            else if (said === null) finished.length -= row.length; // Waits on, held, for the next slice.
          }
        }
        if (performance.now() > until) break;
      }
      return touched;
    });
    return finished;
  }

  #caughtUp(): void {
    this.#caught.clear();
    if (!this.#grown) return;
    this.#grown = false;
    this.#options.grown();
  }
}
