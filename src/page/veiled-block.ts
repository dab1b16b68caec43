import { coverOver } from './native-spoiler.ts';
import type { Hide, VeilLabel, VeilState } from './veil-contract.ts';
import { plotOf, textBehind } from './veil-plot.ts';
import { surfaceFor, type Surface, type SurfaceTools } from './veil-surface.ts';
import type { VeilWords } from './veil-words.ts';

/** One veiled block: what is hidden in it, and the surfaces that hide it. */
export class VeiledBlock {
  state: VeilState = 'hidden';
  /** What is hidden, word for word: what the reader has shown stays shown wherever the page puts it. */
  hidden = '';
  label: VeilLabel;
  #what: Hide = 'whole';
  /** The text that its drawing stands for, as it was judged. */
  #text = '';
  readonly #surfaces = new Map<Element, Surface>();
  readonly #block: Element;
  readonly #tools: SurfaceTools;

  constructor(block: Element, label: VeilLabel, tools: SurfaceTools) {
    this.#block = block;
    this.label = label;
    this.#tools = tools;
  }

  /** Takes a verdict. False if it is the one that is drawn. */
  judged(what: Hide, label: VeilLabel): boolean {
    const old = this.label;
    if (
      this.#surfaces.size > 0 && this.#stands(what) && same(this.#what, what)
      && (['level', 'film', 'certainty'] as const).every((key) => old[key] === label[key])
    ) return false;
    this.label = label;
    this.#what = what;
    this.hidden = what === 'whole' ? (this.#block.textContent ?? '') : what.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    this.#found();
    this.#text = this.#textNow(what);
    return true;
  }

  /** Reads and draws now; returns the writing. A text that is no longer the one judged is hidden whole until it is judged: its stretches mean nothing. */
  plan(words: VeilWords, fine: boolean): () => void {
    const plot = this.#found(this.#stands(this.#what) ? this.#what : 'whole');
    const writes: (() => void)[] = [];
    for (const [hider, surface] of this.#surfaces) {
      const what = plot.get(hider);
      if (what !== undefined) writes.push(surface.plan({ what, words, state: this.state }, fine));
      else {
        this.#surfaces.delete(hider);
        writes.unshift(() => surface.clear());
      }
    }
    return () => writes.forEach((write) => write());
  }

  place(): (() => void) | null {
    const moves = Array.from(this.#surfaces.values(), (surface) => surface.place()).filter((move) => move !== null);
    return moves.length > 0 ? () => moves.forEach((move) => move()) : null;
  }

  clear(): void {
    for (const surface of this.#surfaces.values()) surface.clear();
  }

  /** The site's own covers over what is hidden here. */
  covers(): ReadonlySet<HTMLElement> {
    const covers = this.#what === 'whole' ? [] : this.#what.map(({ node }) => coverOver(node));
    return new Set(covers.filter((cover) => cover !== null));
  }

  /** Puts back what the page took from one of its elements. True if it had to. */
  mend(element: Element): boolean {
    return this.#surfaces.get(element)?.mend() ?? false;
  }

  /** Finds a surface for each element that is to hide something. */
  #found(what = this.#what): ReadonlyMap<Element, Hide> {
    const plot = plotOf(this.#block, what);
    for (const [hider, part] of plot) {
      if (this.#surfaces.has(hider)) continue;
      this.#surfaces.set(hider, surfaceFor(hider, part, this.#tools));
      this.#tools.hides(hider, this.#block);
    }
    return plot;
  }

  #stands(what: Hide): boolean {
    return what === 'whole' || this.#textNow(what) === this.#text;
  }

  #textNow(what: Hide): string {
    return textBehind(this.#block, what, this.#tools.roots.of(this.#block)?.kind, this.#tools.skip);
  }
}

function same(a: Hide, b: Hide): boolean {
  if (a === 'whole' || b === 'whole') return a === b;
  return a.length === b.length && a.every((part, i) => part.node === b[i]?.node && part.start === b[i]?.start && part.end === b[i]?.end);
}
