/** What the score is given of one sentence: its folded text and what the lexicon found in it. */
export interface SentenceSigns {
  /** Folded text; words are parted by code units up to 32, Han and kana stand alone. */
  readonly folded: Uint16Array;
  /** The sentence is `folded[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Concept hits in order of their start: concept id, start, end in folded text. Three numbers each. */
  readonly hits: Int32Array;
  /** Hits of this sentence are `hits[hitFrom * 3 … hitTo * 3)`. */
  readonly hitFrom: number;
  readonly hitTo: number;
  /** Ids of all concepts that hold for the sentence, ascending: hits, and what follows from them. */
  readonly concepts: readonly number[];
  /** What folding dropped, see `MARK`. */
  readonly marks: number;
}

/** Punctuation that says how a sentence is meant. */
export const MARK = { question: 1, exclamation: 2, quote: 4, trailing: 8 } as const;

const QUESTION = /[?？؟]/;
const EXCLAMATION = /[!！]/;
const QUOTE = /["“”«»「『]/;
const TRAILING = /…|\.\.\./;

/** The marks of a sentence as the page writes it. */
export function marksOf(text: string): number {
  return (QUESTION.test(text) ? MARK.question : 0)
    | (EXCLAMATION.test(text) ? MARK.exclamation : 0)
    | (QUOTE.test(text) ? MARK.quote : 0)
    | (TRAILING.test(text) ? MARK.trailing : 0);
}
