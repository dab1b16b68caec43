import { blockOf, isElement, isText, isUnread } from './block-text.ts';
import { lastChildOf, previousOf, textOf } from './dom.ts';
import type { Veils } from './veil-contract.ts';

/** A sentence that has come to its end, in any script; quotes and brackets may follow. */
export const ENDED = /[.!?…。！？।۔։፡]["'”’»)\]）」』]*\s*$/;
/** A block with more text than this is not one growing passage but a container: hiding it whole would hide the page. */
const MOST = 4_000;

/**
 * The last block of a page that is still arriving. Half a passage would be readable for as long as the network
 * stalls, so on a page about a film the block the parser is in is held until its sentence has ended.
 */
export class Tail {
  #held: Element | null = null;
  readonly #document: Document;
  readonly #veils: Veils;

  constructor(document: Document, veils: Veils) {
    this.#document = document;
    this.#veils = veils;
  }

  /** After each burst: `growing` is true while the page is arriving and speaks of a film. */
  settle(growing: boolean): void {
    const block = growing ? this.#unfinished() : null;
    if (block === this.#held) return;
    if (this.#held !== null) this.#veils.release(this.#held);
    this.#held = block;
    if (block !== null) this.#veils.hold(block);
  }

  #unfinished(): Element | null {
    const text = lastText(this.#document.body);
    const block = text === null ? null : blockOf(text);
    if (block === null || block === this.#document.body || this.#veils.isVeiled(block)) return null;
    const words = textOf(block);
    return words.length > MOST || ENDED.test(words) ? null : block;
  }
}

/** The text the parser has added last, if it may still be inside it. */
function lastText(body: Element | null): Text | null {
  let node: Node | null = body === null ? null : lastChildOf(body);
  while (node !== null) {
    if (isText(node)) {
      if (node.data.trim() !== '') return node;
      node = previousOf(node);
    } else {
      const last = isElement(node) && !isUnread(node) ? lastChildOf(node) : null;
      node = last ?? previousOf(node);
    }
  }
  return null;
}
