import { SIGNS } from './bits.ts';

/**
 * Arithmetic coding of small symbols by how often each has come so far, six bits a sign. Where a general compressor
 * spends whole bits on a symbol, this spends what it is worth: a fifth less on the tables of score and vocabulary.
 */
const DIGIT = 6, TOP = 2 ** 24, FULL = 2 ** 30 - 1;
/** Counts stop here, so that late symbols still move the odds. */
const MOST_SEEN = 255;

/** The odds of each bit of a symbol, under each context, as learnt on the way; the same in writer and reader. */
class Odds {
  readonly #bits: number;
  readonly #ones: Float64Array;
  readonly #seen: Uint8Array;

  constructor(bits: number, contexts: number) {
    this.#bits = bits;
    this.#ones = new Float64Array(contexts << bits).fill(0.5);
    this.#seen = new Uint8Array(contexts << bits);
  }

  /** Goes down the tree of a symbol's bits; `code` is given the odds of a one and answers with the bit. */
  walk(context: number, code: (one: number, bit: number) => number): number {
    let node = 1;
    for (let bit = this.#bits - 1; bit >= 0; bit--) {
      const at = (context << this.#bits) + node, one = this.#ones[at] ?? 0, found = code(one, bit), seen = this.#seen[at] ?? 0;
      this.#ones[at] = one + (found - one) / (seen + 2.5);
      if (seen < MOST_SEEN) this.#seen[at] = seen + 1;
      node = node * 2 + found;
    }
    return node - (1 << this.#bits);
  }
}

/** Where the interval `[low, high]` is parted: its lower share is a one's. */
const partOf = (low: number, high: number, one: number): number => low + Math.floor((high - low) * (one * 0.998 + 0.001));

/** Writes symbols of `bits` bits each, the symbol under a context if there are several. */
export class AdaptiveWriter {
  readonly #odds: Odds;
  #text = '';
  #low = 0;
  #high = FULL;

  constructor(bits: number, contexts = 1) {
    this.#odds = new Odds(bits, contexts);
  }

  put(symbol: number, context = 0): void {
    this.#odds.walk(context, (one, at) => {
      const bit = (symbol >> at) & 1, part = partOf(this.#low, this.#high, one);
      if (bit === 1) this.#high = part; else this.#low = part + 1;
      while (((this.#low ^ this.#high) & (63 * TOP)) === 0) this.#shift();
      return bit;
    });
  }

  #shift(): void {
    this.#text += SIGNS.charAt(Math.floor(this.#low / TOP));
    this.#low = (this.#low % TOP) * 64;
    this.#high = (this.#high % TOP) * 64 + 63;
  }

  end(): string {
    // Any number within the interval will do; one more digit than its first names one.
    this.#low = this.#high;
    for (let n = 0; n < 2; n++) this.#shift();
    return this.#text;
  }
}

/** Reads what an AdaptiveWriter with the same bits and contexts wrote. */
export class AdaptiveReader {
  readonly #odds: Odds;
  readonly #text: string;
  #at = 0;
  #low = 0;
  #high = FULL;
  #value = 0;

  constructor(text: string, bits: number, contexts = 1) {
    this.#odds = new Odds(bits, contexts);
    this.#text = text;
    for (let n = 0; n < 30 / DIGIT; n++) this.#digit();
  }

  take(context = 0): number {
    return this.#odds.walk(context, (one) => {
      const part = partOf(this.#low, this.#high, one), bit = this.#value <= part ? 1 : 0;
      if (bit === 1) this.#high = part; else this.#low = part + 1;
      while (((this.#low ^ this.#high) & (63 * TOP)) === 0) {
        this.#low = (this.#low % TOP) * 64;
        this.#high = (this.#high % TOP) * 64 + 63;
        this.#digit();
      }
      return bit;
    });
  }

  /** Past the end nothing matters but that writer and reader agree: zeros. */
  #digit(): void {
    this.#value = (this.#value % TOP) * 64 + Math.max(0, SIGNS.indexOf(this.#text.charAt(this.#at++)));
  }
}
