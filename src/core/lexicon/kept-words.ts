/** So many words are kept. */
const KEPT = 1 << 13;

/** What a word is known by: the state its letters hash to, and how it begins and ends. */
const looksOf = (units: Uint16Array, at: number, end: number, entry: number): number =>
  Math.imul(entry, end - at) ^ ((units[at] ?? 0) << 16) ^ (units[end - 1] ?? 0);

/** The same words come again and again: what was found out about one is kept in the place that its last state picks. */
export class KeptWords<T> {
  readonly #kept: T[];
  readonly #states = new Int32Array(KEPT);
  readonly #looks = new Int32Array(KEPT);

  constructor(nothing: T) {
    this.#kept = Array.from({ length: KEPT }, () => nothing);
  }

  /**
   * What is kept of the word from `at` to `end` that leads from the state `entry` to `state`; it is read if it is not
   * there. Now and then two words end in one state: both would have to begin and end alike, too, to be taken for each other.
   */
  of(units: Uint16Array, at: number, end: number, entry: number, state: number, read: (units: Uint16Array, at: number, end: number, entry: number) => T): T {
    const slot = (state ^ (state >>> 16)) & (KEPT - 1), looks = looksOf(units, at, end, entry), kept = this.#kept;
    if (this.#states[slot] !== state || this.#looks[slot] !== looks) {
      kept[slot] = read(units, at, end, entry);
      this.#states[slot] = state;
      this.#looks[slot] = looks;
    }
    return kept[slot] as T;
  }
}
