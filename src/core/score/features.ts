import { Grams } from './grams.ts';
import { nameHash, scatter } from './hash.ts';
import type { SentenceSigns } from './sentence.ts';

/** The table has 2^BUCKET_BITS rows; a feature's row is its hash cut to that many bits. */
export const BUCKET_BITS = 17;
const BUCKET_SHIFT = 32 - BUCKET_BITS;

/** How much each family of features may say: `spread` is shared by the family's members, `each` is a member's own. */
const WEIGHT = { words: 1, letters: 1.2, concept: 0.3, pairs: 0.6, shape: 0.3 } as const;
const SEED = { words: 0x51, letters: 0xa7, concept: 0x133, pairs: 0x2f1, shape: 0x3d5 } as const;

const MAX_PAIRS = 1200;

const roleMask = (name: string): number => (name.endsWith('_NAME') || name === 'TITLE' ? nameHash(name) : 0);

/** The row of the table that a feature touches. */
export const rowOf = (hash: number, seed: number): number => Math.imul(hash ^ seed, 0x9e3779b1) >>> BUCKET_SHIFT;

/** Told of one family of features of a sentence: the first `count` of these hashes, of which each counts for `share`. */
export type Tell = (hashes: Int32Array, count: number, seed: number, share: number) => void;

/**
 * Tells a sentence as families of features. Built once per compiled lexicon; buffers are reused, so use what is told at once.
 * Concepts are hashed by name: their order may change without a new training, a new name may not.
 */
export class Families {
  readonly #grams: Grams;
  readonly #conceptHash: Int32Array;
  readonly #pairs = new Int32Array(MAX_PAIRS);
  /** What counts by itself, whatever else the sentence holds. */
  readonly #each: Int32Array;

  /** `carries` says which rows say anything at all. */
  constructor(conceptNames: readonly string[], carries: (row: number) => boolean = () => true) {
    this.#conceptHash = Int32Array.from(conceptNames, nameHash);
    this.#each = new Int32Array(conceptNames.length + 6);
    this.#grams = new Grams(Int32Array.from(conceptNames, roleMask), (run) => carries(rowOf(run, SEED.letters)));
  }

  read(sentence: SentenceSigns, tell: Tell): void {
    const grams = this.#grams, spread = (hashes: Int32Array, count: number, family: 'words' | 'letters' | 'pairs', among = count): void => {
      if (count > 0) tell(hashes, count, SEED[family], WEIGHT[family] / Math.sqrt(among));
    };
    grams.read(sentence);
    spread(grams.words, grams.wordCount, 'words');
    spread(grams.letters, grams.tellingCount, 'letters', grams.letterCount);
    tell(this.#each, this.#readConcepts(sentence), SEED.concept, WEIGHT.concept);
    spread(this.#pairs, this.#readPairs(sentence), 'pairs');
    tell(this.#each, this.#readShape(sentence, grams.tokenCount), SEED.shape, WEIGHT.shape);
  }

  /** Which concepts hold. */
  #readConcepts({ concepts }: SentenceSigns): number {
    for (let i = 0; i < concepts.length; i++) this.#each[i] = this.#conceptHash[concepts[i] ?? 0] ?? 0;
    return concepts.length;
  }

  /** Which two concepts hold together, and which follows which. */
  #readPairs({ concepts, hits, hitFrom, hitTo }: SentenceSigns): number {
    const conceptHash = this.#conceptHash, pairs = this.#pairs, n = concepts.length;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const one = conceptHash[concepts[i] ?? 0] ?? 0;
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
    return count;
  }

  /** Length, punctuation, and whether anything was recognised at all. */
  #readShape({ concepts, marks }: SentenceSigns, tokens: number): number {
    const each = this.#each;
    let count = 0;
    each[count++] = Math.min(4, 31 - Math.clz32((tokens >> 1) + 1)) + 1;
    for (let bit = 1; bit <= 8; bit <<= 1) if ((marks & bit) !== 0) each[count++] = 100 + bit;
    if (concepts.length === 0) each[count++] = 99;
    return count;
  }
}

const MAX_FEATURES = 12000;

/** All features of a sentence in one list, for training. */
export class Features {
  readonly buckets = new Int32Array(MAX_FEATURES);
  readonly weights = new Float32Array(MAX_FEATURES);
  count = 0;
  readonly #families: Families;

  constructor(conceptNames: readonly string[]) {
    this.#families = new Families(conceptNames);
  }

  /** Buffers are reused: use the result before reading the next sentence. */
  read(sentence: SentenceSigns): void {
    this.count = 0;
    this.#families.read(sentence, (hashes, count, seed, share) => {
      for (let i = 0; i < count && this.count < MAX_FEATURES; i++) {
        this.buckets[this.count] = rowOf(hashes[i] ?? 0, seed);
        this.weights[this.count++] = share;
      }
    });
  }
}
