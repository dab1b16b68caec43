import type { RawOffset } from './block.ts';
import { Scanner, type Span } from './lexicon/scan.ts';
import type { Vocabulary } from './lexicon/vocabulary.ts';
import { marksOf, type SentenceSigns } from './score/sentence.ts';
import type { Sentence } from './sentence.ts';
import { Folder, type Folded } from './text/fold.ts';

/** What judges a sentence by its words: the learned score, or nothing. */
export type WordJudge = (signs: SentenceSigns) => Float32Array;

const NO_LOGITS = new Float32Array(0);
const OPENERS = '"“‘«([¿¡「『（［〈《【';

/**
 * Reads blocks into sentences: fold, scan, concepts, score, in one pass each. Training reads its pages through
 * the same class, so that what is learnt is what ships.
 */
export class Analyst {
  readonly #folder = new Folder();
  readonly #scanner: Scanner;
  readonly #judge: WordJudge;

  constructor(vocabulary: Vocabulary, judge: WordJudge = () => NO_LOGITS) {
    this.#judge = judge;
    this.#scanner = new Scanner(vocabulary);
  }

  read(text: string): Sentence[] {
    const folded = this.#folder.fold(text), scanner = this.#scanner, sentences: Sentence[] = [];
    scanner.scan(folded);
    let last = 0;
    for (const span of scanner.spans) {
      const end = Math.max(last, folded.map[span.to] ?? text.length), start = opening(text, folded.map[span.from] ?? 0, last);
      sentences.push(this.#sentence(text, start, end, folded, span));
      last = end;
    }
    return sentences;
  }

  #sentence(text: string, start: number, end: number, folded: Folded, span: Span): Sentence {
    const { units } = folded, concepts = this.#scanner.conceptsOf(span), marks = marksOf(text, start, end);
    const signs: SentenceSigns = {
      folded: units, from: span.from, to: span.to, hits: this.#scanner.hits, hitFrom: span.hitFrom, hitTo: span.hitTo, concepts, marks,
    };
    return {
      // Offsets of the block's own text: the fold's map says where each unit came from.
      start: start as RawOffset,
      end: trimmed(text, start, end) as RawOffset,
      tokens: span.tokens,
      concepts,
      marks,
      dropsSubject: (units[(span.from + span.to) >> 1] ?? 0) >= 0x3040 || (units[span.from] ?? 0) >= 0x3040,
      logits: this.#judge(signs),
    };
  }
}

/** Quotes and brackets that open a sentence belong to it. */
function opening(text: string, first: number, last: number): number {
  let start = first;
  while (start > last && OPENERS.includes(text.charAt(start - 1))) start--;
  return start;
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charAt(at - 1).trim() === '') at--;
  return at;
}
