import type { BlockKind } from '../../src/core/block.ts';
import { dice } from '../train/dice.ts';

/** A labelled line as files have it; lines with the same `paragraph` stood together on their page. */
export interface Line<L> { readonly text: string; readonly kind: BlockKind; readonly label: L; readonly paragraph: number | null }

/** A labelled line where it stands in the text of its block. */
export interface Part<L> { readonly start: number; readonly end: number; readonly label: L }

/** A block as a page has it: one line or several, each labelled. */
export interface LabelledBlock<L> { readonly text: string; readonly kind: BlockKind; readonly parts: readonly Part<L>[] }

interface Span { readonly start: number; readonly end: number }

/** Written without spaces between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja']);

/** A line that is a block of its own. */
export const lineAlone = <L>(text: string, label: L, kind: BlockKind = 'text'): LabelledBlock<L> => ({ text, kind, parts: [{ start: 0, end: text.length, label }] });

/** Lines of one paragraph become one block. The parts of all blocks, in turn, are the lines in their order. */
export function inParagraphs<L>(lines: readonly Line<L>[], lang: string): LabelledBlock<L>[] {
  const blocks: LabelledBlock<L>[] = [], gap = UNSPACED.has(lang.slice(0, 2).toLowerCase()) ? '' : ' ';
  let open: number | null = null;
  for (const { text, kind, label, paragraph } of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && paragraph !== null && paragraph === open && kind === 'text' && last.kind === 'text') {
      const start = last.text.length + gap.length;
      blocks.splice(-1, 1, { ...last, text: last.text + gap + text, parts: [...last.parts, { start, end: start + text.length, label }] });
    } else blocks.push(lineAlone(text, label, kind));
    open = paragraph;
  }
  return blocks;
}

/** Kinds of page where each line is somebody's own, or an entry of a list. */
const LINE_BY_LINE = /comment|forum|social|list|catalogue|thread|caption|subtitle|video|chat|qa|q&a|faq|quiz|quotes|cast|fan reviews|tv|streaming|cinema|event/i;

/** How many lines a paragraph holds on whole pages from outside: the share of one, of at most two, and so on. */
const LENGTHS = [0.53, 0.64, 0.74, 0.81, 0.86, 0.89, 0.92, 0.96, 0.98, 1];

const CLOSED = /[.!?…。！？।؟]["'”’»」』)\]]*\s*$/u;

/**
 * A page written line by line, set in paragraphs as long as those of real pages: same page, same paragraphs.
 * A score fitted on lone lines hid twice as much of a real page's innocent text as it was meant to.
 */
export function paragraphed<L>(lines: readonly Line<L>[], kind: string, id: string): readonly Line<L>[] {
  if (LINE_BY_LINE.test(kind)) return lines;
  let seed = 7;
  for (let i = 0; i < id.length; i++) seed = Math.imul(seed ^ id.charCodeAt(i), 0x01000193);
  const roll = dice(seed);
  let paragraph = 0, left = 0;
  return lines.map((line) => {
    if (line.kind !== 'text') {
      left = 0;
      return line;
    }
    if (left === 0) {
      const at = roll();
      left = 1 + LENGTHS.findIndex((share) => at < share);
      paragraph++;
    }
    // Without a stop the next line would run on in the same sentence.
    left = CLOSED.test(line.text) ? left - 1 : 0;
    return { ...line, paragraph };
  });
}

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The part a sentence stands in: the one it shares most of its letters with. */
export function partOf<L>(parts: readonly Part<L>[], sentence: Span): Part<L> | undefined {
  let best: Part<L> | undefined, most = 0;
  for (const part of parts) {
    if (shared(part, sentence) <= most) continue;
    most = shared(part, sentence);
    best = part;
  }
  return best;
}

/** Does hiding one span hide anything of the other? A stop or a space between them is nothing. */
export const touches = (a: Span, b: Span): boolean => shared(a, b) > 2;
