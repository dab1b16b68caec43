/**
 * What the build makes of `data/`: compact tables the page turns into a matcher and rules in a few milliseconds.
 * Written to `src/packs/*.gen.ts` by `scripts/compile.ts`; nothing else knows this shape.
 */
import type { FilmId, Level } from './film.ts';
import type { PatternCode } from './lexicon/pattern-code.ts';

/**
 * Concept ids run: named concepts, parts of gap patterns, words that count only in one language, languages.
 * Films' own concepts come after the shared ones and may repeat a name.
 */
export interface CompiledVocabulary {
  /** Names of the named concepts, by id. */
  readonly names: string;
  readonly partCount: number;
  /** For each language the concepts that its local ids stand for, in turn. */
  readonly local: readonly (readonly number[])[];
  /** Language codes; language `i` has id `named + parts + locals + i`, which its function words feed. */
  readonly languages: string;
  readonly patterns: PatternCode;
  /** `[concept, part, gap, part, gap, part]`: parts at most that many tokens apart. */
  readonly gaps: readonly (readonly number[])[];
  /** `[concept, every concept it implies]`. */
  readonly implies: readonly (readonly number[])[];
  /** `[concept, percent]`: what is left of a rule's weight where the sentence asks, hopes or tells of something else. */
  readonly doubts: readonly (readonly [concept: number, percent: number])[];
}

/** `[all, none, weight in percent, fewest tokens]`; `all` is a list of alternatives. */
export type CompiledRule = readonly [all: readonly (readonly number[])[], none: readonly number[], weight: number, minTokens: number];

export interface CompiledReveal {
  readonly id: string;
  readonly level: Level;
  readonly rules: readonly CompiledRule[];
}

export interface CompiledFilm {
  readonly id: FilmId;
  /** Ids in URLs and structured data. */
  readonly ids: readonly string[];
  /** This film's ids of the concepts core itself asks for; −1 where it has none. */
  readonly roles: Readonly<Record<FilmRole, number>>;
  /** Concepts a pronoun may stand for. */
  readonly persons: readonly number[];
  /** Concepts of its reveals that say something happened, not who, when or in which version. */
  readonly events: readonly number[];
  /** Concepts of people and mishaps that belong to its beginning. */
  readonly others: readonly number[];
  readonly reveals: readonly CompiledReveal[];
}

export type FilmRole = 'TITLE' | 'NAME_STRONG' | 'FATHER_NAME' | 'DAUGHTER_NAME' | 'SUBST_NAME' | 'OTHER_NAME';

export interface CompiledPacks {
  readonly vocabulary: CompiledVocabulary;
  /** Source of the gate: how all films' names begin, as `Screen` reads it. */
  readonly gate: string;
  readonly films: readonly CompiledFilm[];
}
