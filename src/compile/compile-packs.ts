import type { CompiledFilm, CompiledPacks, CompiledRule, FilmRole } from '../core/compiled.ts';
import type { FilmId } from '../core/film.ts';
import { ConceptTable } from './concept-table.ts';
import { gateSource } from './gate-source.ts';
import { BrokenData } from './problems.ts';
import type { Checked, Data } from './data.ts';
import type { FilmFile, SharedFile } from './schema.ts';

const ROLES: readonly FilmRole[] = ['TITLE', 'NAME_STRONG', 'FATHER_NAME', 'DAUGHTER_NAME', 'SUBST_NAME', 'OTHER_NAME'];
/** Concepts a pronoun may stand for, where a film or the lexicon has them. */
const PERSONS = ['FATHER', 'DAUGHTER', 'SUBST', 'FATHER_NAME', 'DAUGHTER_NAME', 'SUBST_NAME'];
/** Concepts that say who, when, where or in which version: without an event they tell nothing. */
const FRAME = new Set([...PERSONS, 'MAN_ANY', 'INMATE', 'WARDEN', 'ENDTIME', 'COMPARE', 'VERSION_WORD', 'YEARS_LATER', 'SEQUEL', 'PRISON', 'PAIR']);
const eventsOf = ({ reveals }: FilmFile): string[] => {
  const asked = reveals.flatMap(({ rules }) => rules.flatMap(({ all }) => all.flatMap((names) => names.split('|'))));
  return Array.from(new Set(asked)).filter((name) => !FRAME.has(name));
};
/** In percent: the source’s own words for it leave no doubt. */
const PHRASE_WEIGHT = 95;
/** Concepts of those whose fate is the premise, or the news, and not the ending. */
const OTHERS = ['VICTIM', 'ACCIDENT', 'REAL_CASE'];
/** Names that only together say which film they belong to; a person's own rare names feed the same concept. */
const TOGETHER = 'NAME_STRONG';
const NO_SCOPE = new Map<string, number>();

/**
 * The vocabulary all films share. Who is a father, a daughter or a stand-in is shared as well: the films of a page
 * are told apart by title and scope, and what is learnt of one film's people holds for another's.
 */
function addShared(table: ConceptTable, { films, lexicons, shared }: Data): void {
  for (const { value } of lexicons) table.language(value.lang, value.function);
  for (const { value } of films) for (const { concept } of value.people) table.share(concept);
  for (const { value } of lexicons) for (const name of [...Object.keys(value.concepts), ...Object.keys(value.local)]) table.share(name);
  for (const name of Object.keys(shared.value.includes)) table.share(name);
  for (const { file, value } of lexicons) {
    const add = (group: 'concepts' | 'local'): void => {
      for (const [name, patterns] of Object.entries(value[group])) {
        const language = group === 'local' ? value.lang : undefined;
        patterns.forEach((pattern, i) => table.add(table.share(name), pattern, NO_SCOPE, file, `${group}.${name}[${i}]`, language));
      }
    };
    add('concepts');
    add('local');
  }
  const known = (part: string): boolean => part in shared.value.includes || films.some(({ value }) => part in value.concepts);
  for (const [name, parts] of Object.entries(shared.value.includes)) {
    parts.forEach((part, i) => {
      const remedy = `${part} is no concept of any lexicon or film; define it or correct the name`;
      if (table.isShared(part) || part in shared.value.includes) table.include(table.share(name), table.share(part));
      else if (!known(part)) table.problems.push({ file: shared.file, path: `includes.${name}[${i}]`, remedy });
    });
  }
  for (const [name, share] of Object.entries(shared.value.doubts)) {
    if (table.isShared(name)) table.doubt(table.share(name), share);
    else table.problems.push({ file: shared.file, path: `doubts.${name}`, remedy: `${name} is no concept of any lexicon; define it or correct the name` });
  }
}

/** Languages that glue particles and case endings to a title's last word. */
const GLUES: ReadonlySet<string> = new Set(['ko', 'tr', 'hu']);
const withEndings = (lang: string, alias: string): string => (GLUES.has(lang) && !alias.endsWith('*') ? `${alias}*` : alias);

/** A film's own concepts: its title, its rarest names, its props and places. */
function scopeOf(table: ConceptTable, { file, value: film }: Checked<FilmFile>, shared: Checked<SharedFile>): Map<string, number> {
  const scope = new Map<string, number>(), title = table.own('TITLE', scope);
  for (const [lang, aliases] of Object.entries(film.titles)) {
    aliases.forEach((alias, i) => table.add(title, withEndings(lang, alias), scope, file, `titles.${lang}[${i}]`));
  }
  for (const name of Object.keys(film.concepts)) table.own(name, scope);
  film.people.forEach((person, p) => {
    const concept = table.share(person.concept), strong = person.strong ?? [];
    for (const [version, patterns] of Object.entries(person.names)) {
      patterns.forEach((pattern, i) => table.add(concept, pattern, scope, file, `people[${p}].names.${version}[${i}]`));
    }
    strong.forEach((pattern, i) => {
      table.add(table.own(TOGETHER, scope), pattern, scope, file, `people[${p}].strong[${i}]`);
      table.add(concept, pattern, scope, file, `people[${p}].strong[${i}]`);
    });
  });
  for (const [name, byLang] of Object.entries(film.concepts)) {
    const own = table.own(name, scope);
    for (const [lang, patterns] of Object.entries(byLang)) {
      patterns.forEach((pattern, i) => table.add(own, pattern, scope, file, `concepts.${name}.${lang}[${i}]`));
    }
    // A film that adds words to a shared concept keeps the shared ones, and feeds what they feed.
    if (table.isShared(name)) table.include(own, table.share(name));
    for (const [target, parts] of Object.entries(shared.value.includes)) if (parts.includes(name)) table.include(table.share(target), own);
  }
  return scope;
}

/** A phrase as a pattern: its longest clause, for a comma parts what stands on either side. */
const clauseOf = (phrase: string): string =>
  phrase.split(/[,;:،、，]/).map((part) => part.trim()).reduce((longest, part) => (part.length > longest.length ? part : longest), '');

/** Each reveal's own phrases, word for word: one concept a reveal. */
function addPhrases(table: ConceptTable, { file, value: film }: Checked<FilmFile>): readonly number[] {
  return film.reveals.map((reveal, r) => {
    const concept = table.own('PHRASE', new Map());
    for (const [lang, phrases] of Object.entries(reveal.phrases)) {
      phrases.forEach(({ text }, i) => table.add(concept, clauseOf(text), NO_SCOPE, file, `reveals[${r}].phrases.${lang}[${i}].text`));
    }
    return concept;
  });
}

/** A film's own tables; names no concept has are noted as problems. */
function compileFilm(table: ConceptTable, { file, value: film }: Checked<FilmFile>, scope: ReadonlyMap<string, number>): CompiledFilm {
  const phraseOf = addPhrases(table, { file, value: film });
  const id = (name: string, path: string): number => {
    const found = table.find(name, scope);
    const remedy = `${name} is no concept of this film or of data/lexicon; define it or correct the name`;
    if (found === undefined) table.problems.push({ file, path, remedy });
    return found ?? 0;
  };
  return {
    // Checked by the schema: lower-case letters, digits and hyphens.
    id: film.id as FilmId,
    ids: [...film.ids.imdb, ...film.ids.tmdb, ...film.ids.wikidata],
    // One entry for each role, so nothing is missing from the record.
    roles: Object.fromEntries(ROLES.map((role) => [role, table.find(role, scope) ?? -1])) as Record<FilmRole, number>,
    others: OTHERS.flatMap((name) => table.find(name, scope) ?? []),
    events: eventsOf(film).flatMap((name) => table.find(name, scope) ?? []),
    persons: PERSONS.flatMap((name) => table.find(name, scope) ?? []),
    reveals: film.reveals.map((reveal, r) => ({
      id: reveal.id,
      level: reveal.level,
      rules: [[[[phraseOf[r] ?? 0]], [], PHRASE_WEIGHT, 0] as const, ...reveal.rules.map((rule, i): CompiledRule => [
        rule.all.map((alternatives, a) => alternatives.split('|').map((name) => id(name, `reveals[${r}].rules[${i}].all[${a}]`))),
        (rule.none ?? []).map((name, n) => id(name, `reveals[${r}].rules[${i}].none[${n}]`)),
        Math.round(rule.weight * 100),
        rule.minTokens ?? 0,
      ])],
    })),
  };
}

/** All that names a film by itself, without the stars of patterns. */
function aliasesOf({ titles, people, concepts }: FilmFile): string[] {
  const rare = people.flatMap(({ strong }) => strong ?? []), together = Object.values(concepts[TOGETHER] ?? {}).flat();
  return [...Object.values(titles).flat(), ...rare, ...together].map((name) => name.replaceAll('*', ''));
}

/**
 * Compiles checked data into the tables the page carries; throws BrokenData if the files contradict each other. Patterns
 * are hashed under the seed given, or under one looked for among `words`, by how often each occurs.
 */
export function compilePacks(data: Data, wordsOrSeed: ReadonlyMap<string, number> | number = new Map()): CompiledPacks {
  const table = new ConceptTable(), { films, shared } = data;
  addShared(table, data);
  const scopes = films.map((film) => scopeOf(table, film, shared));
  const compiled = films.map((film, i) => compileFilm(table, film, scopes[i] ?? NO_SCOPE));
  if (table.problems.length > 0) throw new BrokenData(table.problems);
  return { vocabulary: table.compile(wordsOrSeed), gate: gateSource(films.flatMap(({ value }) => aliasesOf(value))), films: compiled };
}
