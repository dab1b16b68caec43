import { expect, it } from 'vitest';
import type { FilmId } from '../../src/core/film.ts';
import { surest } from '../../src/page/hidden-passages.ts';
import type { VeilLabel } from '../../src/page/veil-contract.ts';

const label = (level: VeilLabel['level'], certainty: VeilLabel['certainty']): VeilLabel => ({ film: 'the-lamp' as FilmId, level, certainty });

it.each([
  ['nothing hidden', [], undefined],
  ['one that is likely', [label('late', 'likely')], 'late'],
  ['the first, where none is sure', [label('late', 'likely'), label('ending', 'likely')], 'late'],
  ['the sure one after a likely one', [label('late', 'likely'), label('ending', 'sure')], 'ending'],
  ['the first of two that are sure', [label('ending', 'sure'), label('late', 'sure')], 'ending'],
] as const)('a veil speaks for all it hides: %s', (_, labels, level) => {
  expect(surest<VeilLabel>(labels)?.level).toBe(level);
});
