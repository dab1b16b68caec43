import { Grams } from './grams.ts';
import { nameHash, scatter } from './hash.ts';
import type { SentenceSigns } from './sentence.ts';

/** The table has 2^BUCKET_BITS rows; a feature's row is its hash cut to that many bits. */
export const BUCKET_BITS = 17;
const BUCKET_SHIFT = 32 - BUCKET_BITS;

/** How much each family of features may say: `spread` is shared by the family's members, `each` is a member's own. */
const WEIGHT = { words: 1, letters: 1.2, concept: 0.3, pairs: 0.6, shape: 0.3 } as const;
const SEED = { words: 0x51, letters: 0xa7, concept: 0x133, pairs: 0x2f1, shape: 0x3d5 } as const;

const MAX_FEATURES = 12000;
const MAX_PAIRS = 1200;

const roleMask = (name: string): number => (name.endsWith('_NAME') || name === 'TITLE' ? nameHash(name) : 0);

/**
 * Turns a sentence into the rows of the table it touches and how much each counts.
 * Built once per compiled lexicon; `read` reuses its buffers, so use the result before reading the next sentence.
 * Concepts are hashed by name: their order may change without a new training, a new name may not.
 */
export class Features {
  readonly buckets = new Int32Array(MAX_FEATURES);
  readonly weights = new Float32Array(MAX_FEATURES);
  count = 0;
  /** Words of the sentence last read. */
  tokenCount = 0;
  readonly #grams: Grams;
  readonly #conceptHash: Int32Array;
  readonly #pairs = new Int32Array(MAX_PAIRS);

  constructor(conceptNames: readonly string[]) {
    this.#conceptHash = Int32Array.from(conceptNames, nameHash);
    this.#grams = new Grams(Int32Array.from(conceptNames, roleMask));
  }

  read(sentence: SentenceSigns): void {
    const grams = this.#grams;
    this.count = 0;
    grams.read(sentence);
    this.tokenCount = grams.tokenCount;
    this.#spread(grams.words, grams.wordCount, WEIGHT.words, SEED.words);
    this.#spread(grams.letters, grams.letterCount, WEIGHT.letters, SEED.letters);
    this.#readConcepts(sentence);
    this.#readShape(sentence);
  }

  #put(hash: number, weight: number, seed: number): void {
    if (this.count === MAX_FEATURES) return;
    this.buckets[this.count] = Math.imul(hash ^ seed, 0x9e3779b1) >>> BUCKET_SHIFT;
    this.weights[this.count++] = weight;
  }

  #spread(hashes: Int32Array, count: number, weight: number, seed: number): void {
    const share = weight / Math.sqrt(count || 1);
    for (let i = 0; i < count; i++) this.#put(hashes[i] ?? 0, share, seed);
  }

  /** Which concepts hold, which two hold together, and which follows which. */
  #readConcepts({ concepts, hits, hitFrom, hitTo }: SentenceSigns): void {
    const conceptHash = this.#conceptHash, pairs = this.#pairs, n = concepts.length;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const one = conceptHash[concepts[i] ?? 0] ?? 0;
      this.#put(one, WEIGHT.concept, SEED.concept);
      for (let j = i + 1; j < n && count < MAX_PAIRS; j++) {
        // Commutative, so that a pair is one feature whatever the order of ids.
        pairs[count++] = scatter(Math.imul(one, 3) + Math.imul(conceptHash[concepts[j] ?? 0] ?? 0, 3));
      }
    }
    let last = 0;
    for (let i = hitFrom; i < hitTo && count < MAX_PAIRS; i++) {
      const one = conceptHash[hits[i * 3] ?? 0] ?? 0;
      if (last !== 0 && last !== one) pairs[count++] = scatter(Math.imul(last, 524287) + one);
      last = one;
    }
    this.#spread(pairs, count, WEIGHT.pairs, SEED.pairs);
  }

  /** Length, punctuation, and whether anything was recognised at all. */
  #readShape({ concepts, marks }: SentenceSigns): void {
    const length = Math.min(4, 31 - Math.clz32((this.tokenCount >> 1) + 1));
    this.#put(length + 1, WEIGHT.shape, SEED.shape);
    for (let bit = 1; bit <= 8; bit <<= 1) if ((marks & bit) !== 0) this.#put(100 + bit, WEIGHT.shape, SEED.shape);
    if (concepts.length === 0) this.#put(99, WEIGHT.shape, SEED.shape);
  }
}
