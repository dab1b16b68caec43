import type { Reading, Recognizer } from '../core/recognizer.ts';
import type { Run } from './block-text.ts';

interface Memo {
  readonly text: string;
  readonly kind: string;
  readonly reading: Reading;
}

/** Readings by the place they were read from: unchanged text is never read twice. */
export class Readings {
  readonly #memos = new WeakMap<Text, Map<number, Memo>>();
  readonly #recognizer: Recognizer;
  /** So many texts have been read. */
  count = 0;

  constructor(recognizer: Recognizer) {
    this.#recognizer = recognizer;
  }

  of(run: Run): Reading {
    const first = run.pieces[0];
    if (first === undefined) return this.#recognizer.read(run);
    const known = this.#memos.get(first.node);
    const memo = known?.get(first.from);
    if (memo !== undefined && memo.text === run.text && memo.kind === run.kind) return memo.reading;
    const reading = this.#recognizer.read({ text: run.text, kind: run.kind });
    this.count++;
    const kept = { text: run.text, kind: run.kind, reading };
    if (known === undefined) this.#memos.set(first.node, new Map([[first.from, kept]]));
    else known.set(first.from, kept);
    return reading;
  }
}
