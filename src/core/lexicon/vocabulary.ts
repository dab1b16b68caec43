import type { CompiledVocabulary } from '../compiled.ts';
import { Matcher } from './matcher.ts';

/** A pattern whose parts may stand some tokens apart. */
export interface Gap {
  /** Place among all gaps. */
  readonly index: number;
  readonly concept: number;
  /** For each part: which concept ids count as it. */
  readonly parts: readonly Uint8Array[];
  readonly widths: readonly number[];
}

/** The lexicon as the page uses it: built once, when the gate first opens. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly matcher: Matcher;
  readonly languages: readonly string[];
  /** Ids from here on count only in one language. */
  readonly firstLocal: number;
  /** Ids from here on are function words of a language. */
  readonly firstLanguage: number;
  /** For each local id in turn: concept, language index. */
  readonly local: readonly number[];
  readonly doubts: readonly (readonly [concept: number, percent: number])[];
  /** By concept: every other concept that holds with it. */
  readonly implied: readonly (readonly number[])[];
  readonly gapCount: number;
  /** By concept: gap patterns that this concept may close. */
  readonly gapsClosedBy: readonly (readonly Gap[])[];
}

/** Lays the compiled tables out as the page looks them up. */
export function openVocabulary(compiled: CompiledVocabulary): Vocabulary {
  const names = compiled.names.split(' ');
  const languages = compiled.languages === '' ? [] : compiled.languages.split(' ');
  const local = compiled.local.flatMap((concepts, language) => concepts.flatMap((concept) => [concept, language]));
  const firstLocal = names.length + compiled.partCount, firstLanguage = firstLocal + local.length / 2;
  const implied: (readonly number[])[] = Array.from({ length: firstLanguage }, () => []);
  const impliedBy = new Map<number, number[]>();
  for (const [concept = 0, ...others] of compiled.implies) {
    implied[concept] = others;
    for (const other of others) impliedBy.set(other, [...(impliedBy.get(other) ?? []), concept]);
  }

  const gapsClosedBy: Gap[][] = Array.from({ length: firstLocal }, () => []);
  const countsAs = (part: number): Uint8Array => {
    const counts = new Uint8Array(firstLocal);
    for (const id of [part, ...(impliedBy.get(part) ?? [])]) counts[id] = 1;
    return counts;
  };
  compiled.gaps.forEach(([concept = 0, ...rest], index) => {
    const gap: Gap = {
      index,
      concept,
      parts: rest.filter((_, i) => i % 2 === 0).map(countsAs),
      widths: rest.filter((_, i) => i % 2 === 1),
    };
    gap.parts.at(-1)?.forEach((counts, id) => { if (counts === 1) gapsClosedBy[id]?.push(gap); });
  });
  return {
    names, matcher: new Matcher(compiled.patterns), languages, firstLocal, firstLanguage, local,
    doubts: compiled.doubts, implied, gapCount: compiled.gaps.length, gapsClosedBy,
  };
}
