import { ASKS, circumstancesOf, CREDITS, ELSEWHERE, NAMELESS, NO_EVENT } from './circumstances.ts';
import type { CompiledFilm } from './compiled.ts';
import * as KIND from './concept-kinds.ts';
import { opensPage, signsOf, trustsNames, type PageEvidence } from './evidence.ts';
import { kindsOf, tablesOf, type FilmTables, type SharedRoles } from './film-tables.ts';
import type { Level } from './film.ts';
import type { PageReading } from './page-reading.ts';
import { NOBODY, ruleHits, together, type Referents, type RuleHit } from './rules.ts';
import { distanceToMention, isHeading, sectionOf, type BlockSigns, type Section } from './scope.ts';
import * as MARK from './score/mark.ts';
import { holds, type Sentence } from './sentence.ts';
import { FEW_WORDS, LEFT_ELSEWHERE, LEFT_IF_ASKED, LEFT_TO_LEARNT_CREDITS, LEFT_WITHOUT_EVENT, localThreshold, PLAIN, SURE } from './thresholds.ts';
import type { Mode, Passage, Policy } from './verdict.ts';

/** Part of what `weigh` is asked with. */
export type { SharedRoles };

/** A sentence on its way to a verdict. */
export interface Weighed {
  readonly block: number;
  readonly sentence: Sentence;
  readonly heading: boolean;
  readonly section: Section;
  readonly hits: readonly RuleHit[];
  /** 0–1, rules alone. */
  readonly rules: number;
  /** Blocks to the mention that speaks for this one; Infinity if none does. */
  readonly distance: number;
  /** Names somebody of the film. */
  readonly named: boolean;
  /** Bits of CIRCUMSTANCES. */
  readonly circumstances: number;
}

/** Turns what rules and words say, with the sentences around, into calibrated likelihoods. */
export interface Judge {
  readonly weigh: ContextJudge;
  /** How likely a passage must be to be hidden, by mode. */
  readonly thresholds: Readonly<Record<Mode, number>>;
}

/** How likely a sentence tells what the level asked for keeps back, and what it then most likely tells. */
export interface Weight {
  readonly likelihood: number;
  readonly level: Level;
}

/** One weight a sentence, at the level asked for. */
export type ContextJudge = (rows: readonly Weighed[], evidence: PageEvidence, film: CompiledFilm, level: Level) => readonly Weight[];

const LEVELS: readonly Level[] = ['ending', 'late', 'premise'];
const within = (level: Level, asked: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(asked);

/** How many sentences, and blocks, a pronoun may look back. */
const REACH = 3;

/** Only the source's own phrases weigh so much: whatever the score thinks, they reveal. */
const WORD_FOR_WORD = 0.95;
/** What is left of a rule's weight in a question. */
const ASKED = 0.4;

/** Rules weigh less in a sentence that asks, hopes or speaks of another event. */
function doubted(hits: readonly RuleHit[], sentence: Sentence, { doubts }: SharedRoles): readonly RuleHit[] {
  if (hits.length === 0) return hits;
  let left = (sentence.marks & MARK.question) === 0 ? 1 : ASKED;
  for (const [concept, percent] of doubts) if (holds(sentence, concept)) left *= percent / 100;
  return left === 1 ? hits : hits.map((hit) => (hit.weight >= PLAIN ? hit : { ...hit, weight: hit.weight * left }));
}

/** Whom a sentence may mean, of those in the rows before it. */
function referentsOf(rows: readonly Weighed[], block: number, sentence: Sentence, kinds: number): Referents {
  // A pronoun refers back more surely than a verb that has no subject.
  const strength = (kinds & KIND.pronoun) !== 0 ? 0.8 : sentence.dropsSubject && (kinds & KIND.person) === 0 ? 0.7 : 0;
  if (strength === 0) return NOBODY;
  const before: Sentence[] = [];
  for (let i = rows.length - 1; i >= 0 && before.length < REACH; i--) {
    const row = rows[i];
    if (row === undefined || block - row.block > REACH) break;
    before.push(row.sentence);
  }
  return { before, strength };
}

/** Every sentence of the readings, in order, with what rules and place say of it at a level. */
function weighRules(
  film: CompiledFilm, tables: FilmTables, blocks: readonly BlockSigns[], readings: readonly PageReading[], level: Level,
): Weighed[] {
  const rows: Weighed[] = [];
  readings.forEach((reading, block) => {
    const section = sectionOf(blocks, block), heading = isHeading(reading), distance = distanceToMention(blocks, block);
    for (const sentence of reading.sentences) {
      const kinds = kindsOf(sentence, tables), referents = referentsOf(rows, block, sentence, kinds);
      const hits = doubted(ruleHits(film, tables, sentence, referents).filter((hit) => within(hit.level, level)), sentence, tables.roles);
      const circumstances = circumstancesOf(sentence, kinds, distance === 0);
      rows.push({ block, sentence, heading, section, hits, rules: together(hits), distance, named: (kinds & KIND.people) !== 0, circumstances });
    }
  });
  return rows;
}

/** What a block is to the film; `byName`: on this page first names alone mean its people. */
function signsOfBlock(tables: FilmTables, reading: PageReading, byName: boolean): BlockSigns {
  const kinds = reading.sentences.reduce((all, sentence) => all | kindsOf(sentence, tables), 0);
  return {
    heading: isHeading(reading),
    mentions: (kinds & (KIND.title | KIND.strongName | (byName ? KIND.people : 0))) !== 0,
    namesOtherFilm: (kinds & KIND.otherFilm) !== 0,
    endingHeading: (kinds & KIND.endingHeading) !== 0,
  };
}

/**
 * What holds whatever a sentence's words weigh: the source's own phrases reveal, an open question does not, nor do a few
 * words that name nobody and nothing that could happen; and another film's fate is not this one's.
 */
function tempered({ hits, circumstances, sentence }: Weighed, likelihood: number, aboutFilm: boolean): number {
  if (hits.some(({ weight }) => weight >= WORD_FOR_WORD)) return Math.max(likelihood, WORD_FOR_WORD);
  if (hits.some(({ weight }) => weight >= PLAIN)) return likelihood;
  const is = (bit: number): boolean => (circumstances & bit) !== 0;
  if (is(ASKS)) return likelihood * LEFT_IF_ASKED;
  if (hits.length === 0 && sentence.tokens < FEW_WORDS && is(NO_EVENT)) return likelihood * LEFT_WITHOUT_EVENT;
  if (hits.length === 0 && is(CREDITS)) return likelihood * LEFT_TO_LEARNT_CREDITS;
  return is(ELSEWHERE) || (!aboutFilm && is(NAMELESS)) ? likelihood * LEFT_ELSEWHERE : likelihood;
}

/** A sentence with everything that decides about it. */
export interface Judgement {
  readonly row: Weighed;
  readonly likelihood: number;
  readonly level: Level;
  /** The film is spoken of here. */
  readonly inScope: boolean;
  /** Hidden for the section's sake, whatever its own likelihood. */
  readonly explained: boolean;
  readonly hidden: boolean;
}

/** Every sentence judged for one film. The only place where mention, rules, score, section, mode and level meet. */
export function weigh(
  film: CompiledFilm, evidence: PageEvidence, readings: readonly PageReading[], policy: Policy, roles: SharedRoles, judge: Judge,
): Judgement[] {
  const signs = signsOf(evidence, film.id), wholePage = opensPage(signs), byName = trustsNames(signs);
  const tables = tablesOf(film, roles), blocks = readings.map((reading) => signsOfBlock(tables, reading, byName));
  const rows = weighRules(film, tables, blocks, readings, policy.level), likely = judge.weigh(rows, evidence, film, policy.level);
  const threshold = judge.thresholds[policy.mode], strict = policy.mode === 'strict';
  const judged = rows.map((row, i) => {
    const { likelihood: learnt, level } = likely[i] ?? { likelihood: 0, level: policy.level };
    const likelihood = tempered(row, learnt, wholePage || byName);
    const inScope = row.section !== 'other-film' && (wholePage || byName || strict || row.distance !== Infinity);
    const explains = row.section === 'ending' || (signs.explains && row.sentence.concepts.length > 1);
    const explained = strict && inScope && wholePage && !row.heading && explains;
    const needed = wholePage ? threshold : localThreshold(threshold, row.distance, byName, strict);
    return { row, likelihood, level, inScope, explained, hidden: inScope && (likelihood >= needed || explained) };
  });
  return strict ? judged.map((one, i) => withNeighbours(one, [judged[i - 1], judged[i + 1]], judge.thresholds.balanced)) : judged;
}

/** Strict hides what stands beside a likely reveal as well: who has just told it rarely stops at one sentence. */
function withNeighbours(one: Judgement, neighbours: readonly (Judgement | undefined)[], likely: number): Judgement {
  if (one.hidden || !one.inScope || one.row.heading) return one;
  const beside = neighbours.some((other) =>
    other !== undefined && other.inScope && other.likelihood >= likely && Math.abs(other.row.block - one.row.block) <= 1);
  return beside ? { ...one, explained: true, hidden: true } : one;
}

/** Hidden sentences as passages, by block; those that touch are one. */
export function passagesOf(film: CompiledFilm, judgements: readonly Judgement[], blockCount: number, names: readonly string[]): Passage[][] {
  const passages: Passage[][] = Array.from({ length: blockCount }, () => []);
  judgements.forEach(({ row, likelihood, level, explained, hidden }, i) => {
    if (!hidden) return;
    const found = passages[row.block], last = found?.at(-1), before = judgements[i - 1];
    const passage: Passage = {
      start: row.sentence.start, end: row.sentence.end, film: film.id, level: row.hits[0]?.level ?? level,
      certainty: likelihood >= SURE ? 'sure' : 'likely', score: likelihood, reason: reasonOf(row, names, explained),
    };
    if (last !== undefined && before?.hidden === true && before.row.block === row.block) found?.splice(-1, 1, joined(last, passage));
    else found?.push(passage);
  });
  return passages;
}

/** Why a sentence is hidden, see `Passage.reason`. */
function reasonOf(row: Weighed, names: readonly string[], explained: boolean): string[] {
  const rules = row.hits.map((hit) => `${hit.reveal}: ${hit.concepts.map((concept) => names[concept] ?? '?').join('+')}`);
  return rules.length > 0 ? rules : [explained ? 'section explains the ending' : 'wording'];
}

/** What touches is one passage, named after the worst it may tell. */
const joined = (a: Passage, b: Passage): Passage => ({
  ...a,
  end: b.end,
  level: within(a.level, b.level) ? a.level : b.level,
  score: Math.max(a.score, b.score),
  certainty: a.certainty === 'sure' || b.certainty === 'sure' ? 'sure' : 'likely',
  reason: [...a.reason, ...b.reason],
});
