import { LONGEST_SENTENCE, SENTENCE, SPACE, type Folded } from '../text/fold.ts';
import { standsAlone } from '../text/fold-table.ts';
import type { Gap, Vocabulary } from './vocabulary.ts';

const isArabic = (unit: number): boolean => unit >= 0x0621 && unit <= 0x064a;
/** و ف ب ل ك: "and, so, by, for, like", written as one with the word that follows. */
const isArabicPrefix = (unit: number): boolean => unit === 0x648 || unit === 0x641 || unit === 0x628 || unit === 0x644 || unit === 0x643;
const ALIF = 0x627, LAM = 0x644;

/** Where a sentence lies in the folded text, and which hits are in it. */
export interface Span { from: number; to: number; hitFrom: number; hitTo: number; tokens: number }

/**
 * Finds the lexicon's words in folded text. Buffers are reused: what it found is valid until the next `scan`.
 */
export class Scanner {
  /** Concept id, start and end in folded text; three numbers a hit, in order of their start. */
  hits = new Int32Array(3 * 512);
  hitCount = 0;
  readonly spans: Span[] = [];
  /** First and last token of each hit, counted through the text. */
  #tokenSpans = new Int32Array(2 * 512);
  readonly #tally: Int32Array;
  readonly #holds: Uint8Array;
  readonly #tried: Uint8Array;
  /** By token of the sentence: does a part of the gap being tried end there? */
  readonly #ended = new Uint8Array(2 * LONGEST_SENTENCE);
  readonly #onward = new Uint8Array(2 * LONGEST_SENTENCE);
  #token = 0;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#tally = new Int32Array(vocabulary.languages.length);
    this.#holds = new Uint8Array(vocabulary.firstLocal);
    this.#tried = new Uint8Array(vocabulary.gapCount);
  }

  /** Finds hits and spans of a whole text; what an earlier `scan` found is gone. */
  scan(folded: Folded): void {
    const { units, length } = folded, { matcher } = this.#vocabulary;
    this.hitCount = this.#token = 0;
    this.spans.length = 0;
    this.#tally.fill(0);
    let from = 0, firstToken = 0, firstHit = 0;
    for (let i = 0; i < length;) {
      const unit = units[i] ?? 0;
      if (unit <= SPACE) {
        if (unit === SENTENCE) {
          if (this.#token > firstToken) this.spans.push({ from, to: i, hitFrom: firstHit, hitTo: this.hitCount, tokens: this.#token - firstToken });
          from = i + 1;
          firstToken = this.#token;
          firstHit = this.hitCount;
        }
        i++;
        continue;
      }
      matcher.from(units, i, this.#found);
      if (isArabic(unit)) this.#peel(units, i);
      i++;
      if (!standsAlone(unit)) while (i < length && (units[i] ?? 0) > SPACE && !standsAlone(units[i] ?? 0)) i++;
      this.#token++;
    }
    this.#settleLocal();
  }

  /** Looks behind the particles Arabic writes as one with a word. */
  #peel(units: Uint16Array, start: number): void {
    let i = start;
    if (isArabicPrefix(units[i] ?? 0) && (units[i + 1] ?? 0) > SPACE) { i++; this.#vocabulary.matcher.from(units, i, this.#found); }
    const article = units[i] === ALIF && units[i + 1] === LAM ? 2 : units[start] === LAM && units[start + 1] === LAM ? 1 : 0;
    if (article > 0 && isArabic(units[i + article] ?? 0)) this.#vocabulary.matcher.from(units, i + article, this.#found);
  }

  readonly #found = (id: number, start: number, end: number, tokens: number): void => {
    const { firstLanguage } = this.#vocabulary;
    if (id >= firstLanguage) { this.#tally[id - firstLanguage] = (this.#tally[id - firstLanguage] ?? 0) + 1; return; }
    const n = this.hitCount;
    if (3 * n + 3 > this.hits.length) {
      const hits = new Int32Array(this.hits.length * 2), tokenSpans = new Int32Array(this.#tokenSpans.length * 2);
      hits.set(this.hits);
      tokenSpans.set(this.#tokenSpans);
      this.hits = hits;
      this.#tokenSpans = tokenSpans;
    }
    this.hits[3 * n] = id;
    this.hits[3 * n + 1] = start;
    this.hits[3 * n + 2] = end;
    this.#tokenSpans[2 * n] = this.#token;
    this.#tokenSpans[2 * n + 1] = this.#token + tokens - 1;
    this.hitCount = n + 1;
  };

  /** Words that mean something in one language only count where the block's function words are of that language. */
  #settleLocal(): void {
    const { firstLocal, local } = this.#vocabulary;
    let most = 0;
    for (const count of this.#tally) if (count > most) most = count;
    for (let h = 0; h < this.hitCount; h++) {
      const id = this.hits[3 * h] ?? 0;
      if (id < firstLocal) continue;
      const entry = 2 * (id - firstLocal), language = local[entry + 1] ?? 0;
      this.hits[3 * h] = (this.#tally[language] ?? 0) === most ? local[entry] ?? -1 : -1;
    }
  }

  /** Ids of all named concepts that hold in a span, ascending: hits, gap patterns, and what follows from them. */
  conceptsOf(span: Span): number[] {
    const { names, implied, gapsClosedBy } = this.#vocabulary, holds = this.#holds, tried = this.#tried, { hits } = this;
    const seen: number[] = [], gaps: number[] = [];
    const hold = (id: number): void => {
      if (holds[id] === 1) return;
      holds[id] = 1;
      seen.push(id);
      for (const other of implied[id] ?? []) if (holds[other] === 0) { holds[other] = 1; seen.push(other); }
    };
    for (let h = span.hitFrom; h < span.hitTo; h++) if ((hits[3 * h] ?? -1) >= 0) hold(hits[3 * h] ?? 0);
    for (let h = span.hitFrom; h < span.hitTo; h++) {
      for (const gap of gapsClosedBy[hits[3 * h] ?? 0] ?? []) {
        if (tried[gap.index] === 1 || holds[gap.concept] === 1) continue;
        tried[gap.index] = 1;
        gaps.push(gap.index);
        if (this.#closes(gap, span)) hold(gap.concept);
      }
    }
    for (const id of seen) holds[id] = 0;
    for (const index of gaps) tried[index] = 0;
    return seen.filter((id) => id < names.length).sort((a, b) => a - b);
  }

  /** Do the gap's parts follow each other within its widths? Linear in the hits of the sentence. */
  #closes({ parts, widths }: Gap, span: Span): boolean {
    const tokenSpans = this.#tokenSpans, { hits } = this, base = tokenSpans[2 * span.hitFrom] ?? 0;
    let ended = this.#ended, onward = this.#onward;
    for (let p = 0; p < parts.length; p++) {
      const counts = parts[p], width = widths[p - 1] ?? 0;
      let any = false;
      onward.fill(0);
      for (let h = span.hitFrom; h < span.hitTo; h++) {
        if (counts?.[hits[3 * h] ?? 0] !== 1) continue;
        const first = (tokenSpans[2 * h] ?? 0) - base, last = (tokenSpans[2 * h + 1] ?? 0) - base;
        let follows = p === 0;
        for (let end = first - 1; end >= 0 && end >= first - 1 - width && !follows; end--) follows = ended[end] === 1;
        if (follows) { onward[last] = 1; any = true; }
      }
      if (!any) return false;
      [ended, onward] = [onward, ended];
    }
    return true;
  }
}
