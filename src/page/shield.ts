import type { Recognizer } from '../core/recognizer.ts';
import type { Policy } from '../core/verdict.ts';
import type { Orders, PageReport, PageState } from '../shared/messages.ts';
import { isElement } from './block-text.ts';
import { isIn, textOf } from './dom.ts';
import { Fights } from './fights.ts';
import { FactsKept } from './facts-kept.ts';
import { surest } from './hidden-passages.ts';
import { Judge } from './judge.ts';
import { placesIn } from './judged-places.ts';
import { LABELS } from './labels.ts';
import { LoneTexts } from './lone-texts.ts';
import { Lookout } from './lookout.ts';
import { News } from './news.ts';
import { runsIn } from './read-runs.ts';
import { Roots } from './roots.ts';
import { Tail } from './tail.ts';
import type { OpenVeils, Veils } from './veil-contract.ts';
import { Watch, type Changes } from './watch.ts';

export interface ShieldOptions {
  readonly document: Document;
  readonly recognizer: Recognizer;
  readonly openVeils: OpenVeils;
  readonly policy: Policy;
  /** Called once, when a film is first named. */
  readonly onFilm: () => void;
  /** Called when the report may have changed. Ids, counts and a state: no text. */
  readonly onReport: () => void;
}

/** Makes the page agree with what the judge says of it: read → judge → veil → report, before each paint. */
export class Shield {
  readonly #veils: Veils;
  readonly #judge: Judge;
  readonly #watch: Watch;
  readonly #roots: Roots;
  readonly #tail: Tail;
  readonly #news: News;
  readonly #lone: LoneTexts;
  readonly #end = new AbortController();
  readonly #fights = new Fights();
  readonly #facts: FactsKept;
  readonly #lookout: Lookout;
  #named = false;
  #state: PageState = 'no-film';
  readonly #options: ShieldOptions;

  constructor(options: ShieldOptions) {
    this.#options = options;
    const { document, recognizer, openVeils, policy, onReport } = options;
    this.#veils = openVeils(document, onReport);
    this.#judge = new Judge(recognizer, policy);
    this.#watch = new Watch({
      attributes: [...this.#veils.marks, ...LABELS, 'value'],
      owns: (node) => this.#veils.owns(node),
      onChanges: (changes) => this.#guard(() => this.#take(changes)),
      skim: (changes) => this.#skims(changes),
    });
    this.#roots = new Roots((root) => this.#veils.owns(root), (root) => this.#enter(root), this.#end.signal);
    this.#tail = new Tail(document, this.#veils);
    this.#news = new News({
      document,
      judge: this.#judge,
      veils: this.#veils,
      facts: () => this.#facts.now,
      slice: (work) => this.#guard(() => {
        this.#watch.flush();
        this.#agree(work());
      }),
      grown: () => this.#guard(() => this.#again()),
    });
    this.#lone = new LoneTexts({
      document,
      veils: this.#veils,
      judgeLabel: (text) => this.#judge.judgeLabel(text),
      trees: () => this.#trees,
      signal: this.#end.signal,
    });
    this.#facts = new FactsKept(document);
    this.#lookout = new Lookout({ document, judge: this.#judge, facts: this.#facts, roots: this.#roots, title: this.#lone.title });
  }

  start(): void {
    const { document } = this.#options;
    this.#guard(() => {
      this.#watch.add(document);
      this.#roots.listen(document);
      this.#judge.open(this.#facts.now);
      if (document.documentElement !== null) this.#take({ fresh: new Set([document.documentElement]), thinned: new Set(), attributes: new Map() });
    });
    document.addEventListener(
      'readystatechange',
      () =>
        this.#guard(() => {
          if (document.documentElement !== null) this.#roots.grow(document.documentElement);
          this.#lookout.arrived();
          this.#settle();
        }),
      { signal: this.#end.signal },
    );
  }

  /** Does as the reader wants from now on. */
  follow(orders: Orders): void {
    this.#veils.draw(orders.look, orders.language);
    this.#judge.follow(orders.policy);
    // No film, no orders to follow.
    if (this.#judge.awake) this.#guard(() => this.#again());
  }

  report(): PageReport {
    const { hidden, shown } = this.#veils.count();
    const { films } = this.#judge;
    const seen = hidden + shown > 0 ? 'veiled' : films.length === 0 ? 'no-film' : 'clear';
    // Trouble stays the news, whatever else was done.
    return { state: this.#state === 'broken' || this.#state === 'fought' ? this.#state : seen, films, hidden, shown };
  }

  showAll(): void {
    this.#veils.showAll();
  }

  hideAll(): void {
    this.#veils.hideAll();
  }

  showHere(element: Element): boolean {
    return this.#veils.showHere(element);
  }

  /** What is hidden where the element stands, or was until the reader asked for it. For a note of the reader's own. */
  hiddenHere(element: Element): string {
    const block = this.#veils.at(element);
    return block ? this.#judge.hiddenIn(block).flatMap(({ texts }) => texts).join(' ') : '';
  }

  /** Hides what the reader has selected, until the page is left. */
  hideSelection(): boolean {
    const done = this.#judge.own.take(this.#trees.flatMap(runsIn), this.#options.document.getSelection());
    if (done) this.#guard(() => this.#again());
    return done;
  }

  get #trees(): (Document | ShadowRoot)[] {
    return [this.#options.document, ...this.#roots.all()];
  }

  /** The page as it was, and nothing more to hear or do. */
  stop(): void {
    this.#end.abort();
    this.#watch.stop();
    this.#news.stop();
    this.#tail.settle(false);
    this.#lone.lift();
    this.#veils.stop();
  }

  /** A fault of ours must not break the page, nor pass for "nothing here". */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      console.error('Spoiler Shield could not read this page:', error);
      this.#state = 'broken';
      this.#options.onReport();
    }
  }

  /** A burst of changes, before it is painted. */
  #take({ fresh, thinned, attributes }: Changes): void {
    for (const [element, names] of attributes) this.#touchedByPage(element, names);
    if (fresh.size + thinned.size > 0) this.#news.renew();
    const { document } = this.#options;
    if (fresh.has(document.documentElement)) this.#roots.listen(document);
    if (document.readyState === 'loading' && document.documentElement !== null) this.#roots.grow(document.documentElement);
    for (const node of fresh) this.#roots.look(node);
    if (this.#facts.changed(fresh, this.#lone.title.text) && this.#judge.open(this.#facts.now)) return this.#again();
    const places = placesIn(fresh, this.#judge.awake ? thinned : []);
    if (!this.#judge.awake) return this.#lookout.ask(places) ? this.#again(true) : undefined;
    const touched = new Set<Element>();
    if (this.#news.judge(places, touched)) {
      this.#agree(touched);
      return this.#again();
    }
    for (const element of thinned) if (this.#veils.isVeiled(element)) touched.add(element);
    this.#agree(touched);
    for (const node of fresh) if (isElement(node) && isIn(node)) this.#lone.look(node);
    this.#settle();
  }

  /** While no film is known to be spoken of a large burst is only asked, as a whole, for names. True if that was all there is to do. */
  #skims(changes: number): boolean {
    if (!this.#lookout.pays(changes)) return false;
    this.#guard(() => {
      if (this.#lookout.askAll()) this.#again(true);
    });
    return true;
  }

  /** The page, or we ourselves, wrote to a mark or a label. Never for ever: a page that undoes us each time has to stop us. */
  #touchedByPage(element: Element, names: ReadonlySet<string>): void {
    const labelled = this.#judge.awake && LABELS.some((name) => names.has(name));
    if (this.#fights.lost(element)) {
      this.#state = 'fought';
      const unmarked = this.#veils.isVeiled(element) && this.#veils.marks.some((name) => names.has(name));
      if (unmarked) this.#shelter(element);
      this.#options.onReport();
      return;
    }
    this.#veils.mend(element);
    if (labelled) this.#lone.check(element);
  }

  /** Hides what a page will not let be hidden by a mark behind something around it. */
  #shelter(element: Element): void {
    this.#state = 'fought';
    const shelter = this.#fights.shelter(element);
    const [first] = this.#judge.hiddenIn(element);
    if (shelter !== null && first !== undefined) this.#veils.veil(shelter, 'whole', first.passage);
  }

  /** Judges everything anew: the page, the film or the orders are not what they were. */
  #again(first = false): void {
    this.#news.renew();
    const { document } = this.#options, trees = this.#trees;
    if (this.#news.takes(document.body ?? document.documentElement, first)) trees.shift();
    for (const tree of trees) this.#judge.witness(runsIn(tree), () => this.#facts.now);
    const touched = new Set<Element>();
    for (const tree of trees) this.#judge.judgeAll(tree, touched);
    this.#agree(touched);
    for (const tree of trees) this.#lone.look(tree);
    this.#settle(true);
  }

  /** Veils and lifts until the blocks are as judged. */
  #agree(touched: ReadonlySet<Element>): void {
    if (touched.size === 0) return;
    let endless: boolean | null = null; // Null: nothing has been hidden anew.
    for (const block of touched) {
      if (this.#lone.isCard(block)) continue;
      const hidden = this.#judge.hiddenIn(block), label = surest(hidden.map(({ passage }) => passage));
      if (label === undefined) this.#veils.lift(block);
      else if (!this.#veils.isVeiled(block) && (endless ??= this.#fights.endless())) this.#shelter(block);
      else this.#veils.veil(block, hidden.flatMap(({ stretches }) => stretches), label);
    }
    if (endless !== null) this.#lone.follow();
    this.#options.onReport();
  }

  /** What follows each burst once the page is about a film; `anew` where texts that stand alone may be judged otherwise. */
  #settle(anew = false): void {
    if (this.#judge.awake) {
      if (!this.#named) this.#options.onFilm();
      this.#named = true;
      const { document } = this.#options;
      if (document.documentElement !== null) this.#roots.follow(document.documentElement);
      this.#roots.askAll(document);
      this.#lone.settle(anew);
      if (this.#lone.title.fought && this.#state !== 'fought') {
        this.#state = 'fought';
        this.#options.onReport();
      }
    }
    this.#tail.settle(this.#judge.awake && this.#options.document.readyState === 'loading');
  }

  /** A shadow root has been found: it is watched, and what stands in it judged. */
  #enter(root: ShadowRoot): void {
    this.#veils.enter(root);
    this.#watch.add(root);
    if (this.#judge.names(textOf(root)) || this.#judge.awake) {
      if (this.#judge.witness(runsIn(root), () => this.#facts.now)) return this.#again();
      const touched = new Set<Element>();
      this.#judge.judgeAll(root, touched);
      this.#agree(touched);
    }
  }
}
