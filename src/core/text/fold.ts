import { ALONE, BULLET, cellAt, CLAUSE_SIGN, EXPANSIONS, foldSign, LETTER, LINE, PART, standsAlone, STOP, SURROGATE, WIDE } from './fold-table.ts';
import { unmask } from './look-alikes.ts';
import { afterStops, endsSentence } from './sentence-end.ts';

/** Units that part what was read: all are ≤ SPACE, letters are above. */
export const SENTENCE = 1;
export const CLAUSE = 2;
export const SPACE = 32;

/** No sentence is longer, in tokens: what runs on without a stop is cut, so that cost stays linear in the text. */
export const LONGEST_SENTENCE = 120;
/** A sentence that must be cut is cut at a comma, if that leaves it at least so long. */
const SHORTEST_CUT = 40;

const O_WITH_DOTS = 0xf6;
/** Without its dots a Turkish "öldü", he died, is "oldu", it became: words that begin so keep them. */
function isTurkishDeath(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32, dots = first === 111 && text.charCodeAt(at + 1) === 0x308 ? 1 : 0;
  return (first === O_WITH_DOTS || dots === 1) && (text.charCodeAt(at + 1 + dots) | 32) === 108;
}

/** Text as the lexicon reads it. Buffers are reused: valid until the next `fold`. */
export interface Folded {
  readonly units: Uint16Array;
  /** Raw offset of each unit; of a SENTENCE unit, where the sentence ends. */
  readonly map: Uint32Array;
  readonly length: number;
}

/**
 * Folds text once: case, marks, widths and look-alikes away, words parted by single separators, sentences closed.
 * Every unit remembers the raw offset it came from.
 */
export class Folder implements Folded {
  units = new Uint16Array(1 << 12);
  map = new Uint32Array(1 << 12);
  length = 0;
  #wordFrom = 0;
  #inWord = false;
  #mixed = false;
  #tokens = 0;
  #clauseAt = -1;
  #clauseTokens = 0;
  readonly #pairs = new Map<number, string>();

  fold(text: string): Folded {
    this.length = this.#tokens = 0;
    this.#clauseAt = -1;
    this.#inWord = this.#mixed = false;
    this.#grow(text.length + (text.length >> 5) + 64);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const cell = cellAt(code);
      switch (cell >> 16) {
        case LETTER: {
          const begins = !this.#inWord;
          if (begins) this.#beginWord(i);
          i = this.#letters(text, i, begins && isTurkishDeath(text, i) ? O_WITH_DOTS : cell);
          break;
        }
        case ALONE: this.#putAlone(cell & 0xffff, i); break;
        case PART: this.#part(SPACE, i); break;
        case CLAUSE_SIGN: this.#part(CLAUSE, i + 1); break;
        case STOP: i = this.#stop(text, i); break;
        case LINE: this.#line(text, i); break;
        case BULLET: this.#close(i); break;
        case WIDE: this.#putAll(EXPANSIONS[cell & 0xffff] ?? '', i, text.length); break;
        case SURROGATE: i = this.#pair(text, i); break;
        default: break;
      }
    }
    this.#close(text.trimEnd().length);
    return this;
  }

  /** Takes the letters from `at` on, the first of which is `first`; returns the offset of the last. */
  #letters(text: string, at: number, first: number): number {
    const { units, map } = this, size = text.length;
    let { length } = this, i = at, cell = first;
    do {
      const unit = cell & 0xffff;
      if (unit >= 0x370 && unit <= 0x52f) this.#mixed = true;
      units[length] = unit;
      map[length++] = i;
      cell = ++i < size ? cellAt(text.charCodeAt(i)) : 0;
    } while (cell >> 16 === LETTER);
    this.length = length;
    return i - 1;
  }

  #grow(size: number): void {
    if (this.units.length >= size) return;
    const units = new Uint16Array(size + (size >> 2)), map = new Uint32Array(units.length);
    units.set(this.units);
    map.set(this.map);
    this.units = units;
    this.map = map;
  }

  #beginWord(at: number): void {
    this.#count(at);
    this.#wordFrom = this.length;
    this.#inWord = true;
  }

  #endWord(): void {
    if (!this.#inWord) return;
    this.#inWord = false;
    if (this.#mixed) { unmask(this.units, this.#wordFrom, this.length); this.#mixed = false; }
  }

  /** A token begins; too long a sentence is closed before it. */
  #count(at: number): void {
    if (this.#tokens < LONGEST_SENTENCE) { this.#tokens++; return; }
    if (this.#clauseAt >= 0 && this.#clauseTokens >= SHORTEST_CUT) {
      this.units[this.#clauseAt] = SENTENCE;
      this.#tokens -= this.#clauseTokens - 1;
      this.#clauseAt = -1;
      return;
    }
    this.#close(at);
    this.#tokens = 1;
  }

  #putAlone(unit: number, at: number): void {
    this.#endWord();
    this.#count(at);
    // Signs need no separators between them, but closing a sentence may have used the room.
    this.#grow(this.length + 2);
    this.units[this.length] = unit;
    this.map[this.length++] = at;
  }

  #putAll(letters: string, at: number, size: number): void {
    if (letters === '') { this.#part(SPACE, at); return; }
    this.#grow(this.length + letters.length + (size - at) * 2 + 16);
    for (let k = 0; k < letters.length; k++) {
      const unit = letters.charCodeAt(k);
      if (standsAlone(unit)) { this.#putAlone(unit, at); continue; }
      if (!this.#inWord) this.#beginWord(at);
      this.units[this.length] = unit;
      this.map[this.length++] = at;
    }
  }

  /** One separator between words, the stronger of those that meet. */
  #part(separator: number, at: number): void {
    this.#endWord();
    const { units, length } = this;
    if (length === 0) return;
    const last = units[length - 1] ?? 0;
    if (last === SENTENCE || last === CLAUSE) return;
    if (last === SPACE) {
      if (separator !== CLAUSE) return;
      this.length--;
    }
    if (separator === CLAUSE) { this.#clauseAt = this.length; this.#clauseTokens = this.#tokens; }
    this.#grow(this.length + 4);
    this.units[this.length] = separator;
    this.map[this.length++] = at;
  }

  /** Ends the sentence at a raw offset, if there is one. */
  #close(at: number): void {
    this.#endWord();
    let { length } = this;
    while (length > 0 && (this.units[length - 1] === SPACE || this.units[length - 1] === CLAUSE)) length--;
    this.length = length;
    this.#tokens = 0;
    this.#clauseAt = -1;
    if (length === 0 || this.units[length - 1] === SENTENCE) return;
    this.#grow(length + 4);
    this.units[length] = SENTENCE;
    this.map[length] = at;
    this.length = length + 1;
  }

  /** Handles a run of stops; returns the offset of its last unit. */
  #stop(text: string, at: number): number {
    const after = afterStops(text, at);
    // Only a full stop asks what stands before it, and only short words can be abbreviations or numbers.
    const short = text.charCodeAt(at) === 46 && this.length - this.#wordFrom <= 8;
    const before = {
      word: short ? this.#wordBefore(this.length) : 'longer',
      previous: () => this.#wordBefore(this.#startOfWord(this.length)),
      tokens: this.#tokens,
    };
    if (endsSentence(text, at, after, before)) this.#close(after);
    else this.#part(text.charCodeAt(at) === 46 && after === at + 1 ? SPACE : CLAUSE, at + 1);
    return after - 1;
  }

  /** Where the word that ends at `end`, but for spaces, begins: looked for no further than a short word goes. */
  #startOfWord(end: number): number {
    const { units } = this, last = this.#endOfWord(end);
    let from = last;
    while (from > 0 && last - from < 10 && (units[from - 1] ?? 0) > SPACE && !standsAlone(units[from - 1] ?? 0)) from--;
    return from;
  }

  #endOfWord(end: number): number {
    let last = end;
    while (last > 0 && this.units[last - 1] === SPACE) last--;
    return last;
  }

  #wordBefore(end: number): string {
    const to = this.#endOfWord(end);
    let word = '';
    for (let i = this.#startOfWord(end); i < to; i++) word += String.fromCharCode(this.units[i] ?? 0);
    return word;
  }

  /** An empty line ends a sentence, a single one is only how the source was wrapped. */
  #line(text: string, at: number): void {
    let next = at + 1;
    while (next < text.length && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 13 || text.charCodeAt(next) === 9)) next++;
    const code = text.charCodeAt(next);
    if (text.charCodeAt(at) !== 10 || cellAt(code || 32) >> 16 === LINE || /^(?:\d{1,2}[.)]|[-*–—])\s/.test(text.slice(next, next + 4))) this.#close(at);
    else this.#part(SPACE, at);
  }

  /** Letters that a sign beyond the basic plane stands for; none for an emoji. */
  #astral(point: number): string {
    const known = this.#pairs.get(point);
    if (known !== undefined) return known;
    const folded = foldSign(String.fromCodePoint(point)), letters = /^[\p{L}\p{N}]+$/u.test(folded) ? folded : '';
    this.#pairs.set(point, letters);
    return letters;
  }

  /** A sign of two units; returns the offset of the second. */
  #pair(text: string, at: number): number {
    const point = text.codePointAt(at) ?? 0;
    if (point <= 0xffff) { this.#part(SPACE, at); return at; }
    this.#putAll(this.#astral(point), at, text.length);
    return at + 1;
  }
}

/** A word or phrase as it stands in folded text. */
export function foldWords(text: string): string {
  const { units, length } = new Folder().fold(text.replace(/[.!?…]/g, ' '));
  return Array.from(units.subarray(0, length), (unit) => (unit === SENTENCE ? '' : unit === CLAUSE ? ' ' : String.fromCharCode(unit))).join('');
}
