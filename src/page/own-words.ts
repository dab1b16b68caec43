import type { FilmId } from '../core/film.ts';
import type { Run } from './block-text.ts';
import type { Span } from './hidden-passages.ts';

/** Fewer letters than this stand in too many places: what they stand in is hidden instead. */
const SHORTEST = 8;

/** Words that the reader has hidden by hand, wherever the page shows them, for as long as it is open. */
export class OwnWords {
  readonly #all = new Set<string>();

  /** Has anything been hidden by hand? */
  get any(): boolean {
    return this.#all.size > 0;
  }

  /** Takes what is selected; false where nothing is that could be known again. */
  take(runs: readonly Run[], selection: Selection | null): boolean {
    for (const { text, part } of selectedIn(runs, selection)) {
      const words = [part, text].map((each) => each.trim()).find(({ length }) => length >= SHORTEST);
      if (words !== undefined) this.#all.add(words);
    }
    return this.any;
  }

  /** Where they stand in a text. */
  in(text: string, film = '' as FilmId): Span[] {
    const spans: Span[] = [];
    for (const words of this.#all) {
      for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
        spans.push({ start, end: start + words.length, film, level: 'premise', certainty: 'sure' });
      }
    }
    return spans;
  }
}

interface Selected {
  readonly text: string;
  readonly part: string;
}

function selectedIn(runs: readonly Run[], selection: Selection | null): Selected[] {
  if (selection === null || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const found = runs.map((run) => ({ text: run.text, part: partOf(run, range) })).filter(({ part }) => part.trim() !== '');
  if (found.length > 0) return found;
  // What stands in a veil's copy is in none of the page's nodes, but said.
  const words = String(selection).trim().split(/\s+/).map((word) => word.replace(/\W/g, '\\$&')).join('\\s+');
  return words === '' ? [] : runs.flatMap(({ text }) => (new RegExp(words).exec(text) ?? []).map((part) => ({ text, part })));
}

function partOf({ pieces, text }: Run, range: Range): string {
  let from = text.length, to = 0;
  for (const { node, from: first, start, length } of pieces) {
    if (!range.intersectsNode(node)) continue;
    from = Math.min(from, start + (node === range.startContainer ? Math.max(0, range.startOffset - first) : 0));
    to = Math.max(to, start + (node === range.endContainer ? Math.min(length, range.endOffset - first) : length));
  }
  return text.slice(from, to);
}
