import type { FactsKept } from './facts-kept.ts';
import { blockOf, isBlock, isElement } from './block-text.ts';
import { textOf } from './dom.ts';
import type { Judge } from './judge.ts';
import type { PageTitle } from './page-title.ts';
import { runsIn } from './read-runs.ts';
import type { Roots } from './roots.ts';
import { Skim } from './skim.ts';

/** A block with more text than this is a container: only what was added to it is asked for names. */
const MOST_AROUND = 5_000;

export interface LookoutOptions {
  readonly document: Document;
  readonly judge: Judge;
  readonly facts: FactsKept;
  readonly roots: Roots;
  readonly title: PageTitle;
}

/** Looks out for a film's name while the page has named none: most pages never get further than this. */
export class Lookout {
  readonly #skim: Skim;
  readonly #options: LookoutOptions;

  constructor(options: LookoutOptions) {
    this.#options = options;
    this.#skim = new Skim((text) => options.judge.names(text));
  }

  /** Is a burst of so many changes better asked as a whole than gone through one by one? */
  pays(changes: number): boolean {
    return !this.#options.judge.awake && this.#options.document.documentElement !== null && this.#skim.pays(changes);
  }

  /** Asks the whole page for names, whatever in it is new. True if there is something to judge now. */
  askAll(): boolean {
    const { document, judge, facts, roots, title } = this.#options, root = document.documentElement;
    roots.listen(document);
    roots.grow(root);
    roots.sweep(root);
    const changed = facts.changed(null, title.text) && judge.open(facts.now), trees = [root, ...roots.all()];
    if (this.#skim.ask(trees.map(textOf).join('\n'))) for (const tree of trees) this.#witness(tree);
    return changed || judge.awake;
  }

  /** Does the news name a film? A name may be cut by tags, so the block around is asked. */
  ask(places: ReadonlySet<Node>): boolean {
    const { judge } = this.#options, asked = new Set<Node>();
    for (const place of places) {
      const around = isElement(place) && isBlock(place) ? place : (blockOf(place) ?? place);
      if (asked.has(around)) continue;
      asked.add(around);
      const text = textOf(around), wide = around === place || text.length <= MOST_AROUND;
      if (judge.names(wide ? text : textOf(place))) this.#witness(wide ? around : place);
      if (judge.awake) return true;
    }
    return false;
  }

  /** The page has arrived: its text need not be kept. */
  arrived(): void {
    this.#skim.forget();
  }

  #witness(tree: Node): void {
    const { judge, facts } = this.#options;
    judge.witness(runsIn(tree), () => facts.now);
  }
}
