import type { CompiledFilm, CompiledReveal, CompiledRule } from './compiled.ts';
import * as KIND from './concept-kinds.ts';
import type { Vocabulary } from './lexicon/vocabulary.ts';
import type { Sentence } from './sentence.ts';

/** Concepts core itself asks for, by id; −1 where the lexicon lacks one. */
export interface SharedRoles {
  readonly pronoun: number;
  readonly endingHeading: number;
  readonly otherFilm: number;
  readonly openQuestion: number;
  readonly beforeIt: number;
  readonly cast: number;
  /** Concepts that leave something open: what is asked, hoped, pending, or told of somebody else. */
  readonly doubts: Vocabulary['doubts'];
}

interface RuleOf {
  readonly reveal: CompiledReveal;
  readonly rule: CompiledRule;
}

/** What is asked of every sentence, laid out by concept, so that a sentence asks only of what it holds. */
export interface FilmTables {
  readonly roles: SharedRoles;
  /** By concept: bits of KIND. */
  readonly kinds: Int32Array;
  readonly rules: readonly RuleOf[];
  /** By concept: places of the rules that cannot be fulfilled without it or one of its like. */
  readonly rulesWith: readonly (readonly number[])[];
}

const known = new WeakMap<CompiledFilm, FilmTables>();

/** Made once for a film. */
export function tablesOf(film: CompiledFilm, roles: SharedRoles): FilmTables {
  const before = known.get(film);
  if (before !== undefined && before.roles === roles) return before;
  const tables = { roles, kinds: kindsOfConcepts(film, roles), ...rulesByConcept(film) };
  known.set(film, tables);
  return tables;
}

/** Kinds of all that a sentence holds. */
export function kindsOf({ concepts }: Sentence, { kinds }: FilmTables): number {
  let all = 0;
  for (let i = 0; i < concepts.length; i++) all |= kinds[concepts[i] ?? 0] ?? 0;
  return all;
}

function kindsOfConcepts({ persons, events, others, roles: own }: CompiledFilm, roles: SharedRoles): Int32Array {
  const entries: readonly (readonly [concepts: readonly number[], kind: number])[] = [
    [persons, KIND.person], [events, KIND.event], [others, KIND.somebodyElse], [[own.TITLE], KIND.title], [[own.NAME_STRONG], KIND.strongName],
    [[own.FATHER_NAME, own.DAUGHTER_NAME, own.SUBST_NAME], KIND.people],
    [[roles.pronoun], KIND.pronoun], [[roles.otherFilm], KIND.otherFilm], [[roles.openQuestion], KIND.openQuestion], [[roles.beforeIt], KIND.beforeIt],
    [[roles.cast], KIND.cast], [[roles.endingHeading], KIND.endingHeading],
  ];
  const kinds = new Int32Array(1 + Math.max(...entries.flatMap(([concepts]) => concepts)));
  for (const [concepts, kind] of entries) for (const concept of concepts) if (concept >= 0) kinds[concept] = (kinds[concept] ?? 0) | kind;
  return kinds;
}

/** Each rule under the alternatives of one condition that only the sentence itself can fulfil: a person may be named before it. */
function rulesByConcept({ reveals, persons }: CompiledFilm): Pick<FilmTables, 'rules' | 'rulesWith'> {
  const rules = reveals.flatMap((reveal) => reveal.rules.map((rule) => ({ reveal, rule }))), rulesWith: number[][] = [];
  rules.forEach(({ rule: [all] }, place) => {
    const firm = all.filter((alternatives) => !alternatives.some((concept) => persons.includes(concept)));
    // At most one person may stand before the sentence: of two conditions on persons it fulfils one itself.
    const [least] = (firm.length > 0 ? firm : [all.flat()]).sort((a, b) => a.length - b.length);
    for (const concept of new Set(least)) (rulesWith[concept] ??= []).push(place);
  });
  return { rules, rulesWith };
}
