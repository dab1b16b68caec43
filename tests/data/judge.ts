import { compiledPacks } from '../../scripts/compile/compiled-packs.ts';
import { shippedJudging } from '../../scripts/eval/shipped-judging.ts';
import type { BlockKind } from '../../src/core/block.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import type { Level } from '../../src/core/film.ts';
import type { Evidence } from '../../src/core/recognizer.ts';
import type { Mode } from '../../src/core/verdict.ts';

/** A page in short: each line a block, `# ` before a heading. */
export interface Page { readonly title: string; readonly url?: string; readonly lines: readonly string[] }

const recognizer = createRecognizer(compiledPacks(), shippedJudging(process.cwd()));

/** Does this text open the gate? */
export const names = (text: string): boolean => recognizer.names(text);

/** The films that title and address alone make a page about. */
export const opened = ({ title, url = 'https://page.example/' }: Page): readonly string[] => recognizer.open({ title, url, structured: [] }).films;

/** The passages that the shipped data would veil on a page. */
export function veiled({ title, url = 'https://page.example/', lines }: Page, mode: Mode = 'balanced', level: Level = 'ending'): string[] {
  const blocks = lines.map((line): { text: string; kind: BlockKind } => (line.startsWith('# ') ? { text: line.slice(2), kind: 'heading' } : { text: line, kind: 'text' }));
  const readings = blocks.map((block) => recognizer.read(block));
  let evidence: Evidence = recognizer.open({ title, url, structured: [] });
  for (const reading of readings) evidence = recognizer.witness(evidence, reading);
  const verdicts = recognizer.decide(evidence, readings, { mode, level, ignore: [] });
  return verdicts.flatMap(({ passages }, i) => passages.map(({ start, end }) => blocks[i]?.text.slice(start, end) ?? ''));
}
