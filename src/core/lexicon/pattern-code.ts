import { AdaptiveReader, AdaptiveWriter } from './adaptive.ts';
import { BitReader, BitWriter } from './bits.ts';
import { FILTER_BITS, filterBit, firstKey, hashPattern, KEY_BITS, kindOf, ONWARD, onwardStates, PLAIN_STATES } from './pattern-hash.ts';

/**
 * Patterns as the page carries them: not their letters but what they hash to. 22 or 23 bits a pattern, sorted and
 * written as differences, take 13 bits each; the letters, packed, take 42. The price: one word in a thousand is taken
 * for a pattern it is not, far below what words mislead by themselves, and the build sees to it that no common word is.
 */
export interface PatternCode {
  /** Chosen by the build so that no two patterns meet. */
  readonly seed: number;
  /** How many patterns of each kind there are. */
  readonly counts: readonly number[];
  readonly keys: string;
  /** A bit for each state from which patterns may go on. */
  readonly onward: string;
  /** The different sets of concepts that patterns feed, commonest first: each id and one, and 0 behind each set. */
  readonly sets: string;
  readonly setCount: number;
  /** For each key the place of its set. */
  readonly setOf: string;
}

/** Ids are smaller than this many bits can say; the first id of a set and those that follow it are of different kinds. */
const ID_BITS = 10, ID_CONTEXTS = 2;

/** Bits that number so many sets. */
const bitsFor = (sets: number): number => 32 - Math.clz32(Math.max(1, sets - 1));
/** Low bits of the differences between so many keys. */
const lowFor = (count: number, kind: number): number =>
  Math.max(0, Math.round((KEY_BITS[kind] ?? 0) - Math.log2(Math.max(1, count)) - 0.5));

/** A flag a state, two kinds of states. */
const ONWARD_CODER = [1, 2] as const;
const onwardContext = (bit: number): number => (bit < PLAIN_STATES ? 0 : 1);

type Entries = readonly (readonly [pattern: string, ids: readonly number[]])[];

/** Distinct keys of all patterns under a seed, or null if two patterns meet. */
function keysUnder(seed: number, entries: Entries): Map<number, string> | null {
  const keys = new Map<number, string>();
  for (const [pattern, ids] of entries) {
    const key = hashPattern(pattern, seed);
    if (keys.has(key)) return null;
    keys.set(key, ids.join());
  }
  return keys;
}

/** Packs patterns and the concepts each feeds, under the first seed from `firstSeed` on by which no two of them meet. */
export function encodePatterns(entries: Entries, firstSeed = 1): PatternCode {
  let seed = firstSeed, keys = keysUnder(seed, entries);
  while (keys === null) keys = keysUnder(++seed, entries);
  const sorted = Array.from(keys).sort(([a], [b]) => a - b), bits = new BitWriter();
  const onward = onwardStates(entries.map(([pattern]) => pattern), seed);
  const counts = KEY_BITS.map((_, kind) => {
    const own = sorted.filter(([key]) => kindOf(key) === kind), low = lowFor(own.length, kind);
    let last = firstKey(kind);
    for (const [key] of own) { bits.putRice(key - last, low); last = key; }
    return own.length;
  });
  const flags = new AdaptiveWriter(...ONWARD_CODER), uses = new Map<string, number>();
  onward.forEach((bit, i) => flags.put(bit, onwardContext(i)));
  for (const [, set] of sorted) uses.set(set, (uses.get(set) ?? 0) + 1);
  const sets = Array.from(uses).sort(([, a], [, b]) => b - a).map(([set]) => set), rank = new Map(sets.map((set, i) => [set, i]));
  const setOf = new AdaptiveWriter(bitsFor(sets.length), KEY_BITS.length), ids = new AdaptiveWriter(ID_BITS, ID_CONTEXTS);
  for (const [key, set] of sorted) setOf.put(rank.get(set) ?? 0, kindOf(key));
  for (const set of sets) {
    set.split(',').forEach((id, i) => ids.put(Number(id) + 1, Math.min(i, 1)));
    ids.put(0, 1);
  }
  return { seed, counts, keys: bits.end(), onward: flags.end(), sets: ids.end(), setCount: sets.length, setOf: setOf.end() };
}

/** Everything a matcher needs, in flat tables. */
export interface PatternTables {
  /** Open hash of keys (0 for empty) and, beside it, the set of each. */
  readonly slots: Uint32Array;
  readonly setAt: Uint16Array;
  readonly mask: number;
  readonly onward: Uint8Array;
  /** One bit a key, eight a byte: small enough to stay in the nearest cache. */
  readonly filter: Uint8Array;
  readonly sets: readonly (readonly number[])[];
}

function takeSet(ids: AdaptiveReader): number[] {
  const set: number[] = [];
  for (let id = ids.take(0); id !== 0; id = ids.take(1)) set.push(id - 1);
  return set;
}

/** Unpacks what `encodePatterns` made: some milliseconds, on pages that name a film. */
export function decodePatterns(code: PatternCode): PatternTables {
  let size = 1 << 8;
  while (size < code.counts.reduce((sum, count) => sum + count) * 3) size <<= 1;
  const slots = new Uint32Array(size), setAt = new Uint16Array(size), mask = size - 1;
  const filter = new Uint8Array(1 << (FILTER_BITS - 3)), reader = new BitReader(code.keys);
  const ids = new AdaptiveReader(code.sets, ID_BITS, ID_CONTEXTS), sets = Array.from({ length: code.setCount }, () => takeSet(ids));
  const setOf = new AdaptiveReader(code.setOf, bitsFor(sets.length), KEY_BITS.length), flags = new AdaptiveReader(code.onward, ...ONWARD_CODER);
  code.counts.forEach((count, kind) => {
    const low = lowFor(count, kind);
    for (let n = 0, key = firstKey(kind); n < count; n++) {
      key += reader.takeRice(low);
      let slot = key & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = key + 1;
      filter[filterBit(key) >> 3] = (filter[filterBit(key) >> 3] ?? 0) | (1 << (key & 7));
      setAt[slot] = setOf.take(kind);
    }
  });
  return { slots, setAt, mask, onward: new Uint8Array(ONWARD).map((_, bit) => flags.take(onwardContext(bit))), filter, sets };
}
