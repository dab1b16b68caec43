import { describe, expect, test } from 'vitest';
import * as bits from '../../src/core/circumstances.ts';
import { CIRCUMSTANCE_COUNT, CIRCUMSTANCES, circumstancesOf, type Circumstance } from '../../src/core/circumstances.ts';
import type { RawOffset } from '../../src/core/block.ts';
import type { CompiledFilm, CompiledRule } from '../../src/core/compiled.ts';
import type { SharedRoles } from '../../src/core/decide.ts';
import { kindsOf, tablesOf } from '../../src/core/film-tables.ts';
import type { FilmId } from '../../src/core/film.ts';
import { ruleHits } from '../../src/core/rules.ts';
import * as MARK from '../../src/core/score/mark.ts';
import type { Sentence } from '../../src/core/sentence.ts';

/** Concepts of an invented film. */
const IS = { title: 0, strong: 1, father: 2, daughter: 3, keeper: 4, drowns: 5, guest: 6, pronoun: 7, otherFilm: 8, question: 9, before: 10, cast: 11, lamp: 12, goesOut: 13 } as const;
const roles: SharedRoles = { pronoun: IS.pronoun, endingHeading: -1, otherFilm: IS.otherFilm, openQuestion: IS.question, beforeIt: IS.before, cast: IS.cast, doubts: [] };
const rules: readonly CompiledRule[] = [
  [[[IS.keeper, IS.father], [IS.drowns]], [], 90, 0],
  [[[IS.lamp], [IS.goesOut, IS.drowns]], [IS.before], 60, 0],
  [[[IS.keeper], [IS.father]], [], 50, 0],
];
const film: CompiledFilm = {
  id: 'orsk' as FilmId, ids: [], persons: [IS.keeper, IS.father], events: [IS.drowns], others: [IS.guest], reveals: [{ id: 'end', level: 'ending', rules }],
  roles: { TITLE: IS.title, NAME_STRONG: IS.strong, FATHER_NAME: IS.father, DAUGHTER_NAME: IS.daughter, SUBST_NAME: -1, OTHER_NAME: -1 },
};
const tables = tablesOf(film, roles);
const sentence = (concepts: readonly number[], marks = 0): Sentence => ({ start: 0 as RawOffset, end: 9 as RawOffset, tokens: 9, concepts, marks, dropsSubject: false, logits: new Float32Array(0) });

test.each<readonly [concepts: readonly number[], marks: number, here: boolean, circumstances: readonly Circumstance[]]>([
  [[IS.question, IS.keeper], MARK.question, false, ['asks', 'person']],
  [[IS.question, IS.keeper], 0, false, ['person']],
  [[IS.keeper], MARK.question, false, ['person']],
  [[IS.otherFilm], 0, true, ['elsewhere', 'no event', 'other film']],
  [[IS.title, IS.otherFilm, IS.drowns], 0, true, ['other film', 'event', 'title']],
  [[IS.daughter, IS.otherFilm], 0, false, ['no event', 'other film']],
  [[IS.before, IS.drowns], 0, false, ['before it', 'nobody', 'event']],
  [[IS.cast, IS.keeper], 0, false, ['credits', 'person']],
  [[IS.guest, IS.drowns], 0, true, ['somebody else', 'event']],
  [[IS.pronoun], 0, false, ['nobody', 'pronoun']],
  [[], 0, true, ['no event']],
  [[], 0, false, ['no event', 'nobody']],
])('what %j does besides', (concepts, marks, here, circumstances) => {
  const one = sentence(concepts, marks), found = circumstancesOf(one, kindsOf(one, tables), here);
  expect(CIRCUMSTANCES.filter((_, i) => (found & (1 << i)) !== 0)).toEqual(circumstances);
});

test('every bit has its name', () => {
  expect(CIRCUMSTANCES).toHaveLength(CIRCUMSTANCE_COUNT);
  const { ASKS, ELSEWHERE, BEFORE, CREDITS, SOMEBODY_ELSE, NO_EVENT, NAMELESS } = bits;
  expect([ASKS, ELSEWHERE, BEFORE, CREDITS, SOMEBODY_ELSE, NO_EVENT, NAMELESS].map((bit) => CIRCUMSTANCES[Math.log2(bit)])).toEqual(['asks', 'elsewhere', 'before it', 'credits', 'somebody else', 'no event', 'nobody']);
});

describe('rules are asked only of sentences that may fulfil them, and none is left out', () => {
  const heard = (concepts: readonly number[], before?: readonly number[]): number[] =>
    ruleHits(film, tables, sentence(concepts), { before: before === undefined ? [] : [sentence(before)], strength: before === undefined ? 0 : 0.8 }).map(({ weight }) => weight);
  test.each<readonly [what: string, concepts: readonly number[], before: readonly number[] | undefined, weights: readonly number[]]>([
    ['both in the sentence', [IS.keeper, IS.drowns], undefined, [0.9]],
    ['the person before it', [IS.drowns, IS.pronoun], [IS.keeper], [0.9 * 0.8]],
    ['nobody before it', [IS.drowns, IS.pronoun], [IS.lamp], []],
    ['another alternative', [IS.lamp, IS.drowns], undefined, [0.6]],
    ['two rules, in their order', [IS.father, IS.drowns, IS.lamp], undefined, [0.9, 0.6]],
    ['what makes it innocent', [IS.drowns, IS.before, IS.lamp], undefined, []],
    ['two persons, one of them before it', [IS.father, IS.pronoun], [IS.keeper], [0.5 * 0.8]],
    ['two persons, both before it', [IS.pronoun], [IS.keeper, IS.father], []],
    ['nothing', [], [IS.keeper], []],
  ])('%s', (_, concepts, before, weights) => expect(heard(concepts, before)).toEqual(weights));
});
