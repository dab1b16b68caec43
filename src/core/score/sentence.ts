import * as MARK from './mark.ts';

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

const QUESTION = '?？؟', EXCLAMATION = '!！', QUOTE = '"“”«»「『', DOT = 46;

/** The marks of a stretch of text as the page writes it. */
export function marksOf(text: string, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // What most text is made of is none of them.
    if ((code > 63 && code < 0xab) || (code > 0xbb && code < 0x201c && code !== 0x61f) || (code > 0x300e && code < 0xff01)) continue;
    if (code === DOT) {
      if (i + 2 < to && text.charCodeAt(i + 1) === DOT && text.charCodeAt(i + 2) === DOT) marks |= MARK.trailing;
    } else if (code !== 32) marks |= markOf(text.charAt(i));
  }
  return marks;
}

function markOf(sign: string): number {
  if (QUESTION.includes(sign)) return MARK.question;
  if (EXCLAMATION.includes(sign)) return MARK.exclamation;
  if (QUOTE.includes(sign)) return MARK.quote;
  return sign === '…' ? MARK.trailing : 0;
}
