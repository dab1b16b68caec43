import * as v from 'valibot';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'an empty text; remove it'));
const pattern = v.pipe(
  v.string(), v.trim(), v.minLength(1, 'an empty pattern; remove it'),
  v.regex(/^[^\\()[\]{}^$+?|]*$/, 'patterns are words, `word*`, `a ~3 b` and `@CONCEPT`, not regular expressions; write the word itself'),
);
const patterns = v.array(pattern);
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'not a language code; use two or three lower-case letters such as "tr"'));
const byLang = <T extends v.GenericSchema>(of: T) => v.record(language, of);
const concept = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'not a concept name; write it in capitals, e.g. "TAKE_PLACE"'));
const alternatives = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*(\|[A-Z][A-Z0-9_]*)*$/, 'not a concept or `A|B`; write concept names in capitals'));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date; write it as 2023-04-10'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; use lower-case letters, digits and hyphens'));
const texts = byLang(words);

/** Concepts that must and must not stand together in one sentence; `weight` is how sure one hit is. */
const rule = v.strictObject({
  all: v.pipe(v.array(alternatives), v.minLength(1, 'a rule needs at least one concept in "all"')),
  none: v.optional(v.array(concept)),
  weight: v.pipe(v.number(), v.minValue(0.05, 'too weak to matter; at least 0.05'), v.maxValue(1, 'a weight is at most 1')),
  minTokens: v.optional(v.pipe(v.number(), v.integer())),
});

const sample = v.strictObject({ lang: v.string(), text: words });

/** `gist` says in words what is given away: itself a spoiler, never shown. `place` is where in the source a phrase stands. */
const reveals = v.array(v.strictObject({
  id: slug,
  level: v.picklist(['ending', 'late', 'premise'], 'a level is "ending", "late" or "premise"'),
  versions: v.array(slug),
  gist: words,
  phrases: byLang(v.array(v.strictObject({ text: words, place: words }))),
  rules: v.array(rule),
}));

/**
 * A film pack as it stands in `data/films/<id>.json`, written by hand; the words behind each failure say what to do.
 * `source.date` is when the source was last updated. `titles`: every title and spelling that names the film. `people`: the
 * concept their names feed, the names by version, and in `strong` those so rare that one says which film a page is about.
 * `concepts`: props, places, helpers. `answers`: give nothing away; `short` is one or two words shown large.
 */
export const filmSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'this build reads schema 1; set "schema": 1'),
  id: slug,
  title: words,
  year: v.pipe(v.number(), v.integer()),
  source: v.strictObject({ title: words, publisher: words, date: isoDate }),
  ids: v.strictObject({ imdb: v.array(words), tmdb: v.array(words), wikidata: v.array(words) }),
  versions: v.pipe(v.array(v.strictObject({ id: slug, year: v.number(), country: words, title: words })), v.minLength(1, 'name at least one version')),
  titles: byLang(v.pipe(v.array(words), v.minLength(1))),
  people: v.array(v.strictObject({ id: slug, concept, names: v.record(v.string(), patterns), strong: v.optional(patterns) })),
  concepts: v.record(concept, byLang(patterns)),
  reveals,
  answers: v.array(v.strictObject({
    id: v.picklist(['true-story', 'about', 'netflix', 'rating', 'english', 'versions', 'people'], 'not one of the questions the popup can show'),
    question: texts, answer: texts, short: texts, place: words, date: isoDate,
  })),
  tests: v.strictObject({ veil: v.array(sample), leave: v.array(sample) }),
});

/** What gives away a film of which only its titles and people are known. */
export const anyFilmSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'this build reads schema 1; set "schema": 1'),
  concepts: v.record(concept, byLang(patterns)),
  reveals,
});

/** One language's part of the shared vocabulary. */
export const lexiconSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'this build reads schema 1; set "schema": 1'),
  lang: v.string(),
  function: v.optional(patterns, []),
  concepts: v.record(concept, patterns),
  local: v.optional(v.record(concept, patterns), {}),
});

/** What holds for the vocabulary of all languages. */
export const sharedSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1, 'this build reads schema 1; set "schema": 1'),
  includes: v.record(concept, v.array(concept)),
  doubts: v.optional(v.record(concept, v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'a doubt is a share that is left: 0 to 1'))), {}),
});

export type FilmFile = v.InferOutput<typeof filmSchema>;
export type AnyFilmFile = v.InferOutput<typeof anyFilmSchema>;
export type LexiconFile = v.InferOutput<typeof lexiconSchema>;
export type SharedFile = v.InferOutput<typeof sharedSchema>;
