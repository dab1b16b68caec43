import { SENTENCE, SPACE } from '../text/fold.ts';
import { standsAlone } from '../text/fold-table.ts';
import { KeptWords } from './kept-words.ts';
import { decodePatterns, type PatternCode, type PatternTables } from './pattern-code.ts';
import { filterBit, keyOf, LATER, onwardBit, parts, STAR, STARRED, startState, step } from './pattern-hash.ts';

/** Told of each pattern found: its concept, the folded units and the number of tokens it spans. */
export type Found = (id: number, start: number, end: number, tokens: number) => void;

/** No pattern has a longer word, or more words. */
const LONGEST_WORD = 40;
const MOST_TOKENS = 40;

/** In pairs: a set of concepts and 0, or ONWARD and a state from which patterns go on to the next word. */
type Word = readonly number[];
const ONWARD = -2;
const NO_WORD: Word = [];

/**
 * Finds patterns that begin where a token begins. A word is hashed letter by letter; when it is first met, each beginning
 * of it is looked up as a starred pattern, the whole as a plain one; it goes on to the next word only where some pattern does.
 */
export class Matcher {
  readonly #tables: PatternTables;
  readonly #start: number;
  readonly #filter: Uint8Array;
  readonly #onward: Uint8Array;
  readonly #kept = new KeptWords(NO_WORD);

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
    let state = this.#start, found = false, kind = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[i] ?? 0;
      // Here any break will do: a name may be written with dashes or dots.
      if (unit <= SPACE && (units[i - 1] ?? 0) <= SPACE) continue;
      if (i > 0 && parts(Math.max(units[i - 1] ?? 0, SPACE), Math.max(unit, SPACE))) kind = LATER;
      state = step(state, Math.max(unit, SPACE));
      for (const set of [this.#setAt(state, kind), this.#setAt(step(state, STAR), kind | STARRED)]) {
        this.#tell(set, 0, i + 1, 1, (id) => { found ||= wanted(id); });
      }
      if (found) return true;
    }
    return false;
  }

  /** The set of concepts that a whole pattern of a kind feeds; −1 if the state is none's. */
  #setAt(state: number, kind: number): number {
    const key = keyOf(state, kind);
    if (((this.#filter[filterBit(key) >> 3] ?? 0) & (1 << (key & 7))) === 0) return -1;
    const { slots, setAt, mask } = this.#tables;
    for (let slot = key & mask; slots[slot] !== 0; slot = (slot + 1) & mask) if (slots[slot] === key + 1) return setAt[slot] ?? -1;
    return -1;
  }

  #tell(set: number, start: number, end: number, tokens: number, found: Found): void {
    const ids = set < 0 ? undefined : this.#tables.sets[set];
    if (ids !== undefined) for (let i = 0; i < ids.length; i++) found(ids[i] ?? 0, start, end, tokens);
  }

  #goesOn(state: number, starred = false): boolean {
    return this.#onward[onwardBit(state, starred)] === 1;
  }

  #walk(units: Uint16Array, start: number, at: number, entry: number, tokens: number, found: Found): void {
    if (tokens > MOST_TOKENS) return;
    const unit = units[at] ?? SENTENCE;
    let state = step(entry, unit), end = at + 1, next = units[end] ?? SENTENCE;
    if (standsAlone(unit)) this.#tell(this.#setAt(state, at > start ? LATER : 0), start, end, tokens, found);
    else {
      while (next > SPACE && !standsAlone(next)) {
        state = step(state, next);
        next = units[++end] ?? SENTENCE;
      }
      const word = this.#kept.of(units, at, end, entry, state, this.#readWord);
      for (let i = 0; i < word.length; i += 2) {
        const set = word[i] ?? -1;
        if (set !== ONWARD) this.#tell(set, start, end, tokens, found);
        else if (next === SPACE) this.#walk(units, start, end + 1, word[i + 1] ?? 0, tokens + 1, found);
      }
      if (end - at > LONGEST_WORD) return;
    }
    if (next === SPACE) {
      const onward = step(state, SPACE);
      if (this.#goesOn(onward)) this.#walk(units, start, end + 1, onward, tokens + 1, found);
    } else if (next > SPACE && this.#goesOn(state)) this.#walk(units, start, end, state, tokens + 1, found);
  }

  /** What a word feeds, and where patterns go on behind a star; no pattern reaches into the end of an overlong one. */
  readonly #readWord = (units: Uint16Array, at: number, end: number, entry: number): Word => {
    const word: number[] = [], last = Math.min(end, at + LONGEST_WORD), later = entry === this.#start ? 0 : LATER;
    let state = entry;
    for (let i = at; i < last; i++) {
      state = step(state, units[i] ?? 0);
      const starred = step(state, STAR), onward = step(starred, SPACE), set = this.#setAt(starred, later | STARRED);
      if (set >= 0) word.push(set, 0);
      if (this.#goesOn(onward, true)) word.push(ONWARD, onward);
    }
    const set = last === end ? this.#setAt(state, later) : -1;
    if (set >= 0) word.push(set, 0);
    return word.length === 0 ? NO_WORD : word;
  };
}
