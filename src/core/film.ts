/**
 * A film pack as it stands in `data/films/<id>.json`: facts about one film, no code, no regular expressions.
 * Parsed and checked at build time (`scripts/compile.ts`); the page only ever sees the compiled tables.
 */

export type FilmId = string & { readonly __brand: 'FilmId' };
/** BCP 47 primary subtag: `en`, `tr`, `ko` … (`pt` and `zh` cover their regional forms, `tl` Filipino). */
export type Lang = string;
export type VersionId = string;

/** How much of a film a reader wants kept from them; each level includes the ones before it. */
export type Level = 'ending' | 'late' | 'premise';

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** ISO date the source was last updated. */
  readonly date: string;
}

export interface Version {
  readonly id: VersionId;
  readonly year: number;
  readonly country: string;
  readonly title: string;
}

export interface Person {
  readonly id: string;
  /** Concept the names feed: FATHER_NAME, DAUGHTER_NAME, SUBST_NAME, OTHER_NAME … */
  readonly concept: string;
  /** Patterns per version, in every script and spelling met. */
  readonly names: Readonly<Record<VersionId, readonly string[]>>;
  /** Names so rare that one of them says which film a page is about. */
  readonly strong?: readonly string[];
}

/** Concepts that must and must not stand together in one sentence. `A|B` is either. */
export interface Rule {
  readonly all: readonly string[];
  readonly none?: readonly string[];
  /** 0–1: how sure one hit of this rule is. */
  readonly weight: number;
  readonly minTokens?: number;
}

export interface Phrase {
  readonly text: string;
  /** Place in the source the phrase is taken from, e.g. `Ending Explained ¶2`. */
  readonly place: string;
}

export interface Reveal {
  readonly id: string;
  readonly level: Level;
  readonly versions: readonly VersionId[];
  /** What is given away, in words. Itself a spoiler: never shown. */
  readonly gist: string;
  readonly phrases: Readonly<Record<Lang, readonly Phrase[]>>;
  readonly rules: readonly Rule[];
}

/** A quick answer that gives nothing away. */
export interface Answer {
  readonly id: 'true-story' | 'about' | 'netflix' | 'rating' | 'english' | 'versions' | 'people';
  readonly question: Readonly<Record<Lang, string>>;
  readonly answer: Readonly<Record<Lang, string>>;
  /** One or two words shown large: "No", "Yes", "8.2 / 10". */
  readonly short: Readonly<Record<Lang, string>>;
  readonly place: string;
  readonly date: string;
}

export interface Film {
  readonly schema: 1;
  readonly id: FilmId;
  readonly title: string;
  readonly year: number;
  readonly source: Source;
  /** External ids, as they appear in URLs and JSON-LD. */
  readonly ids: { readonly imdb: readonly string[]; readonly tmdb: readonly string[]; readonly wikidata: readonly string[] };
  readonly versions: readonly Version[];
  /** Every title and spelling that names the film, per language. */
  readonly titles: Readonly<Record<Lang, readonly string[]>>;
  readonly people: readonly Person[];
  /** Film-specific words: props, places, helpers. Patterns as in the lexicon. */
  readonly concepts: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>>;
  readonly reveals: readonly Reveal[];
  readonly answers: readonly Answer[];
  readonly tests: {
    readonly veil: readonly { readonly lang: Lang; readonly text: string }[];
    readonly leave: readonly { readonly lang: Lang; readonly text: string }[];
  };
}

/** A film a reader has added: no pack knows it, only what the reader says. */
export interface OwnFilm {
  readonly id: FilmId;
  /** The first is what the film is called in our own words. */
  readonly titles: readonly [string, ...string[]];
  /** Characters, as pages name them. */
  readonly people: readonly string[];
  /** Words that would give it away, hidden wherever they stand on a page about it. */
  readonly tells: readonly string[];
}
