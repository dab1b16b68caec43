import { standsAlone } from '../text/fold-table.ts';

/** Ends a word that may go on: `hang*`. Never a letter of folded text. */
export const STAR = 42;
const SPACE = 32;

export const KEY_BITS = 25;
const PLAIN = 1 << 14, STARRED = 1 << 12;
/** So many bits of `onwardBit` there are. */
export const ONWARD = PLAIN + STARRED;

/** A pattern, or a text that might be one, as it is hashed unit by unit. */
export const step = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193);

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

/** What a finished pattern is known by. */
export const keyOf = (state: number): number => scatter(state) >>> (32 - KEY_BITS);

/**
 * Bit that says some pattern goes on from here; another state may share it, which costs time and nothing else. Few go on
 * from a star, and every beginning of every word asks for that: bits of their own turn nearly all away.
 */
export const onwardBit = (state: number, starred: boolean): number => {
  const mixed = state ^ (state >>> 16);
  return starred ? PLAIN | (mixed & (STARRED - 1)) : mixed & (PLAIN - 1);
};

/** Bit of a small filter that turns away nearly every state before the table is asked. */
export const FILTER_BITS = 16;
export const filterBit = (key: number): number => key & ((1 << FILTER_BITS) - 1);

/** Hashes a folded pattern; `boundary` is told every state from which a matcher must go on to the next word or sign. */
export function hashPattern(pattern: string, seed: number, boundary: (state: number, starred: boolean) => void = () => undefined): number {
  let state = startState(seed);
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i), next = pattern.charCodeAt(i + 1);
    state = step(state, unit);
    if (i + 1 === pattern.length) break;
    if (unit === SPACE) boundary(state, pattern.charCodeAt(i - 1) === STAR);
    else if (next !== SPACE && next !== STAR && unit !== STAR && (standsAlone(unit) || standsAlone(next))) boundary(state, false);
  }
  return state;
}
