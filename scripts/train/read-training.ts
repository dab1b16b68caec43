import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BlockKind } from '../../src/core/block.ts';
import { CLASSES } from '../../src/core/score/scorer.ts';
import { inParagraphs, paragraphed, type LabelledBlock } from '../labelled/paragraphs.ts';

const labelSchema = v.picklist(['ending', 'late', 'setup', 'safe', 'other']);
const phraseSchema = v.object({ lang: v.string(), label: labelSchema, text: v.string() });
const pageSchema = v.object({
  lang: v.string(), url: v.optional(v.string(), ''), title: v.optional(v.string(), ''), about_film: v.boolean(), id: v.string(),
  writer: v.optional(v.string()), site: v.optional(v.string()), version: v.optional(v.string(), 'none'), kind: v.optional(v.string(), ''),
  blocks: v.array(v.object({ text: v.string(), label: labelSchema, el: v.optional(v.nullable(v.string())), p: v.optional(v.nullable(v.number())) })),
});

export type Label = v.InferOutput<typeof labelSchema>;
export type LabelledPhrase = v.InferOutput<typeof phraseSchema>;

export interface LabelledPage extends Omit<v.InferOutput<typeof pageSchema>, 'blocks'> {
  readonly file: string;
  /** Pages of one hand or site are never on both sides of a split. */
  readonly hand: string;
  readonly blocks: readonly LabelledBlock<Label>[];
}

/** Class of a label; `other` is innocent as well. */
export const classOf = (label: Label): number => CLASSES.indexOf(label === 'other' ? 'safe' : label);

function linesOf<T>(folder: string, schema: v.GenericSchema<unknown, T>, take: (value: T, file: string) => void): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()) {
    readFileSync(join(folder, file), 'utf8').split('\n').forEach((line, i) => {
      if (line.trim() === '') return;
      try {
        take(v.parse(schema, JSON.parse(line)), file);
      } catch (error) {
        console.error(`${folder}/${file}:${i + 1}: ${error instanceof Error ? error.message : 'unreadable'}; line left out`);
      }
    });
  }
}

/** All labelled lines that stand alone, each once. */
export function readPhrases(folder: string): LabelledPhrase[] {
  const phrases: LabelledPhrase[] = [], seen = new Set<string>();
  linesOf(folder, phraseSchema, (phrase) => {
    const key = phrase.text.trim().toLowerCase();
    if (!seen.has(key)) phrases.push(phrase);
    seen.add(key);
  });
  return phrases;
}

const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));

/** What a locale of our own interface says. */
export const ownWords = (file: string): string[] => Object.values(v.parse(messagesSchema, JSON.parse(readFileSync(file, 'utf8')))).map(({ message }) => message);

const kindOf = (el: string | null | undefined): BlockKind => (el === 'heading' || el === 'caption' ? el : 'text');

/** All labelled whole pages of a folder. */
export function readLabelledPages(folder: string): LabelledPage[] {
  const pages: LabelledPage[] = [];
  linesOf(folder, pageSchema, (page, file) => {
    const lines = page.blocks.map(({ text, label, el, p }) => ({ text, label, kind: kindOf(el), paragraph: p ?? null }));
    const known = page.writer === undefined || lines.some(({ paragraph }) => paragraph !== null);
    const blocks = inParagraphs(known ? lines : paragraphed(lines, page.kind, page.id), page.lang);
    pages.push({ ...page, file, hand: page.site ?? page.writer ?? page.id, blocks });
  });
  return pages;
}
