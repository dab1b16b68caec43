import { CONTEXT_BLOCKS, type Evidence, type Reading, type Recognizer } from '../core/recognizer.ts';
import type { PageFacts } from '../core/block.ts';
import type { Policy } from '../core/verdict.ts';
import { factLines } from '../core/gate.ts';
import type { Run } from './block-text.ts';
import { hiddenIn, HiddenPassages, type Hidden } from './hidden-passages.ts';
import { OwnWords } from './own-words.ts';
import { Readings } from './readings.ts';
import { readAround } from './read-around.ts';
import { runsIn } from './read-runs.ts';
import type { VeilLabel } from './veil-contract.ts';

/** Labels that are shorter tell nothing (`shadow-roots.main.ts` announces none); of longer ones no more is read. */
const SHORTEST_LABEL = 8;
const LONGEST_LABEL = 5_000;
/** Judged labels kept: the same words stand on many elements. */
const MOST_LABELS = 2_000;

/** Says which text of the page is to be hidden. Reads, never writes. */
export class Judge {
  #evidence: Evidence | null = null;
  readonly #readings: Readings;
  readonly #hidden = new HiddenPassages();
  /** What the reader hid by hand. */
  readonly own = new OwnWords();
  readonly #labels = new Map<string, VeilLabel | null>();
  #labelled: Evidence | null = null;
  /** A text read twice says no more than once: a page that redraws itself must not talk itself open. */
  #witnessed = new WeakSet<Reading>();
  readonly #recognizer: Recognizer;
  #policy: Policy;

  constructor(recognizer: Recognizer, policy: Policy) {
    this.#recognizer = recognizer;
    this.#policy = policy;
    this.#readings = new Readings(recognizer);
  }

  /** Does the page, by all that is known, speak of a film, or has the reader hidden something? Until then nothing is judged. */
  get awake(): boolean {
    return this.films.length > 0 || this.own.any;
  }

  /** Films the page is about or names, most likely first. */
  get films(): Evidence['films'] {
    return this.#evidence?.films ?? [];
  }

  /** What the reader wants from now on; nothing is judged again by itself. */
  follow(policy: Policy): void {
    this.#labels.clear();
    this.#policy = policy;
  }

  /** What the document says of itself, when it first says so or says something else. True if a film may be named in it. */
  open(facts: PageFacts): boolean {
    const named = this.#recognizer.names(factLines(facts).join('\n'));
    if (!named && this.#evidence === null) return false;
    this.#evidence = this.#recognizer.open(facts);
    this.#witnessed = new WeakSet();
    return true;
  }

  /** Cheap: may this text be the one that names a film? */
  names(text: string): boolean {
    return this.#recognizer.names(text);
  }

  /** Takes runs into account; true if the page now says more of a film than before. */
  witness(runs: readonly Run[], facts: () => PageFacts): boolean {
    const before = this.#evidence;
    for (const run of runs) {
      if (this.#evidence === null || this.#evidence.films.length === 0) {
        if (!this.#recognizer.names(run.text)) continue;
        this.#evidence ??= this.#recognizer.open(facts());
      }
      const reading = this.#readings.of(run);
      if (this.#witnessed.has(reading)) continue;
      this.#witnessed.add(reading);
      this.#evidence = this.#recognizer.witness(this.#evidence, reading);
    }
    return this.#evidence !== before;
  }

  /** Judges a whole tree; adds to `touched` the blocks that are to be veiled otherwise than before. */
  judgeAll(tree: Node, touched: Set<Element>): void {
    const runs = runsIn(tree);
    this.#judge(runs, 0, runs.length, touched);
  }

  /**
   * Judges what changed and what stands near enough to be judged otherwise because of it. True, and nothing judged, if
   * the page now says more of a film than before. Null, and nothing judged, if so many milliseconds of reading did not do:
   * what has been read is not read again the next time.
   */
  judgeAround(
    places: readonly [Node, ...Node[]], touched: Set<Element>, done: Set<Text>, facts: () => PageFacts, most = Infinity,
  ): boolean | null {
    const { runs, first, last } = readAround(places, CONTEXT_BLOCKS), until = performance.now() + most, { count } = this.#readings;
    for (const run of most === Infinity ? [] : runs) {
      this.#readings.of(run);
      // Not before something has been read that was not: each time it comes further.
      if (this.#readings.count > count && performance.now() > until) return null;
    }
    if (this.witness(runs.slice(first, last), facts)) return true;
    this.#judge(runs, first, last, touched);
    for (let i = first; i < last; i++) {
      for (const { node } of runs[i]?.pieces ?? []) done.add(node);
    }
    return false;
  }

  /** What a text that stands by itself gives away: a label, a title, a form field's value. */
  judgeLabel(text: string): VeilLabel | null {
    const evidence = this.#evidence;
    if (evidence === null || evidence.films.length === 0 || text.length < SHORTEST_LABEL) return null;
    if (this.#labelled !== evidence) {
      this.#labels.clear();
      this.#labelled = evidence;
    }
    const known = this.#labels.get(text);
    if (known !== undefined) return known;
    const reading = this.#recognizer.read({ text: text.slice(0, LONGEST_LABEL), kind: 'label' });
    const passage = this.#recognizer.decide(evidence, [reading], this.#policy)[0]?.passages[0] ?? null;
    if (this.#labels.size < MOST_LABELS) this.#labels.set(text, passage);
    return passage;
  }

  /** All that is to be hidden in a block. */
  hiddenIn(block: Element): readonly Hidden[] {
    return this.#hidden.in(block);
  }

  /** Judges `runs[first, last)`; the others are there to be understood by. */
  #judge(runs: readonly Run[], first: number, last: number, touched: Set<Element>): void {
    const evidence = this.#evidence;
    const verdicts = evidence === null || runs.length === 0
      ? [] : this.#recognizer.decide(evidence, runs.map((run) => this.#readings.of(run)), this.#policy);
    for (let i = first; i < last; i++) {
      const run = runs[i];
      if (run === undefined) continue;
      const passages = [...(verdicts[i]?.passages ?? []), ...this.own.in(run.text, this.films[0])];
      if (this.#hidden.set(run, hiddenIn(run, passages))) touched.add(run.block);
    }
  }
}
