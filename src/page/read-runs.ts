import { blockOf, isBlock, isElement, isText, isUnread, kindOf, type Piece, type Run } from './block-text.ts';
import { firstChildOf, nameOf, nextOf, parentOf } from './dom.ts';

/** A run longer than this is cut at empty lines, and at the latest here: plain-text documents are one text node. */
const LONG = 2_000;
const LONGEST = 20_000;

/**
 * Reads runs in document order from a place onwards, without recursion (pages nest thousands deep) and without
 * leaving the tree (document or shadow root) it began in.
 */
export class RunReader {
  #node: Node | null;
  readonly #ready: Run[] = [];
  #block: Element | null = null;
  #pieces: Piece[] = [];
  #text = '';

  readonly #within: Node | null;

  /**
   * Begins at `from`, which is best the first node of a block: a run is read from where the reader meets it. Does not
   * leave `within`, if given.
   */
  constructor(from: Node, within: Node | null = null) {
    this.#within = within;
    this.#node = from;
  }

  /** The next run; null when the tree is read to its end. */
  next(): Run | null {
    while (this.#ready.length === 0 && this.#node !== null) this.#step(this.#node);
    if (this.#ready.length === 0) this.#close();
    return this.#ready.shift() ?? null;
  }

  #step(node: Node): void {
    if (isText(node)) {
      this.#add(node);
      this.#node = this.#after(node);
    } else if (isElement(node) && isUnread(node)) {
      this.#node = this.#after(node);
    } else {
      if (breaks(node)) this.#close();
      this.#node = firstChildOf(node) ?? this.#after(node);
    }
  }

  /** The next node that is not inside this one; leaving a block ends its run. */
  #after(node: Node): Node | null {
    for (let at: Node | null = node; at !== null && at !== this.#within; at = parentOf(at)) {
      if (at !== node || !isText(at)) if (breaks(at)) this.#close();
      const next = nextOf(at);
      if (next !== null) return next;
    }
    return null;
  }

  #add(node: Text): void {
    if (node.data === '') return;
    if (this.#block === null) {
      // White space between blocks is nobody's text.
      if (node.data.trim() === '') return;
      this.#block = blockOf(node);
    }
    this.#pieces.push({ node, from: 0, start: this.#text.length, length: node.data.length });
    this.#text += node.data;
  }

  #close(): void {
    const block = this.#block, text = this.#text, pieces = this.#pieces;
    if (block === null) return;
    this.#block = null;
    this.#text = '';
    this.#pieces = [];
    const run: Run = { block, kind: kindOf(block), text, pieces };
    if (text.length <= LONG) this.#ready.push(run);
    else for (const [from, to] of cuts(text)) this.#ready.push(part(run, from, to));
  }
}

/** Does a run end where this node begins, and where it ends? */
const breaks = (node: Node): boolean => isElement(node) && (nameOf(node) === 'br' || isBlock(node));

/** Where a long text is cut: from and to of each part that holds more than white space. */
function cuts(text: string): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  const emptyLine = /\n[ \t]*\r?\n/;
  let from = 0;
  while (from < text.length) {
    // No further than a part may reach: a text without empty lines or spaces would be searched to its ends for each part.
    const near = text.slice(from, from + LONGEST + 1), gap = emptyLine.exec(near);
    let to = gap === null ? near.length : gap.index + gap[0].length;
    if (to > LONGEST) to = Math.max(near.lastIndexOf(' ', LONGEST), LONGEST / 2);
    to += from;
    if (text.slice(from, to).trim() !== '') parts.push([from, to]);
    from = to;
  }
  return parts;
}

/** The part of a run between two offsets of its text. */
function part(run: Run, from: number, to: number): Run {
  const pieces: Piece[] = [];
  for (const { node, start, length } of run.pieces) {
    const begin = Math.max(from, start), end = Math.min(to, start + length);
    if (begin < end) pieces.push({ node, from: begin - start, start: begin - from, length: end - begin });
  }
  return { ...run, text: run.text.slice(from, to), pieces };
}

/** All runs of a subtree. */
export function runsIn(root: Node): Run[] {
  const runs: Run[] = [];
  const reader = new RunReader(root, root);
  for (let run = reader.next(); run !== null; run = reader.next()) runs.push(run);
  return runs;
}
