import type { FilmId } from '../core/film.ts';
import { DEFAULTS, type Look } from '../shared/settings.ts';
import { DrawQueue, type Draft } from './draw-queue.ts';
import { LookSheet } from './look-sheet.ts';
import type { Hide, OpenVeils, VeilCount, VeilLabel, Veils, VeilState } from './veil-contract.ts';
import { Fights } from './fights.ts';
import { HostSurface } from './veil-host.ts';
import { Marks, VEIL_HOLD, VEIL_KEPT, VEIL_MARK } from './veil-marks.ts';
import { foldAskedFor } from './native-spoiler.ts';
import { TEXT_READ } from './open-root.ts';
import { Standing } from './standing.ts';
import { VeilRoots } from './veil-root.ts';
import { VeilSheet } from './veil-sheet.ts';
import { surfaceFor, type SurfaceTools } from './veil-surface.ts';
import { veilWords, type VeilWords } from './veil-words.ts';
import { VeiledBlock } from './veiled-block.ts';
import { isBeingWritten } from './writing.ts';

/** Milliseconds after load in which a framework may still take over the server's markup. */
const TAKE_OVER = 1500;
/** So often in a row a page may take our element away; then its mark alone hides the passage, and the page has its peace. */
const MOST_PLACED = 15;
/** So many veils are drawn anew at once when the window gets another size, wherever they stand. */
const FEW = 40;

/** Opens the veils of a document. `titleOf` gives a film's title for the names of buttons. */
export const openVeils: OpenVeils = (document, changed, titleOf) => new DocumentVeils(document, changed, titleOf ?? (() => undefined));

class DocumentVeils implements Veils {
  readonly marks = [VEIL_MARK, VEIL_HOLD, VEIL_KEPT];
  readonly #marks = new Marks();
  readonly #veils = new WeakMap<Element, VeiledBlock>();
  /** Whose part an element hides. */
  readonly #blockOf = new WeakMap<Element, Element>();
  readonly #blocks = new Standing();
  readonly #hosts = new WeakSet<Node>();
  readonly #roots = new VeilRoots((block) => this.#keeper.observe(block, { childList: true }));
  readonly #shown = new Set<string>();
  readonly #sheet = new LookSheet(DEFAULTS.look);
  readonly #pageSheet = new VeilSheet();
  readonly #queue: DrawQueue;
  readonly #end = new AbortController();
  readonly #changed: () => void;
  readonly #titleOf: (film: FilmId) => string | undefined;
  readonly #view: Window;
  readonly #tools: SurfaceTools;
  /** A root that assigns its own slots does not show what the page adds, lifted or not, until told. */
  readonly #keeper = new MutationObserver((records) => this.#keep(records));
  /** By the hidden text: the element of ours that drew it last. Not kept alive: pages with endless lists throw away many. */
  readonly #placed = new Map<string, { last: WeakRef<Element> }>();
  readonly #fights = new Fights(MOST_PLACED);
  #language = 'auto';
  #settled = false;

  constructor(document: Document, changed: () => void, titleOf: (film: FilmId) => string | undefined) {
    this.#changed = changed;
    this.#titleOf = titleOf;
    this.#view = document.defaultView ?? window;
    this.#queue = new DrawQueue(this.#view, (block) => this.#draft(block));
    this.#tools = {
      roots: this.#roots,
      sheet: this.#sheet,
      skip: (node) => this.#hosts.has(node),
      press: (block) => this.#press(block),
      settled: () => this.#settled,
      refusing: (element) => {
        this.#pageSheet.enter(document);
        return new HostSurface(element, this.#tools, this.#hosts);
      },
      hides: (element, block) => {
        this.#blockOf.set(element, block);
        this.#keeper.observe(element, { childList: true });
      },
      kept: this.#marks.kept,
      mayPlace: (block, host) => this.#mayPlace(block, host),
    };
    const { signal } = this.#end;
    this.#view.addEventListener('resize', () => this.#resized(), { signal, passive: true });
    this.#view.addEventListener('load', () => this.#settle(document.scripts.length > 0 ? TAKE_OVER : 0), { signal });
    if (document.readyState === 'complete') this.#settle(0);
    document.addEventListener(TEXT_READ, (event) => this.#asked(event), { capture: true, signal });
    document.addEventListener('click', (event) => this.#unfold(foldAskedFor(event)), { signal });
    document.addEventListener('DOMContentLoaded', () => this.#refresh(), { signal });
    this.#view.addEventListener('beforeprint', () => this.#queue.draw(), { signal });
    this.#view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#refresh(), { signal });
  }

  veil(block: Element, what: Hide, label: VeilLabel): void {
    const known = this.#veils.get(block);
    if (!known && isBeingWritten(block)) return;
    const veil = known ?? new VeiledBlock(block, label, this.#tools);
    const told = what === 'whole' ? what : what.filter(({ node }) => !node.parentElement || !isBeingWritten(node.parentElement));
    if ((!known && told.length === 0) || !veil.judged(told, label)) return;
    veil.state = this.#shown.has(veil.hidden) ? 'shown' : 'hidden';
    this.#veils.set(block, veil);
    if (!known) this.#blocks.add(block);
    this.#draw(block);
  }

  lift(block: Element): void {
    const veil = this.#veils.get(block);
    if (!veil) return;
    this.#veils.delete(block);
    this.#queue.drop(block);
    this.#blocks.delete(block);
    veil.clear();
  }

  hold(root: Element): void {
    this.#marks.hold(root);
  }

  release(root: Element): void {
    this.#marks.release(root);
  }

  isVeiled(block: Element): boolean {
    return this.#veils.has(block);
  }

  owns(node: Node): boolean {
    return node instanceof ShadowRoot ? this.#roots.owns(node) : this.#hosts.has(node);
  }

  mend(element: Element): boolean {
    return this.#marks.mend(element) || (this.#veilAt(element)?.mend(element) ?? this.#marks.drop(element));
  }

  enter(root: ShadowRoot): void {
    this.#pageSheet.enter(root);
  }

  showAll(): void {
    for (const block of this.#blocks) this.#turn(block, 'shown');
  }

  hideAll(): void {
    for (const block of this.#blocks) this.#turn(block, 'hidden');
  }

  at(element: Element): Element | undefined {
    for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (at instanceof Element && this.#veils.has(at)) return at;
    }
    return undefined;
  }

  showHere(element: Element): boolean {
    const block = this.at(element);
    if (block) this.#turn(block, 'shown');
    return block !== undefined;
  }

  count(): VeilCount {
    const count = { hidden: 0, shown: 0 };
    for (const block of this.#blocks) {
      const state = block.isConnected ? this.#veils.get(block)?.state : undefined;
      if (state) count[state]++;
    }
    return count;
  }

  draw(look: Look, language: string): void {
    this.#sheet.restyle(look);
    if (language === this.#language) return;
    this.#language = language;
    this.#refresh();
  }

  stop(): void {
    this.#end.abort();
    this.#queue.stop();
    for (const block of this.#blocks) this.lift(block);
    // The keeper stays: what the page adds to a block that once was veiled must still be shown.
  }

  /** The veil an element hides a part for. */
  #veilAt(element: Element): VeiledBlock | undefined {
    return this.#veils.get(this.#blockOf.get(element) ?? element);
  }

  #press(element: Element): void {
    const block = this.#blockOf.get(element) ?? element;
    const veil = this.#veils.get(block);
    if (!veil) return;
    this.#turn(block, veil.state === 'hidden' ? 'shown' : 'hidden');
    if (veil.state === 'shown') for (const cover of veil.covers()) cover.click();
    this.#changed();
  }

  /** A page that draws itself anew whenever our element comes in would do so in every frame. The mark hides without it. */
  #mayPlace(block: Element, host: Element): boolean {
    const text = this.#veilAt(block)?.hidden ?? '';
    const placed = this.#placed.get(text) ?? { last: new WeakRef(block) };
    const lost = placed.last.deref()?.isConnected !== true && this.#fights.lost(placed);
    placed.last = new WeakRef(host);
    this.#placed.set(text, placed);
    return !lost;
  }

  /** The page asks for the text of an element (`shadow-roots.main.ts`). Says whether it is hidden here: then the browser left it out. */
  #asked(event: Event): void {
    const [element] = event.composedPath();
    const block = element instanceof Element ? this.at(element) : undefined;
    if (block && this.#veils.get(block)?.state === 'hidden') event.preventDefault();
  }

  /** Who opens a fold that says it holds a spoiler has asked for it once, and need not ask again. */
  #unfold(fold: Element | null): void {
    if (fold === null) return;
    for (const block of this.#blocks) if (fold.contains(block)) this.#turn(block, 'shown');
    this.#changed();
  }

  /** Shows or hides one block, and remembers it of the text. */
  #turn(block: Element, state: VeilState): void {
    const veil = this.#veils.get(block);
    if (!veil || veil.state === state) return;
    if (state === 'shown') this.#shown.add(veil.hidden);
    else this.#shown.delete(veil.hidden);
    veil.state = state;
    veil.plan(this.#words(veil), true)();
    veil.place()?.();
  }

  #words({ label }: VeiledBlock): VeilWords {
    return veilWords(this.#language, label, this.#titleOf(label.film));
  }

  /** Now, without asking for layout; a finer drawing follows in a frame. */
  #draw(block: Element): void {
    const veil = this.#veils.get(block);
    if (!veil) return;
    veil.plan(this.#words(veil), false)();
    this.#queue.add(block);
  }

  #draft(block: Element): Draft | null {
    const veil = this.#veils.get(block);
    return veil && block.isConnected ? { write: veil.plan(this.#words(veil), true), place: () => veil.place() } : null;
  }

  /** Pictures and late sheets have come; soon frameworks have taken over what the server wrote. */
  #settle(wait: number): void {
    this.#refresh();
    this.#view.setTimeout(() => {
      this.#settled = true;
      this.#refresh();
      this.#queue.rest();
    }, wait);
  }

  #refresh(): void {
    for (const block of this.#blocks) this.#queue.add(block);
  }

  /** Before anything is painted in the new size, where that is quickly done: a button that stands where it stood may make the page wider. */
  #resized(): void {
    this.#refresh();
    if (this.#blocks.size <= FEW) this.#queue.draw();
  }

  #keep(records: readonly MutationRecord[]): void {
    for (const target of new Set(records.map((record) => record.target))) {
      if (!(target instanceof Element)) continue;
      const veil = this.#veilAt(target);
      const block = this.#blockOf.get(target) ?? target;
      // What came to a root is not shown before the next drawing, once per frame however often the page adds something.
      if (veil?.state === 'hidden') this.#queue.add(block);
      else if (veil) this.#draw(block);
      else {
        // Alone in its root the slot is open; with more it is in the hands of a script that came after this one.
        const made = this.#roots.of(target);
        if (made?.kind === 'live' && made.root.childElementCount === 1) surfaceFor(target, 'whole', this.#tools).clear();
      }
    }
  }
}
