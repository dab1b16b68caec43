/** `npm run eval -- [FILE...] [--mode careful|balanced|strict] [--level ending|late|premise] [--json OUT] [--worst] [--rules]`: without a file, on `data/exam`, which nothing is learnt from. */
import { writeFileSync } from 'node:fs';
import { createRecognizer } from '../src/core/create-recognizer.ts';
import { shippedJudging } from './eval/shipped-judging.ts';
import { judgeByRules } from '../src/core/judge-by-rules.ts';
import type { Level } from '../src/core/film.ts';
import type { Mode } from '../src/core/verdict.ts';
import { parseArgs } from 'node:util';
import { judgePage } from './eval/judge-pages.ts';
import { readPages } from './eval/pages.ts';
import { report, worst } from './eval/report.ts';
import { compiledPacks } from './compile/compiled-packs.ts';

const USAGE = 'npm run eval -- [FILE.jsonl...] [--mode careful|balanced|strict] [--level ending|late|premise] [--json OUT] [--worst] [--rules]';
const MODES: readonly Mode[] = ['careful', 'balanced', 'strict'];
const LEVELS: readonly Level[] = ['ending', 'late', 'premise'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mode: { type: 'string', default: 'balanced' }, level: { type: 'string', default: 'ending' }, json: { type: 'string' }, worst: { type: 'boolean', default: false }, rules: { type: 'boolean', default: false } },
});
const mode = MODES.find((known) => known === values.mode), level = LEVELS.find((known) => known === values.level);
if (mode === undefined || level === undefined) {
  console.error(`Usage: ${USAGE}`);
  process.exit(2);
}

if (values.worst && positionals.length === 0) {
  console.error('--worst prints lines, and what has been read is no examination any more. Name a FILE.');
  process.exit(2);
}

const files = positionals.length > 0 ? positionals : ['data/exam/pages.jsonl'];
const policy = { mode, level, ignore: [] }, recognizer = createRecognizer(compiledPacks(), values.rules ? judgeByRules : shippedJudging(process.cwd()));
const cases = files.flatMap(readPages).map((page) => ({ page, judged: judgePage(recognizer, page, policy) }));
console.log(`mode ${mode}, level ${level}, ${cases.length} pages from ${files.join(', ')}`);
console.log(report(cases).join('\n'));
if (values.worst) console.log(worst(cases).join('\n'));
if (values.json !== undefined) {
  const rows = cases.map(({ page, judged }) => ({
    id: page.id, lang: page.lang, url: page.url, title: page.title, about_film: page.aboutFilm,
    blocks: page.lines.map(({ text, label, kind }, i) => ({ text, label, kind, hidden: judged[i]?.hidden ?? false, likelihood: judged[i]?.likelihood ?? 0, passages: judged[i]?.passages ?? [] })),
  }));
  writeFileSync(values.json, rows.map((row) => JSON.stringify(row)).join('\n') + '\n');
  console.log(`every block with its verdict: ${values.json} (spoils)`);
}
