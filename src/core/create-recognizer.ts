import { Analyst, type WordJudge } from './analyse.ts';
import type { Block } from './block.ts';
import type { CompiledFilm, CompiledPacks } from './compiled.ts';
import { passagesOf, weigh, type Judge, type Judgement } from './decide.ts';
import { addEvidence, openEvidence, type PageEvidence } from './evidence.ts';
import type { SharedRoles } from './film-tables.ts';
import { openGate } from './gate.ts';
import { openVocabulary, type Vocabulary } from './lexicon/vocabulary.ts';
import type { PageReading } from './page-reading.ts';
import type { Evidence, Reading, Recognizer } from './recognizer.ts';
import { Folder } from './text/fold.ts';
import { merged, type Passage, type Policy } from './verdict.ts';

/** How sentences are judged: by their words alone, and then among their neighbours. */
export interface Judging extends Judge {
  readonly words?: (conceptNames: readonly string[]) => WordJudge;
}

/** What is built when a film is first named; other pages never pay for it. */
interface Opened {
  readonly analyst: Analyst;
  readonly roles: SharedRoles;
}

/** Where core finds the shared concepts it asks for. */
export function rolesIn(vocabulary: Vocabulary): SharedRoles {
  const id = (name: string): number => vocabulary.names.indexOf(name);
  return {
    pronoun: id('PRON'), endingHeading: id('H_ENDING'), otherFilm: id('OTHER_FILM'), openQuestion: id('QUESTION_WORD'),
    beforeIt: id('BEFORE'), cast: id('CAST'), doubts: vocabulary.doubts,
  };
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

/** A recognizer that also lays open how it judged each sentence for each film: for measuring. */
export interface Inspector extends Recognizer {
  judged(evidence: Evidence, readings: readonly Reading[], policy: Policy): (readonly [film: CompiledFilm, judgements: readonly Judgement[]])[];
}

/** The recognition engine for a set of films. Pure: same strings in, same verdicts out. */
export function createRecognizer(packs: CompiledPacks, judging: Judging): Inspector {
  const { films } = packs;
  let vocabulary: Vocabulary | null = null, opened: Opened | null = null;
  const lexicon = (): Vocabulary => (vocabulary ??= openVocabulary(packs.vocabulary));
  const engine = (): Opened =>
    (opened ??= { analyst: new Analyst(lexicon(), judging.words?.(lexicon().names)), roles: rolesIn(lexicon()) });
  const names = openGate(packs.gate, (text) => beginsWithName(text, films, lexicon()));
  const judged: Inspector['judged'] = (evidence, readings, policy) =>
    films.filter(({ id }) => evidence.films.includes(id) && !policy.ignore.includes(id))
      .map((film) => [film, weigh(film, known(evidence), knownReadings(readings), policy, engine().roles, judging)]);
  return {
    names,
    judged,
    read(block: Block): Reading {
      const reading: PageReading = { block, sentences: engine().analyst.read(block.text) };
      return reading;
    },
    open(facts) {
      const { analyst, roles } = engine();
      return openEvidence(films, analyst, facts, roles.endingHeading);
    },
    witness: (evidence, reading) => addEvidence(films, known(evidence), knownReadings([reading])[0]?.sentences ?? []),
    decide(evidence, readings, policy) {
      const passages: Passage[][] = readings.map(() => []);
      for (const [film, rows] of judged(evidence, readings, policy)) {
        passagesOf(film, rows, readings.length, lexicon().names).forEach((found, i) => passages[i]?.push(...found));
      }
      return passages.map(merged);
    },
  };
}
