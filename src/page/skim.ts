import { LONGEST_IN_TEXT } from '../core/gate.ts';

/** A burst of fewer changes is gone through one by one. */
const FEW = 50;
/** Being told of one change costs as much as so many characters joined by the browser itself. */
const WORTH = 2_000;
/**
 * Asks all text of a page at once whether it names a film. The browser joins text far faster than it tells of the
 * nodes it stands in, and pages that name no film, nearly all there are, need no more than this.
 */
export class Skim {
  /** What was asked last time, so that only what came since is asked again. */
  #asked = '';
  readonly #names: (text: string) => boolean;

  constructor(names: (text: string) => boolean) {
    this.#names = names;
  }

  /** Is that quicker, for a burst of so many changes? */
  pays(changes: number): boolean {
    return changes >= FEW && this.#asked.length <= changes * WORTH;
  }

  /** Is a film named in what `text`, all of the page's, says anew? */
  ask(text: string): boolean {
    const asked = this.#asked;
    this.#asked = text;
    // A name may have begun in what was asked before.
    return this.#names(asked !== '' && text.startsWith(asked) ? text.slice(Math.max(0, asked.length - LONGEST_IN_TEXT)) : text);
  }

  /** Pages that have come to rest rarely change in bursts: their text is not kept. */
  forget(): void {
    this.#asked = '';
  }
}
