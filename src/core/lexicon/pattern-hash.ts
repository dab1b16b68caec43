import { standsAlone } from '../text/fold-table.ts';

/** Ends a word that may go on: `hang*`. Never a letter of folded text. */
export const STAR = 42;
const SPACE = 32;

/**
 * What a look-up asks for, added up: a pattern that ends in a star, one that has gone on from an earlier word or sign.
 * Each kind has keys of its own, of as many bits as it is asked for: a word's beginnings are looked up seven times for
 * once that it is looked up whole, and few words follow one that patterns go on from.
 */
export const STARRED = 1, LATER = 2;
export const KEY_BITS = [22, 23, 22, 22] as const;
const KIND_SIZE = 1 << 24;
/** Keys are numbered through, kind by kind. */
export const firstKey = (kind: number): number => kind * KIND_SIZE, kindOf = (key: number): number => Math.floor(key / KIND_SIZE);

/** So many bits for states behind whole words, and so many for those behind a star. */
export const PLAIN_STATES = 1 << 14;
const STARRED_STATES = 1 << 12;
/** So many bits of `onwardBit` there are. */
export const ONWARD = PLAIN_STATES + STARRED_STATES;

/** A pattern, or a text that might be one, as it is hashed unit by unit. */
export const step = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193);

/** Where every pattern's hash begins under a seed. */
export function startState(seed: number): number {
  return step(0x811c9dc5, seed);
}

function scatter(value: number): number {
  let h = value ^ (value >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return h ^ (h >>> 15);
}

/** What a finished pattern of a kind is known by. */
export const keyOf = (state: number, kind: number): number => firstKey(kind) + (scatter(state) >>> (32 - (KEY_BITS[kind] ?? 0)));

/**
 * Bit that says some pattern goes on from here; another state may share it, which costs time and nothing else. Few go on
 * from a star, and every beginning of every word asks for that: bits of their own turn nearly all away.
 */
export const onwardBit = (state: number, starred: boolean): number => {
  const mixed = state ^ (state >>> 16);
  return starred ? PLAIN_STATES | (mixed & (STARRED_STATES - 1)) : mixed & (PLAIN_STATES - 1);
};

/** Bit of a small filter that turns away nearly every state before the table is asked. */
export const FILTER_BITS = 16;
export const filterBit = (key: number): number => key & ((1 << FILTER_BITS) - 1);

/** Does a token end between these two units? Spaces belong to none. */
export const parts = (unit: number, next: number): boolean => unit === SPACE || (next !== SPACE && (standsAlone(unit) || standsAlone(next)));

/** The key of a folded pattern; `boundary` is told every state from which a matcher must go on to the next word or sign. */
export function hashPattern(pattern: string, seed: number, boundary: (state: number, starred: boolean) => void = () => undefined): number {
  let state = startState(seed), kind = pattern.endsWith('*') ? STARRED : 0;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i), next = pattern.charCodeAt(i + 1);
    state = step(state, unit);
    if (i + 1 === pattern.length || next === STAR || !parts(unit, next)) continue;
    boundary(state, unit === SPACE && pattern.charCodeAt(i - 1) === STAR);
    kind |= LATER;
  }
  return keyOf(state, kind);
}

/** A bit for each state from which some pattern goes on. */
export function onwardStates(patterns: Iterable<string>, seed: number): Uint8Array {
  const onward = new Uint8Array(ONWARD);
  for (const pattern of patterns) hashPattern(pattern, seed, (state, starred) => { onward[onwardBit(state, starred)] = 1; });
  return onward;
}
