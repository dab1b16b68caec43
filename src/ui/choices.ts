import type { Level } from '../core/film.ts';
import type { Mode } from '../core/verdict.ts';
import type { MessageKey, Translate } from './translate.ts';

/** In the order shown: from least to most hidden. */
export const MODE_KEYS: readonly (readonly [Mode, MessageKey])[] = [
  ['careful', 'modeCareful'],
  ['balanced', 'modeBalanced'],
  ['strict', 'modeStrict'],
];

/** From least to most kept. */
export const LEVEL_KEYS: readonly (readonly [Level, MessageKey])[] = [
  ['ending', 'levelEnding'],
  ['late', 'levelLate'],
  ['premise', 'levelPremise'],
];

/** Values to choose from, each with its name in the reader's language. */
export const named = <Value extends string>(keys: readonly (readonly [Value, MessageKey])[], translate: Translate): { value: Value; label: string }[] =>
  keys.map(([value, key]) => ({ value, label: translate(key) }));
