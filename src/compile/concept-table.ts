import type { CompiledVocabulary } from '../core/compiled.ts';
import { encodePatterns } from '../core/lexicon/pattern-code.ts';
import { chooseSeed } from './choose-seed.ts';
import { withoutCovered } from './covered.ts';
import { parsePattern, type Part } from './patterns.ts';
import type { Problem } from './problems.ts';

interface Gap { readonly concept: number; readonly parts: readonly (number | string)[]; readonly widths: readonly number[] }

/** Concepts one film adds to the shared ones, by name. */
export type Scope = ReadonlyMap<string, number>;

/**
 * Collects concepts and patterns and numbers them: named concepts first, then the parts of gap patterns,
 * words that count in one language, and languages (see CompiledVocabulary).
 */
export class ConceptTable {
  readonly #names: string[] = [];
  readonly #shared = new Map<string, number>();
  readonly #words = new Map<string, Set<number | string>>();
  readonly #gaps: Gap[] = [];
  readonly #includes = new Map<number, Set<number>>();
  readonly #partNames = new Set<string>();
  readonly #localNames = new Map<string, readonly [concept: number, language: number]>();
  readonly #languages: string[] = [];
  readonly #doubts: (readonly [concept: number, percent: number])[] = [];
  readonly problems: Problem[] = [];

  /** Id of a shared concept, made if new. */
  share(name: string): number {
    return this.#shared.get(name) ?? this.#create(name, this.#shared);
  }

  /** Id of a concept that belongs to one film. */
  own(name: string, scope: Map<string, number>): number {
    return scope.get(name) ?? this.#create(name, scope);
  }

  #create(name: string, into: Map<string, number>): number {
    const id = this.#names.push(name) - 1;
    into.set(name, id);
    return id;
  }

  /** Id of a concept as a film sees it; undefined if neither it nor the lexicon has one. */
  find(name: string, scope: Scope): number | undefined {
    return scope.get(name) ?? this.#shared.get(name);
  }

  isShared(name: string): boolean {
    return this.#shared.has(name);
  }

  include(concept: number, part: number): void {
    const parts = this.#includes.get(part) ?? new Set();
    parts.add(concept);
    this.#includes.set(part, parts);
  }

  doubt(concept: number, share: number): void {
    this.#doubts.push([concept, Math.round(share * 100)]);
  }

  #word(words: string, id: number | string): void {
    const ids = this.#words.get(words) ?? new Set();
    ids.add(id);
    this.#words.set(words, ids);
  }

  language(lang: string, functionWords: readonly string[]): void {
    this.#languages.push(lang);
    for (const word of functionWords) {
      const parsed = parsePattern(word);
      if (typeof parsed !== 'string' && parsed.kind === 'words') this.#word(parsed.words, `lang:${lang}`);
    }
  }

  #partId(part: Part, scope: Scope, file: string, path: string): number | string {
    if ('words' in part) {
      const name = `part:${part.words}`;
      this.#partNames.add(name);
      this.#word(part.words, name);
      return name;
    }
    const id = this.find(part.concept, scope);
    if (id !== undefined) return id;
    this.problems.push({ file, path, remedy: `@${part.concept} names no concept; define it or correct the name` });
    return 0;
  }

  /** Adds a hand-written pattern to a concept; `language` where it counts in that language only. */
  add(concept: number, pattern: string, scope: Scope, file: string, path: string, language?: string): void {
    const parsed = parsePattern(pattern);
    if (typeof parsed === 'string') { this.problems.push({ file, path, remedy: parsed }); return; }
    if (parsed.kind === 'concept') { this.include(concept, Number(this.#partId(parsed, scope, file, path))); return; }
    if (parsed.kind === 'gap') {
      this.#gaps.push({ concept, parts: parsed.parts.map((part) => this.#partId(part, scope, file, path)), widths: parsed.widths });
      return;
    }
    if (language === undefined) { this.#word(parsed.words, concept); return; }
    const name = `local:${concept}:${language}`;
    this.#localNames.set(name, [concept, this.#languages.indexOf(language)]);
    this.#word(parsed.words, name);
  }

  /** Every concept that holds where `concept` does, however far the includes lead. */
  #implied(concept: number): number[] {
    const seen = new Set<number>(), queue = [concept];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const other of this.#includes.get(id) ?? []) if (!seen.has(other)) { seen.add(other); queue.push(other); }
    }
    seen.delete(concept);
    return Array.from(seen).sort((a, b) => a - b);
  }

  /** Names are kept whole: what is masked for the score is the longest match. */
  #prune(): void {
    const byId = new Map<number | string, string[]>();
    for (const [words, ids] of this.#words) for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), words]);
    for (const [id, patterns] of byId) {
      if (typeof id === 'number' && /_NAME$|^NAME_/.test(this.#names[id] ?? '')) continue;
      const kept = new Set(withoutCovered(patterns));
      for (const words of patterns) if (!kept.has(words)) this.#words.get(words)?.delete(id);
    }
    for (const [words, ids] of this.#words) if (ids.size === 0) this.#words.delete(words);
  }

  /** Under a seed chosen for these words, or under one chosen before. */
  compile(wordsOrSeed: ReadonlyMap<string, number> | number): CompiledVocabulary {
    const ids = new Map<string, number>();
    let next = this.#names.length;
    for (const name of this.#partNames) ids.set(name, next++);
    const locals = Array.from(this.#localNames).sort(([, [, a]], [, [, b]]) => a - b);
    for (const [name] of locals) ids.set(name, next++);
    for (const lang of this.#languages) ids.set(`lang:${lang}`, next++);
    const idOf = (id: number | string): number => (typeof id === 'number' ? id : ids.get(id) ?? 0);
    this.#prune();
    const entries = Array.from(this.#words, ([words, of]) => [words, Array.from(of, idOf).sort((a, b) => a - b)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const gaps = this.#gaps.map(({ concept, parts, widths }) =>
      [concept, ...parts.flatMap((part, i) => (i < widths.length ? [idOf(part), widths[i] ?? 0] : [idOf(part)]))]);
    return {
      names: this.#names.join(' '),
      partCount: this.#partNames.size,
      local: this.#languages.map((_, language) => locals.flatMap(([, [concept, own]]) => (own === language ? [concept] : []))),
      languages: this.#languages.join(' '),
      patterns: encodePatterns(entries, typeof wordsOrSeed === 'number' ? wordsOrSeed : chooseSeed(entries.map(([words]) => words), wordsOrSeed)),
      gaps: Array.from(new Map(gaps.map((gap) => [gap.join(), gap])).values()),
      doubts: this.#doubts,
      implies: this.#names.map((_, id) => [id, ...this.#implied(id)]).filter((list) => list.length > 1),
    };
  }
}
