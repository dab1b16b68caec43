import { AdaptiveReader, AdaptiveWriter } from './adaptive.ts';
import { BitReader, BitWriter } from './bits.ts';
import { FILTER_BITS, filterBit, hashPattern, keyOf, KEY_BITS, ONWARD, onwardBit } from './pattern-hash.ts';

/**
 * Patterns as the page carries them: not their letters but what they hash to. 25 bits a pattern, sorted and
 * written as differences, take 14 bits each; the letters, packed, take 42. The price: once in some 6,000 look-ups, of
 * which a word needs about eight, a word is taken for a pattern it is not, far below what words mislead by themselves.
 * On the labelled pages nothing is judged otherwise than with 26 bits; with 24 over-hiding rises.
 */
export interface PatternCode {
  /** Chosen by the build so that no two patterns meet. */
  readonly seed: number;
  readonly count: number;
  /** Low bits of each difference. */
  readonly low: number;
  readonly keys: string;
  /** States from which patterns go on, as differences too. */
  readonly onward: string;
  readonly onwardCount: number;
  /** The different sets of concepts that patterns feed, commonest first: each id and one, and 0 behind each set. */
  readonly sets: string;
  readonly setCount: number;
  /** For each key the place of its set. */
  readonly setOf: string;
}

const ONWARD_LOW = 3;

/** Ids are smaller than this many bits can say; the first id of a set and those that follow it are of different kinds. */
const ID_BITS = 10, ID_CONTEXTS = 2;

/** Bits that number so many sets. */
const bitsFor = (sets: number): number => 32 - Math.clz32(Math.max(1, sets - 1));

type Entries = readonly (readonly [pattern: string, ids: readonly number[]])[];

/** Distinct keys of all patterns under a seed, or null if two patterns meet. */
function keysUnder(seed: number, entries: Entries): Map<number, string> | null {
  const keys = new Map<number, string>();
  for (const [pattern, ids] of entries) {
    const key = keyOf(hashPattern(pattern, seed));
    if (keys.has(key)) return null;
    keys.set(key, ids.join());
  }
  return keys;
}

export function encodePatterns(entries: Entries, firstSeed = 1): PatternCode {
  let seed = firstSeed, keys = keysUnder(seed, entries);
  while (keys === null) keys = keysUnder(++seed, entries);
  const sorted = Array.from(keys).sort(([a], [b]) => a - b), count = sorted.length;
  const low = Math.max(0, Math.round(KEY_BITS - Math.log2(Math.max(1, count)) - 0.5)), bits = new BitWriter(), onward = new Uint8Array(ONWARD);
  let last = 0;
  for (const [key] of sorted) { bits.putRice(key - last, low); last = key; }
  for (const [pattern] of entries) hashPattern(pattern, seed, (state, starred) => { onward[onwardBit(state, starred)] = 1; });
  const flags = new BitWriter(), uses = new Map<string, number>();
  let before = -1;
  onward.forEach((bit, i) => { if (bit === 1) { flags.putRice(i - before - 1, ONWARD_LOW); before = i; } });
  for (const [, set] of sorted) uses.set(set, (uses.get(set) ?? 0) + 1);
  const sets = Array.from(uses).sort(([, a], [, b]) => b - a).map(([set]) => set), rank = new Map(sets.map((set, i) => [set, i]));
  const setOf = new AdaptiveWriter(bitsFor(sets.length)), ids = new AdaptiveWriter(ID_BITS, ID_CONTEXTS);
  for (const [, set] of sorted) setOf.put(rank.get(set) ?? 0);
  for (const set of sets) {
    set.split(',').forEach((id, i) => ids.put(Number(id) + 1, Math.min(i, 1)));
    ids.put(0, 1);
  }
  return {
    seed, count, low, keys: bits.end(), onward: flags.end(), onwardCount: onward.reduce((sum, bit) => sum + bit, 0), sets: ids.end(), setCount: sets.length, setOf: setOf.end(),
  };
}

/** Everything a matcher needs, in flat tables. */
export interface PatternTables {
  readonly seed: number;
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

export function decodePatterns(code: PatternCode): PatternTables {
  let size = 1 << 8;
  while (size < code.count * 3) size <<= 1;
  const slots = new Uint32Array(size), setAt = new Uint16Array(size), mask = size - 1, filter = new Uint8Array(1 << (FILTER_BITS - 3)), reader = new BitReader(code.keys), flags = new BitReader(code.onward), ids = new AdaptiveReader(code.sets, ID_BITS, ID_CONTEXTS);
  const sets = Array.from({ length: code.setCount }, () => takeSet(ids)), setOf = new AdaptiveReader(code.setOf, bitsFor(sets.length));
  let key = 0;
  for (let n = 0; n < code.count; n++) {
    key += reader.takeRice(code.low);
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key + 1;
    filter[filterBit(key) >> 3] = (filter[filterBit(key) >> 3] ?? 0) | (1 << (key & 7));
    setAt[slot] = setOf.take();
  }
  const onward = new Uint8Array(ONWARD);
  for (let n = 0, i = -1; n < code.onwardCount; n++) { i += 1 + flags.takeRice(ONWARD_LOW); onward[i] = 1; }
  return { seed: code.seed, slots, setAt, mask, onward, filter, sets };
}
