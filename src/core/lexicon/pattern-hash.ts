import { standsAlone } from '../text/fold-table.ts';

/** Ends a word that may go on: `hang*`. Never a letter of folded text. */
export const STAR = 42;
const SPACE = 32;

export const KEY_BITS = 26;
export const ONWARD_BITS = 15;

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

/** Bit that says some pattern goes on from here; another state may share it, which costs time and nothing else. */
export const onwardBit = (state: number): number => (state ^ (state >>> 16)) & ((1 << ONWARD_BITS) - 1);

/** Bit of a small filter that turns away nearly every state before the table is asked. */
export const FILTER_BITS = 16;
export const filterBit = (key: number): number => key & ((1 << FILTER_BITS) - 1);

/** Hashes a folded pattern; `boundary` is told every state from which a matcher must go on to the next word or sign. */
export function hashPattern(pattern: string, seed: number, boundary: (state: number) => void = () => undefined): number {
  let state = startState(seed);
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i), next = pattern.charCodeAt(i + 1);
    state = step(state, unit);
    if (i + 1 === pattern.length) break;
    if (unit === SPACE) boundary(state);
    else if (next !== SPACE && next !== STAR && unit !== STAR && (standsAlone(unit) || standsAlone(next))) boundary(state);
  }
  return state;
}
