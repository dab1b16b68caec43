import type { CompiledFilm, CompiledRule } from './compiled.ts';
import type { FilmTables } from './film-tables.ts';
import type { Level } from './film.ts';
import { holds, type Sentence } from './sentence.ts';

/** A rule that a sentence fulfils, alone or with a person named shortly before. */
export interface RuleHit {
  readonly reveal: string;
  readonly level: Level;
  /** 0–1. */
  readonly weight: number;
  readonly concepts: readonly number[];
}

/** Whom a sentence may mean without naming them: the sentences before it, and how readily. */
export interface Referents {
  readonly before: readonly Sentence[];
  /** 0 where nothing in the sentence refers back. */
  readonly strength: number;
}

/** The sentence refers to nobody but those it names. */
export const NOBODY: Referents = { before: [], strength: 0 };

/** The alternative of one condition that the sentence holds; −1 if none, −2 if only a person named before fulfils it. */
function fulfils(sentence: Sentence, alternatives: readonly number[], persons: readonly number[], referents: Referents): number {
  for (const concept of alternatives) if (holds(sentence, concept)) return concept;
  if (referents.strength === 0) return -1;
  const named = alternatives.some((concept) => persons.includes(concept) && referents.before.some((earlier) => holds(earlier, concept)));
  return named ? -2 : -1;
}

/** What a rule says of a sentence; null if it is not fulfilled. */
function hitOf(
  rule: CompiledRule, sentence: Sentence, persons: readonly number[], referents: Referents,
): readonly [weight: number, concepts: number[]] | null {
  const [all, none, percent, minTokens] = rule;
  if (sentence.tokens < minTokens) return null;
  const concepts: number[] = [];
  let weight = percent / 100, referred = false;
  for (const alternatives of all) {
    const concept = fulfils(sentence, alternatives, persons, referents);
    if (concept === -1) return null;
    if (concept === -2) {
      if (referred) return null; // At most one person: two would be guesses on guesses.
      referred = true;
      weight *= referents.strength;
      concepts.push(alternatives[0] ?? 0);
    } else concepts.push(concept);
  }
  for (const concept of none) if (holds(sentence, concept)) return null;
  return [weight, concepts];
}

/** All rules of a film that a sentence fulfils, in the film's order. */
export function ruleHits(film: CompiledFilm, { rules, rulesWith }: FilmTables, sentence: Sentence, referents: Referents = NOBODY): RuleHit[] {
  const places = new Set<number>(), hits: RuleHit[] = [];
  for (const concept of sentence.concepts) for (const place of rulesWith[concept] ?? []) places.add(place);
  if (places.size === 0) return hits;
  for (const place of Array.from(places).sort((a, b) => a - b)) {
    const one = rules[place], hit = one === undefined ? null : hitOf(one.rule, sentence, film.persons, referents);
    if (one !== undefined && hit !== null) hits.push({ reveal: one.reveal.id, level: one.reveal.level, weight: hit[0], concepts: hit[1] });
  }
  return hits;
}

/** How sure several rules are together: each leaves less room for doubt. */
export function together(hits: readonly RuleHit[]): number {
  let doubt = 1;
  for (const { weight } of hits) doubt *= 1 - weight;
  return 1 - doubt;
}
