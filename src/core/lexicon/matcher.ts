import { SENTENCE, SPACE } from '../text/fold.ts';
import { standsAlone } from '../text/fold-table.ts';
import { decodePatterns, type PatternCode, type PatternTables } from './pattern-code.ts';
import { filterBit, keyOf, onwardBit, STAR, startState, step } from './pattern-hash.ts';

/** Told of each pattern found: its concept, the folded units and the number of tokens it spans. */
export type Found = (id: number, start: number, end: number, tokens: number) => void;

/** No pattern has a longer word, or more words. */
const LONGEST_WORD = 40;
const MOST_TOKENS = 40;

/**
 * Finds patterns that begin where a token begins. A word is hashed letter by letter, and each beginning of it is
 * looked up as a starred pattern, the whole as a plain one; it goes on to the next word only where some pattern does.
 */
export class Matcher {
  readonly #tables: PatternTables;
  readonly #start: number;
  readonly #filter: Uint8Array;
  readonly #onward: Uint8Array;

  constructor(code: PatternCode) {
    this.#tables = decodePatterns(code);
    this.#start = startState(code.seed);
    this.#filter = this.#tables.filter;
    this.#onward = this.#tables.onward;
  }

  /** Reports every pattern that begins at `start`. */
  from(units: Uint16Array, start: number, found: Found): void {
    this.#walk(units, start, start, this.#start, 1, found);
  }

  /** Does the text begin with a whole pattern that feeds one of these concepts, whatever follows, be it in the same word? */
  begins(units: Uint16Array, length: number, wanted: (id: number) => boolean): boolean {
    let state = this.#start, found = false;
    for (let i = 0; i < length; i++) {
      const unit = units[i] ?? 0;
      // Here any break will do: a name may be written with dashes or dots.
      if (unit <= SPACE && (units[i - 1] ?? 0) <= SPACE) continue;
      state = step(state, Math.max(unit, SPACE));
      for (const key of [state, step(state, STAR)]) this.#tell(key, 0, i + 1, 1, (id) => { found ||= wanted(id); });
      if (found) return true;
    }
    return false;
  }

  #tell(state: number, start: number, end: number, tokens: number, found: Found): void {
    const key = keyOf(state);
    if (((this.#filter[filterBit(key) >> 3] ?? 0) & (1 << (key & 7))) === 0) return;
    this.#report(key + 1, start, end, tokens, found);
  }

  #report(wanted: number, start: number, end: number, tokens: number, found: Found): void {
    const { slots, setAt, mask, sets } = this.#tables;
    let slot = (wanted - 1) & mask;
    for (let key = slots[slot] ?? 0; key !== 0; slot = (slot + 1) & mask, key = slots[slot] ?? 0) {
      if (key !== wanted) continue;
      for (const id of sets[setAt[slot] ?? 0] ?? []) found(id, start, end, tokens);
      return;
    }
  }

  #goesOn(state: number): boolean {
    return this.#onward[onwardBit(state)] === 1;
  }

  #walk(units: Uint16Array, start: number, at: number, entry: number, tokens: number, found: Found): void {
    if (tokens > MOST_TOKENS) return;
    let state = entry, i = at, unit = units[i] ?? SENTENCE, next = SENTENCE;
    if (standsAlone(unit)) {
      state = step(state, unit);
      next = units[++i] ?? SENTENCE;
    } else {
      let wordEnd = -1;
      for (;;) {
        state = step(state, unit);
        next = units[++i] ?? SENTENCE;
        const starred = step(state, STAR), ends = next <= SPACE || standsAlone(next);
        if (wordEnd < 0) wordEnd = endOfWord(units, i);
        this.#tell(starred, start, wordEnd, tokens, found);
        if (units[wordEnd] === SPACE) {
          const onward = step(starred, SPACE);
          if (this.#goesOn(onward)) this.#walk(units, start, wordEnd + 1, onward, tokens + 1, found);
        }
        if (ends) break;
        if (i - at >= LONGEST_WORD) return;
        unit = next;
      }
    }
    this.#tell(state, start, i, tokens, found);
    if (next === SPACE) {
      const onward = step(state, SPACE);
      if (this.#goesOn(onward)) this.#walk(units, start, i + 1, onward, tokens + 1, found);
    } else if (next > SPACE && this.#goesOn(state)) this.#walk(units, start, i, state, tokens + 1, found);
  }
}

function endOfWord(units: Uint16Array, from: number): number {
  let end = from;
  while ((units[end] ?? SENTENCE) > SPACE && !standsAlone(units[end] ?? 0)) end++;
  return end;
}
