import { Analyst } from './analyse.ts';
import type { Block } from './block.ts';
import type { CompiledFilm, CompiledPacks } from './compiled.ts';
import { passagesOf, weigh, type Judge, type SharedRoles } from './decide.ts';
import { addEvidence, namedBy, openEvidence, stronglyNamedBy, type PageEvidence } from './evidence.ts';
import { openGate } from './gate.ts';
import { judgeByRules } from './judge-by-rules.ts';
import { judgeByScore } from './judge-by-score.ts';
import { openVocabulary, type Vocabulary } from './lexicon/vocabulary.ts';
import type { PageReading } from './page-reading.ts';
import type { Evidence, Reading, Recognizer } from './recognizer.ts';
import type { CompiledScore } from './score/model.ts';
import { openScore } from './score/scorer.ts';
import { Folder } from './text/fold.ts';
import { CLEAR, type Passage, type Policy, type Verdict } from './verdict.ts';

/** What is built when a film is first named; other pages never pay for it. */
interface Opened {
  readonly vocabulary: Vocabulary;
  readonly analyst: Analyst;
  readonly roles: SharedRoles;
  readonly judge: Judge;
}

/** Where core finds the shared concepts it asks for. */
export function rolesIn(vocabulary: Vocabulary): SharedRoles {
  const id = (name: string): number => vocabulary.names.indexOf(name);
  return { pronoun: id('PRON'), endingHeading: id('H_ENDING'), otherFilm: id('OTHER_FILM'), openQuestion: id('QUESTION_WORD'), beforeIt: id('BEFORE'), cast: id('CAST'), doubts: vocabulary.doubts };
}

function open(vocabulary: Vocabulary, model: CompiledScore | null): Opened {
  const roles = rolesIn(vocabulary);
  if (model === null) return { vocabulary, analyst: new Analyst(vocabulary), roles, judge: judgeByRules };
  return { vocabulary, analyst: new Analyst(vocabulary, openScore(model, vocabulary.names)), roles, judge: judgeByScore(model) };
}

const nearby = new Folder();

/** Does a text begin with what only a film is called? */
function beginsWithName(text: string, films: readonly CompiledFilm[], { matcher }: Vocabulary): boolean {
  const { units, length } = nearby.fold(text);
  return matcher.begins(units, length, (id) => films.some(({ roles }) => id === roles.TITLE || id === roles.NAME_STRONG));
}

// Evidence and readings are opaque outside core: every one that comes back was made here.
const known = (evidence: Evidence): PageEvidence => evidence as PageEvidence;
const knownReadings = (readings: readonly Reading[]): readonly PageReading[] => readings as readonly PageReading[];

function verdictOf(passages: readonly Passage[]): Verdict {
  if (passages.length === 0) return CLEAR;
  const kept: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || passage.start >= last.end) kept.push(passage);
    else if (passage.end > last.end) kept.splice(-1, 1, { ...last, end: passage.end });
  }
  return { passages: kept };
}

/** A recognizer that also tells how likely each block is to reveal, whatever the mode hides: for measuring. */
export interface Inspector extends Recognizer {
  /** Per block the likelihood of its likeliest sentence; 0 where no film is spoken of. */
  likelihoods(evidence: Evidence, readings: readonly Reading[], policy: Policy): number[];
}

/** The recognition engine for a set of films; without a model it decides by rules alone. Pure: same strings in, same verdicts out. */
export const createRecognizer = (packs: CompiledPacks, model: CompiledScore | null = null): Recognizer => createInspector(packs, model);

/** The engine with its likelihoods laid open. */
export function createInspector(packs: CompiledPacks, model: CompiledScore | null = null): Inspector {
  const { films } = packs;
  let vocabulary: Vocabulary | null = null, opened: Opened | null = null;
  const lexicon = (): Vocabulary => (vocabulary ??= openVocabulary(packs.vocabulary));
  const engine = (): Opened => (opened ??= open(lexicon(), model));
  const names = openGate(packs.gate, (text) => beginsWithName(text, films, lexicon()));
  return {
    names,
    read(block: Block): Reading {
      const { analyst } = engine(), sentences = analyst.read(block.text);
      const reading: PageReading = {
        block,
        sentences,
        mentions: films.filter((film) => namedBy(film, sentences) || stronglyNamedBy(film, sentences)).map(({ id }) => id),
      };
      return reading;
    },
    open(facts) {
      const { analyst, roles } = engine();
      return openEvidence(films, analyst, facts, roles.endingHeading);
    },
    witness: (evidence, reading) => addEvidence(films, known(evidence), knownReadings([reading])[0]?.sentences ?? []),
    decide(evidence, readings, policy) {
      const { roles, judge, vocabulary } = engine(), passages: Passage[][] = readings.map(() => []);
      for (const film of films) {
        if (!evidence.films.includes(film.id) || policy.ignore.includes(film.id)) continue;
        const rows = weigh(film, known(evidence), knownReadings(readings), policy, roles, judge);
        passagesOf(film, rows, readings.length, vocabulary.names).forEach((found, i) => passages[i]?.push(...found));
      }
      return passages.map(verdictOf);
    },
    likelihoods(evidence, readings, policy) {
      const { roles, judge } = engine(), highest = readings.map(() => 0);
      for (const film of films) {
        if (!evidence.films.includes(film.id) || policy.ignore.includes(film.id)) continue;
        for (const { row, likelihood, inScope } of weigh(film, known(evidence), knownReadings(readings), policy, roles, judge)) {
          if (inScope) highest[row.block] = Math.max(highest[row.block] ?? 0, likelihood);
        }
      }
      return highest;
    },
  };
}
