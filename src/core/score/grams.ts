import { KeptWords } from '../lexicon/kept-words.ts';
import { standsAlone } from '../text/fold-table.ts';
import { scatter } from './hash.ts';
import type { SentenceSigns } from './sentence.ts';

/** Longest sentence read, in tokens; the rest of a longer one says nothing new. */
const MAX_TOKENS = 160;
const MAX_WORDS = MAX_TOKENS * 6;
const MAX_WORD_LENGTH = 40;
const MAX_LETTERS = MAX_TOKENS * (MAX_WORD_LENGTH + 1) * 3;

const WORD_EDGE = 62;
const WORD_START = 60;
const NUMBER = 7002;
const YEAR = 7001;

const FIRST_STATE = 0x811c9dc5;
const onward = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193);

/** A word as the score sees it. */
interface Word {
  readonly token: number;
  /** How many letter runs it has, and those of them that say something. */
  readonly count: number;
  readonly telling: readonly number[];
}

const NONE: number[] = [];
const NO_WORD: Word = { token: 0, count: 0, telling: NONE };

const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;

/**
 * Hashes of the words and letter runs of one sentence, read straight from the folded text: no strings, no sets.
 * Names of people and of the film are masked by role, so that what is learnt of one version holds for the others.
 */
export class Grams {
  readonly words = new Int32Array(MAX_WORDS);
  readonly letters = new Int32Array(MAX_LETTERS);
  wordCount = 0;
  /** How many letter runs there are, and how many of them are in `letters`. */
  letterCount = 0;
  tellingCount = 0;
  tokenCount = 0;
  readonly #tokens = new Int32Array(MAX_TOKENS);
  readonly #alone = new Uint8Array(MAX_TOKENS);

  /** `maskOf[concept]` is the stand-in for names of that concept, 0 for concepts that are no names. */
  readonly #maskOf: Int32Array;
  readonly #tells: (run: number) => boolean;
  readonly #kept = new KeptWords(NO_WORD);

  /** Letter runs that tell nothing are only counted. */
  constructor(maskOf: Int32Array, tells: (run: number) => boolean) {
    this.#maskOf = maskOf;
    this.#tells = tells;
  }

  read(sentence: SentenceSigns): void {
    this.wordCount = this.letterCount = this.tellingCount = 0;
    this.tokenCount = this.#readTokens(sentence);
    this.#joinTokens();
  }

  #readTokens({ folded, from, to, hits, hitFrom, hitTo }: SentenceSigns): number {
    const tokens = this.#tokens, alone = this.#alone, maskOf = this.#maskOf;
    let count = 0, hit = hitFrom, maskEnd = -1, mask = 0;
    for (let i = from; i < to && count < MAX_TOKENS;) {
      const unit = folded[i] ?? 0;
      if (unit <= 32) { i++; continue; }
      for (; hit < hitTo && (hits[hit * 3 + 1] ?? 0) <= i; hit++) {
        const stand = maskOf[hits[hit * 3] ?? 0] ?? 0, end = hits[hit * 3 + 2] ?? 0;
        if (stand !== 0 && end > maskEnd && end > i) { mask = stand; maskEnd = end; }
      }
      if (i < maskEnd) {
        // Only runs of one role are one name: "Memo Memo" is one person, "Memo Ova" two.
        if (count === 0 || tokens[count - 1] !== mask) { tokens[count] = mask; alone[count++] = 0; }
        while (i < to && i < maskEnd) i++;
        while (i < to && (folded[i] ?? 0) > 32 && !standsAlone(folded[i] ?? 0)) i++;
        continue;
      }
      if (standsAlone(unit)) { tokens[count] = scatter(Math.imul(unit, 0x9e3779b1)); alone[count++] = 1; i++; continue; }
      const start = i;
      let state = FIRST_STATE, next = unit;
      do {
        state = onward(state, next);
        next = ++i < to ? folded[i] ?? 0 : 0;
      } while (next > 32 && !standsAlone(next));
      const { token, count: runs, telling } = this.#kept.of(folded, start, i, FIRST_STATE, state, this.#readWord);
      tokens[count] = token;
      alone[count++] = 0;
      this.letterCount += runs;
      for (let k = 0; k < telling.length; k++) this.letters[this.tellingCount++] = telling[k] ?? 0;
    }
    return count;
  }

  /** Hash of one word, and its letter runs: in Hangul of 2–4, elsewhere of 3–5, with the word's edges. */
  readonly #readWord = (folded: Uint16Array, start: number, end: number): Word => {
    const hangul = isHangul(folded[start] ?? 0);
    let telling = NONE, hash = FIRST_STATE, digits = true, length = 1, count = 0;
    let a = 0, b = 0, c = WORD_START, d = 0;
    const run = (hashed: number): void => {
      const one = scatter(hashed);
      count++;
      if (!this.#tells(one)) return;
      if (telling === NONE) telling = [];
      telling.push(one);
    };
    for (let i = start; i <= end && i - start <= MAX_WORD_LENGTH; i++) {
      const x = i < end ? folded[i] ?? 0 : WORD_EDGE;
      if (i < end) { hash = onward(hash, x); if (x < 48 || x > 57) digits = false; }
      length++;
      const two = Math.imul(c, 0x85ebca6b) ^ Math.imul(x, 0xc2b2ae35);
      if (hangul) run(two ^ 0x1111);
      if (length > 2) {
        const three = two ^ Math.imul(b, 0x27d4eb2f);
        run(three);
        if (length > 3) {
          const four = three ^ Math.imul(a, 0x165667b1);
          run(four);
          if (length > 4 && !hangul) run(four ^ Math.imul(d, 0x3c6ef372));
        }
      }
      d = a; a = b; b = c; c = x;
    }
    if (digits && end - start <= MAX_WORD_LENGTH) return { token: end - start === 4 ? YEAR : NUMBER, count: 0, telling: NONE };
    return { token: scatter(hash), count, telling };
  };

  /** Single tokens, pairs, pairs with one or two tokens between; where signs stand alone, runs of two to four count as letters do. */
  #joinTokens(): void {
    const tokens = this.#tokens, alone = this.#alone, { words, letters, tokenCount } = this;
    let n = 0, runs = this.tellingCount;
    for (let i = 0; i < tokenCount; i++) {
      const one = tokens[i] ?? 0, two = tokens[i + 1] ?? 0, three = tokens[i + 2] ?? 0, four = tokens[i + 3] ?? 0;
      words[n++] = one;
      if (i + 1 < tokenCount) words[n++] = scatter(Math.imul(one, 31) + two);
      if (i + 2 < tokenCount) words[n++] = scatter(Math.imul(one, 37) + three + 5);
      if (i + 3 < tokenCount) words[n++] = scatter(Math.imul(one, 41) + four + 7);
      if (alone[i] === 0 || alone[i + 1] === 0 || i + 1 >= tokenCount) continue;
      let run = scatter(Math.imul(one, 31) + two + 9);
      letters[runs++] = run;
      for (let j = i + 2; j < Math.min(i + 4, tokenCount) && alone[j] === 1; j++) {
        run = scatter(Math.imul(run, 31) + (tokens[j] ?? 0) + 11);
        letters[runs++] = run;
      }
    }
    this.wordCount = n;
    this.letterCount += runs - this.tellingCount;
    this.tellingCount = runs;
  }
}
