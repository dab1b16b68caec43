import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { BlockKind } from '../../src/core/block.ts';
import type { Line } from '../labelled/paragraphs.ts';

const LABELS = ['ending', 'late', 'setup', 'safe'] as const;
/** What a line tells, by whoever read it. */
export type Label = (typeof LABELS)[number];

const text = v.optional(v.nullish(v.string(), ''), '');
const pageSchema = v.object({
  id: v.optional(v.union([v.string(), v.number()]), ''),
  lang: text, url: text, title: text, site: text, kind: text, version: text, writer: text,
  about_film: v.optional(v.nullable(v.boolean())),
  blocks: v.optional(v.array(v.object({ text, label: text, el: text, p: v.optional(v.nullable(v.number())) })), []),
});

/** A line of a page; `''` where nobody has labelled it. */
export type EvalLine = Line<Label | ''>;

/** A labelled page as it is judged; whatever a file leaves out has a plain default. */
export interface EvalPage {
  readonly id: string;
  readonly lang: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly version: string;
  readonly aboutFilm: boolean;
  readonly lines: readonly EvalLine[];
}

function kindOf(el: string): BlockKind {
  if (/^(heading|h[1-6])$/i.test(el)) return 'heading';
  if (/caption/i.test(el)) return 'caption';
  return /^(alt|label|title)$/i.test(el) ? 'label' : 'text';
}
const labelOf = (label: string): Label | '' => LABELS.find((known) => known === label.toLowerCase()) ?? '';

/** Reads JSON Lines; a line that is no page is named and skipped, so that one slip does not lose an evening's labels. */
export function readPages(file: string): EvalPage[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let input: unknown;
    try {
      input = JSON.parse(line);
    } catch {
      console.error(`${file}:${i + 1}: not JSON; skipped`);
      return [];
    }
    const result = v.safeParse(pageSchema, input);
    if (!result.success) {
      const [{ message, path }] = result.issues;
      console.error(`${file}:${i + 1}: ${message} at ${path?.map(({ key }) => String(key)).join('.') ?? 'the top'}; skipped`);
      return [];
    }
    const page = result.output, lines = page.blocks.map(({ text, label, el, p }) => ({ text, label: labelOf(label), kind: kindOf(el), paragraph: p ?? null }));
    return [{
      id: String(page.id === '' ? `${file}:${i + 1}` : page.id), lang: page.lang, url: page.url, title: page.title, kind: page.kind,
      version: page.version === '' ? 'none' : page.version, lines,
      // A page that does not say is about the film if any of its lines tells of it.
      aboutFilm: page.about_film ?? lines.some(({ label }) => label !== 'safe' && label !== ''),
    }];
  });
}
