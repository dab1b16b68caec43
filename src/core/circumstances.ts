import * as KIND from './concept-kinds.ts';
import * as MARK from './score/mark.ts';
import type { Sentence } from './sentence.ts';

/**
 * What a sentence does besides saying its words, a bit each, in this order: its score learns what each is worth. The page
 * does without their names: where none is asked for, the build drops the call.
 */
const circumstances = () => [
  'asks', 'elsewhere', 'before it', 'credits', 'somebody else', 'no event', 'nobody', 'other film', 'person', 'event', 'pronoun', 'title',
] as const;
export const CIRCUMSTANCES = /* @__PURE__ */ circumstances();
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const CIRCUMSTANCE_COUNT = 12;

/** The bits that decide by themselves. */
export const ASKS = 1, ELSEWHERE = 2, BEFORE = 4, CREDITS = 8, SOMEBODY_ELSE = 16, NO_EVENT = 32, NAMELESS = 64;

/** The circumstances of one sentence that holds such kinds, as bits; `here`: its block names the film. */
export function circumstancesOf({ marks }: Sentence, kinds: number, here: boolean): number {
  const is = (kind: number): boolean => (kinds & kind) !== 0;
  const named = is(KIND.people), person = is(KIND.person), event = is(KIND.event), pronoun = is(KIND.pronoun);
  // In the order of CIRCUMSTANCES. An open question ("will he …?") tells nothing; one that merely ends in a question mark
  // may tell as much as a statement.
  return Number((marks & MARK.question) !== 0 && is(KIND.openQuestion))
    | (Number(is(KIND.otherFilm) && !named && !is(KIND.title)) << 1)
    | (Number(is(KIND.beforeIt)) << 2)
    | (Number(is(KIND.cast)) << 3)
    | (Number(is(KIND.somebodyElse)) << 4)
    | (Number(!person && !pronoun && !event) << 5)
    | (Number(!named && !here && !person) << 6)
    | (Number(is(KIND.otherFilm)) << 7)
    | (Number(person) << 8)
    | (Number(event) << 9)
    | (Number(pronoun) << 10)
    | (Number(is(KIND.title)) << 11);
}
