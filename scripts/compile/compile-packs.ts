import type { CompiledFilm, CompiledPacks, CompiledRule, FilmRole } from '../../src/core/compiled.ts';
import type { FilmId } from '../../src/core/film.ts';
import { ConceptTable } from './concept-table.ts';
import { gateSource } from './gate-source.ts';
import { BrokenData } from './problems.ts';
import type { Checked, Data } from './read-data.ts';
import type { FilmFile, LexiconFile, SharedFile } from './schema.ts';

const ROLES: readonly FilmRole[] = ['TITLE', 'NAME_STRONG', 'FATHER_NAME', 'DAUGHTER_NAME', 'SUBST_NAME', 'OTHER_NAME'];
/** Concepts a pronoun may stand for, where a film or the lexicon has them. */
const PERSONS = ['FATHER', 'DAUGHTER', 'SUBST', 'FATHER_NAME', 'DAUGHTER_NAME', 'SUBST_NAME'];
const NO_SCOPE = new Map<string, number>();

function addLexicons(table: ConceptTable, lexicons: readonly Checked<LexiconFile>[], shared: Checked<SharedFile>): void {
  for (const { value } of lexicons) table.language(value.lang, value.function);
  for (const { value } of lexicons) for (const name of [...Object.keys(value.concepts), ...Object.keys(value.local)]) table.share(name);
  for (const { file, value } of lexicons) {
    const add = (group: 'concepts' | 'local'): void => {
      for (const [name, patterns] of Object.entries(value[group])) {
        patterns.forEach((pattern, i) => table.add(table.share(name), pattern, NO_SCOPE, file, `${group}.${name}[${i}]`, group === 'local' ? value.lang : undefined));
      }
    };
    add('concepts');
    add('local');
  }
  for (const [name, parts] of Object.entries(shared.value.includes)) {
    for (const part of parts) if (table.isShared(part)) table.include(table.share(name), table.share(part));
  }
}

/** A film's own concepts: its title, names and words, and whatever the shared lists make of them. */
function scopeOf(table: ConceptTable, { file, value: film }: Checked<FilmFile>, shared: Checked<SharedFile>): Map<string, number> {
  const scope = new Map<string, number>();
  const names = ['TITLE', ...film.people.map(({ concept }) => concept), ...(film.people.some(({ strong }) => strong !== undefined) ? ['NAME_STRONG'] : []), ...Object.keys(film.concepts)];
  for (const name of names) table.own(name, scope);
  const { includes } = shared.value;
  for (let grew = true; grew;) {
    grew = false;
    for (const [name, parts] of Object.entries(includes)) {
      if (!scope.has(name) && parts.some((part) => scope.has(part))) { table.own(name, scope); grew = true; }
    }
  }
  for (const [name, parts] of Object.entries(includes)) {
    const id = scope.get(name);
    if (id !== undefined) for (const part of parts) { const other = table.find(part, scope); if (other !== undefined && other !== id) table.include(id, other); }
  }
  // A film that adds words to a shared concept keeps the shared ones.
  for (const [name, id] of scope) if (table.isShared(name)) table.include(id, table.share(name));
  for (const [lang, aliases] of Object.entries(film.titles)) aliases.forEach((alias, i) => table.add(table.own('TITLE', scope), alias, scope, file, `titles.${lang}[${i}]`));
  film.people.forEach((person, p) => {
    for (const [version, patterns] of Object.entries(person.names)) patterns.forEach((pattern, i) => table.add(table.own(person.concept, scope), pattern, scope, file, `people[${p}].names.${version}[${i}]`));
    person.strong?.forEach((pattern, i) => table.add(table.own('NAME_STRONG', scope), pattern, scope, file, `people[${p}].strong[${i}]`));
  });
  for (const [name, byLang] of Object.entries(film.concepts)) {
    for (const [lang, patterns] of Object.entries(byLang)) patterns.forEach((pattern, i) => table.add(table.own(name, scope), pattern, scope, file, `concepts.${name}.${lang}[${i}]`));
  }
  return scope;
}

function compileFilm(table: ConceptTable, { file, value: film }: Checked<FilmFile>, scope: ReadonlyMap<string, number>): CompiledFilm {
  const id = (name: string, path: string): number => {
    const found = table.find(name, scope);
    if (found === undefined) table.problems.push({ file, path, remedy: `${name} is no concept of this film or of data/lexicon; define it or correct the name` });
    return found ?? 0;
  };
  return {
    // Checked by the schema: lower-case letters, digits and hyphens.
    id: film.id as FilmId,
    ids: [...film.ids.imdb, ...film.ids.tmdb, ...film.ids.wikidata],
    roles: Object.fromEntries(ROLES.map((role) => [role, scope.get(role) ?? -1])) as Record<FilmRole, number>,
    persons: PERSONS.flatMap((name) => table.find(name, scope) ?? []),
    reveals: film.reveals.map((reveal, r) => ({
      id: reveal.id,
      level: reveal.level,
      rules: reveal.rules.map((rule, i): CompiledRule => [
        rule.all.map((alternatives, a) => alternatives.split('|').map((name) => id(name, `reveals[${r}].rules[${i}].all[${a}]`))),
        (rule.none ?? []).map((name, n) => id(name, `reveals[${r}].rules[${i}].none[${n}]`)),
        Math.round(rule.weight * 100),
        rule.minTokens ?? 0,
      ]),
    })),
  };
}

/** Compiles checked data into the tables the page carries; throws BrokenData if the files contradict each other. */
export function compilePacks({ films, lexicons, shared }: Data): CompiledPacks {
  const table = new ConceptTable();
  addLexicons(table, lexicons, shared);
  const scopes = films.map((film) => scopeOf(table, film, shared));
  const compiled = films.map((film, i) => compileFilm(table, film, scopes[i] ?? NO_SCOPE));
  if (table.problems.length > 0) throw new BrokenData(table.problems);
  const aliases = films.flatMap(({ value }) => [...Object.values(value.titles).flat(), ...value.people.flatMap(({ strong }) => (strong ?? []).map((name) => name.replaceAll('*', '')))]);
  return { vocabulary: table.compile(), gate: gateSource(aliases), films: compiled };
}
