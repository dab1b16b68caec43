import type { FilmId } from '../core/film.ts';
import { DEFAULTS, type Look } from '../shared/settings.ts';
import { LookSheet } from './look-sheet.ts';
import type { Hide, OpenVeils, VeilCount, VeilLabel, Veils } from './veil-contract.ts';
import { HostSurface, VEIL_HOLD, VEIL_MARK } from './veil-host.ts';
import { VeilRoots } from './veil-root.ts';
import { VeilSheet } from './veil-sheet.ts';
import { surfaceFor, type Surface, type SurfaceTools, type VeilState, type Wish } from './veil-surface.ts';
import { veilWords } from './veil-words.ts';
import { isBeingWritten } from './writing.ts';

interface Veil {
  readonly what: Hide;
  /** What is hidden, word for word: what the reader has shown stays shown wherever the page puts it. */
  readonly hidden: string;
  /** The text that its drawing stands for, as it was judged. */
  readonly text: string;
  readonly label: VeilLabel;
  readonly surface: Surface;
  state: VeilState;
}

/** Milliseconds of reading per frame: a page full of veils must not stall. */
const SLICE = 6;
/** Milliseconds after load in which a framework may still take over the server's markup. */
const TAKE_OVER = 1500;

/** Opens the veils of a document. `titleOf` gives a film's title for the names of buttons. */
export const openVeils: OpenVeils = (document, changed, titleOf) => new DocumentVeils(document, changed, titleOf ?? (() => undefined));

class DocumentVeils implements Veils {
  readonly marks = [VEIL_MARK, VEIL_HOLD];
  readonly #veils = new WeakMap<Element, Veil>();
  readonly #blocks = new Set<WeakRef<Element>>();
  readonly #refs = new WeakMap<Element, WeakRef<Element>>();
  readonly #held = new WeakSet<Element>();
  readonly #hosts = new WeakSet<Node>();
  readonly #roots = new VeilRoots();
  readonly #shown = new Set<string>();
  readonly #sheet = new LookSheet(DEFAULTS.look);
  readonly #pageSheet = new VeilSheet();
  readonly #rough = new Set<Element>();
  readonly #end = new AbortController();
  readonly #changed: () => void;
  readonly #titleOf: (film: FilmId) => string | undefined;
  readonly #view: Window;
  readonly #tools: SurfaceTools;
  /** A root that assigns its own slots does not show what the page adds, lifted or not, until told. */
  readonly #keeper = new MutationObserver((records) => this.#keep(records));
  #language = 'auto';
  #settled = false;
  #frame = 0;

  constructor(document: Document, changed: () => void, titleOf: (film: FilmId) => string | undefined) {
    this.#changed = changed;
    this.#titleOf = titleOf;
    this.#view = document.defaultView ?? window;
    this.#tools = {
      roots: this.#roots,
      sheet: this.#sheet,
      skip: (node) => this.#hosts.has(node),
      press: (block) => this.#press(block),
      settled: () => this.#settled,
    };
    const { signal } = this.#end;
    this.#view.addEventListener('resize', () => this.#refresh(), { signal, passive: true });
    this.#view.addEventListener('load', () => this.#settle(document.scripts.length > 0 ? TAKE_OVER : 0), { signal });
    if (document.readyState === 'complete') this.#settle(0);
    document.addEventListener('DOMContentLoaded', () => this.#refresh(), { signal });
    this.#view.addEventListener('beforeprint', () => this.#drawRough(Infinity), { signal });
    this.#view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#refresh(), { signal });
  }

  veil(block: Element, what: Hide, label: VeilLabel): void {
    const known = this.#veils.get(block);
    if (!known && isBeingWritten(block)) return;
    const text = this.#textBehind(block, what);
    if (known && known.text === text && same(known.what, what) && known.label.level === label.level && known.label.film === label.film) return;
    const hidden = what === 'whole' ? (block.textContent ?? '') : what.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    const surface = known?.surface ?? surfaceFor(block, what, this.#tools, (refusing) => new HostSurface(refusing, this.#tools, this.#hosts));
    this.#veils.set(block, { what, hidden, text: this.#textBehind(block, what), label, surface, state: this.#shown.has(hidden) ? 'shown' : 'hidden' });
    if (!known) this.#enlist(block);
    this.#draw(block);
  }

  lift(block: Element): void {
    const veil = this.#veils.get(block);
    if (!veil) return;
    this.#veils.delete(block);
    this.#rough.delete(block);
    const ref = this.#refs.get(block);
    if (ref) this.#blocks.delete(ref);
    veil.surface.clear();
  }

  hold(root: Element): void {
    this.#held.add(root);
    root.setAttribute(VEIL_HOLD, '');
  }

  release(root: Element): void {
    if (this.#held.delete(root)) root.removeAttribute(VEIL_HOLD);
  }

  isVeiled(block: Element): boolean {
    return this.#veils.has(block);
  }

  owns(node: Node): boolean {
    return node instanceof ShadowRoot ? this.#roots.owns(node) : this.#hosts.has(node);
  }

  mend(element: Element): boolean {
    const held = this.#held.has(element);
    if (held !== element.hasAttribute(VEIL_HOLD)) {
      element.toggleAttribute(VEIL_HOLD, held);
      return true;
    }
    const surface = this.#veils.get(element)?.surface;
    if (surface) return surface.mend();
    if (!element.hasAttribute(VEIL_MARK)) return false;
    element.removeAttribute(VEIL_MARK); // A copy of a marked element, or a forgery: it hides nothing that was judged.
    return true;
  }

  enter(root: ShadowRoot): void {
    this.#pageSheet.enter(root);
  }

  showAll(): void {
    for (const block of this.#standing()) this.#turn(block, 'shown');
  }

  hideAll(): void {
    for (const block of this.#standing()) this.#turn(block, 'hidden');
  }

  showHere(element: Element): boolean {
    for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (at instanceof Element && this.#veils.has(at)) {
        this.#turn(at, 'shown');
        return true;
      }
    }
    return false;
  }

  count(): VeilCount {
    const count = { hidden: 0, shown: 0 };
    for (const block of this.#standing()) {
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
    this.#view.cancelAnimationFrame(this.#frame);
    for (const block of this.#standing()) this.lift(block);
    // The keeper stays: what the page adds to a block that once was veiled must still be shown.
  }

  #press(block: Element): void {
    this.#turn(block, this.#veils.get(block)?.state === 'hidden' ? 'shown' : 'hidden');
    this.#changed();
  }

  #turn(block: Element, state: VeilState): void {
    const veil = this.#veils.get(block);
    if (!veil || veil.state === state) return;
    if (state === 'shown') this.#shown.add(veil.hidden);
    else this.#shown.delete(veil.hidden);
    veil.state = state;
    veil.surface.plan(this.#wish(block, veil), true)();
    veil.surface.place()?.();
  }

  /** A text that is no longer the one judged is hidden whole until it is judged: its stretches mean nothing. */
  #wish(block: Element, { what, text, label, state }: Veil): Wish {
    return { what: what === 'whole' || this.#textBehind(block, what) === text ? what : 'whole', state, words: veilWords(this.#language, label.level, this.#titleOf(label.film)) };
  }

  /**
   * The text a drawing is made from: of a block whose innocent children are shown live only the children that hold
   * something to hide, for the others may change as they like.
   */
  #textBehind(block: Element, what: Hide): string {
    if (what === 'whole' || this.#roots.of(block)?.kind !== 'live') return block.textContent ?? '';
    const children = new Set<Node | null>();
    for (const { node } of what) {
      let child: Node | null = node;
      while (child && child.parentNode !== block) child = child.parentNode;
      children.add(child);
    }
    return Array.from(children, (child) => child?.textContent ?? '\u0000').join('\u0001');
  }

  /** Now, without asking for layout; a finer drawing follows in a frame. */
  #draw(block: Element): void {
    const veil = this.#veils.get(block);
    if (!veil) return;
    veil.surface.plan(this.#wish(block, veil), false)();
    this.#rough.add(block);
    this.#later();
  }

  /** Pictures and late sheets have come; soon frameworks have taken over what the server wrote. */
  #settle(wait: number): void {
    this.#refresh();
    this.#view.setTimeout(() => {
      this.#settled = true;
      this.#refresh();
    }, wait);
  }

  #refresh(): void {
    for (const block of this.#standing()) this.#rough.add(block);
    this.#later();
  }

  #later(): void {
    if (this.#frame !== 0 || this.#rough.size === 0) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawRough(SLICE);
      this.#later();
    });
  }

  /** All reading first, then all writing: the page is laid out once. */
  #drawRough(budget: number): void {
    const writes: (() => void)[] = [];
    const drawn: Surface[] = [];
    const begin = performance.now();
    for (const block of this.#rough) {
      this.#rough.delete(block);
      const veil = this.#veils.get(block);
      if (veil && block.isConnected) {
        writes.push(veil.surface.plan(this.#wish(block, veil), true));
        drawn.push(veil.surface);
      }
      if (performance.now() - begin > budget) break;
    }
    for (const write of writes) write();
    for (const move of drawn.map((surface) => surface.place())) move?.();
  }

  #keep(records: readonly MutationRecord[]): void {
    for (const target of new Set(records.map((record) => record.target))) {
      if (!(target instanceof Element)) continue;
      const veil = this.#veils.get(target);
      if (veil?.state === 'hidden') {
        // What came is not shown before the next drawing, once per frame however often the page adds something.
        this.#rough.add(target);
        this.#later();
      } else if (veil) this.#draw(target);
      else surfaceFor(target, 'whole', this.#tools, (refusing) => new HostSurface(refusing, this.#tools, this.#hosts)).clear();
    }
  }

  #enlist(block: Element): void {
    const ref = this.#refs.get(block) ?? new WeakRef(block);
    this.#refs.set(block, ref);
    this.#blocks.add(ref);
    if (this.#roots.of(block)?.kind === 'live') this.#keeper.observe(block, { childList: true });
  }

  *#standing(): Iterable<Element> {
    for (const ref of Array.from(this.#blocks)) {
      const block = ref.deref();
      if (block) yield block;
      else this.#blocks.delete(ref);
    }
  }
}

function same(a: Hide, b: Hide): boolean {
  if (a === 'whole' || b === 'whole') return a === b;
  return a.length === b.length && a.every((part, i) => part.node === b[i]?.node && part.start === b[i]?.start && part.end === b[i]?.end);
}
