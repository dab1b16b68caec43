import { Analyst } from '../../src/core/analyse.ts';
import type { CompiledPacks } from '../../src/core/compiled.ts';
import { rolesIn } from '../../src/core/create-recognizer.ts';
import { weigh, type SharedRoles, type Weighed } from '../../src/core/decide.ts';
import { addEvidence, openEvidence, signsOf, type PageEvidence } from '../../src/core/evidence.ts';
import { judgeByRules } from '../../src/core/judge-by-rules.ts';
import type { PageReading } from '../../src/core/page-reading.ts';
import { pageSigns } from '../../src/core/judge-by-score.ts';
import { openVocabulary } from '../../src/core/lexicon/vocabulary.ts';
import type { ContextPage } from '../../src/core/score/context.ts';
import { BUCKET_BITS, Features } from '../../src/core/score/features.ts';
import type { Sentence } from '../../src/core/sentence.ts';
import { lineAlone, partOf, type Part } from '../labelled/paragraphs.ts';
import { classOf, type Label, type LabelledPage, type LabelledPhrase } from './read-training.ts';
import type { Example, Sparse } from './softmax.ts';

export const ROW_COUNT = (1 << BUCKET_BITS) + 1;

/** A sentence to learn from. Writing into `logits` is how a score trained on other hands reaches the context. */
export interface Sample extends Example {
  readonly logits: Float32Array;
  readonly fold: number;
}

/** A page read as the recogniser reads it. */
export interface PageSample {
  readonly page: LabelledPage;
  readonly fold: number;
  readonly trust: number;
  readonly rows: readonly Weighed[];
  readonly inScope: readonly boolean[];
  readonly facts: ContextPage;
  readonly evidence: PageEvidence;
  readonly readings: readonly PageReading[];
}

export const FOLDS = 5;

export function foldOf(hand: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < hand.length; i++) h = Math.imul(h ^ hand.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return (Math.imul(h, 0x2c1b3c6d) >>> 16) % FOLDS;
}

/** How much a sentence counts: what is neither right nor wrong counts less, and so do pages about other things. */
const weightOf = (label: Label, aboutFilm: boolean): number => (label === 'late' || label === 'other' ? 0.5 : aboutFilm ? 1 : 0.5);

/** Reads phrases and pages through the very code that ships. */
export class SampleReader {
  readonly samples: Sample[] = [];
  readonly pages: PageSample[] = [];
  private last: Sparse[] = [];
  private readonly analyst: Analyst;
  readonly roles: SharedRoles;

  constructor(private readonly packs: CompiledPacks) {
    const vocabulary = openVocabulary(packs.vocabulary), features = new Features(vocabulary.names);
    this.roles = rolesIn(vocabulary);
    this.analyst = new Analyst(vocabulary, (signs) => {
      features.read(signs);
      const rows = new Int32Array(features.count + 1), values = new Float32Array(features.count + 1);
      rows.set(features.buckets.subarray(0, features.count));
      values.set(features.weights.subarray(0, features.count));
      rows[features.count] = ROW_COUNT - 1;
      values[features.count] = 1;
      this.last.push({ rows, values });
      return new Float32Array(4);
    });
  }

  private read(text: string, parts: readonly Part<Label>[], aboutFilm: boolean, fold: number, trust: number): Sentence[] {
    this.last = [];
    const sentences = this.analyst.read(text);
    sentences.forEach((sentence, i) => {
      const x = this.last[i], { logits } = sentence, label = partOf(parts, sentence)?.label;
      if (x !== undefined && label !== undefined) this.samples.push({ x, y: classOf(label), weight: trust * weightOf(label, aboutFilm), logits, fold });
    });
    return sentences;
  }

  /** Phrases belong to no fold: they are always learnt from, and never judged. */
  phrase({ text, label }: LabelledPhrase): void {
    this.read(text, lineAlone(text, label).parts, true, -1, 1);
  }

  /** `trust`: how much more than a page of our own this one tells about pages at large. */
  page(page: LabelledPage, trust = 1): void {
    const { films } = this.packs, film = films[0], fold = foldOf(page.hand);
    if (film === undefined) return;
    let evidence = openEvidence(films, this.analyst, { ...page, structured: [] }, this.roles.endingHeading);
    const readings = page.blocks.map((block) => {
      const sentences = this.read(block.text, block.parts, page.about_film, fold, trust);
      evidence = addEvidence(films, evidence, sentences);
      return { block, sentences, mentions: [] };
    });
    const judged = weigh(film, evidence, readings, { mode: 'balanced', level: 'ending', ignore: [] }, this.roles, judgeByRules);
    const facts = pageSigns(signsOf(evidence, film.id));
    const known = evidence.films.includes(film.id);
    this.pages.push({ page, fold, trust, rows: judged.map(({ row }) => row), inScope: judged.map(({ inScope }) => known && inScope), facts, evidence, readings });
  }
}
