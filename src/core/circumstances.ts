import type { CompiledFilm } from './compiled.ts';
import type { SharedRoles } from './decide.ts';
import { MARK } from './score/sentence.ts';
import { holds, type Sentence } from './sentence.ts';

/** What a sentence does besides saying its words, a bit each, in this order: its score learns what each is worth. */
export const CIRCUMSTANCES = [
  'asks', 'elsewhere', 'before it', 'credits', 'somebody else', 'no event', 'nobody', 'other film', 'person', 'event', 'pronoun', 'title',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const has = (circumstances: number, one: Circumstance): boolean => ((circumstances >> CIRCUMSTANCES.indexOf(one)) & 1) !== 0;

/** The circumstances of one sentence, as bits; `named`: it names somebody of the film, `here`: its block names the film. */
export function circumstancesOf(sentence: Sentence, film: CompiledFilm, roles: SharedRoles, named: boolean, here: boolean): number {
  const any = (concepts: readonly number[]): boolean => concepts.some((concept) => holds(sentence, concept));
  const person = any(film.persons), event = any(film.events), pronoun = holds(sentence, roles.pronoun);
  const title = holds(sentence, film.roles.TITLE), otherFilm = holds(sentence, roles.otherFilm);
  const all: Readonly<Record<Circumstance, boolean>> = {
    // An open question ("will he …?") tells nothing; one that merely ends in a question mark may tell as much as a statement.
    'asks': (sentence.marks & MARK.question) !== 0 && holds(sentence, roles.openQuestion),
    'elsewhere': otherFilm && !named && !title,
    'before it': holds(sentence, roles.beforeIt),
    'credits': holds(sentence, roles.cast),
    'somebody else': any(film.others),
    'no event': !person && !pronoun && !event,
    'nobody': !named && !here && !person,
    'other film': otherFilm,
    person, event, pronoun, title,
  };
  return CIRCUMSTANCES.reduce((bits, one, i) => (all[one] ? bits | (1 << i) : bits), 0);
}
