/** `npm run eval:any -- [FILE...] [--mode careful|balanced|strict] [--worst]`: how well films are kept of which only title and people are known. */
import { parseArgs } from 'node:util';
import { compileOwnFilms } from '../src/compile/own-films.ts';
import { createRecognizer, type Inspector } from '../src/core/create-recognizer.ts';
import type { OwnFilm } from '../src/core/film.ts';
import type { Mode } from '../src/core/verdict.ts';
import { commonWords } from './compile/common-words.ts';
import { ownFilmSources } from './compile/own-film-sources.ts';
import { readData } from './compile/read-data.ts';
import { judgePage } from './eval/judge-pages.ts';
import type { Case } from './eval/measure.ts';
import { readOwnFilmPages, type OwnFilmPage } from './eval/own-film-pages.ts';
import { report, worst } from './eval/report.ts';
import { shippedJudging } from './eval/shipped-judging.ts';

const MODES: readonly Mode[] = ['careful', 'balanced', 'strict'];
const { values, positionals } = parseArgs({ allowPositionals: true, options: { mode: { type: 'string', default: 'balanced' }, worst: { type: 'boolean', default: false } } });
const mode = MODES.find((known) => known === values.mode);
if (mode === undefined) {
  console.error('Usage: npm run eval:any -- [FILE.jsonl...] [--mode careful|balanced|strict] [--worst]');
  process.exit(2);
}

const root = process.cwd(), judging = shippedJudging(root), sources = ownFilmSources(root, readData(root), commonWords(root));
const made = new Map<string, Inspector>();

/** Pages of one film share its pack. */
function recognizerOf(film: OwnFilm): Inspector {
  const key = JSON.stringify(film), before = made.get(key);
  if (before !== undefined) return before;
  const recognizer = createRecognizer(compileOwnFilms([film], sources), judging);
  made.set(key, recognizer);
  return recognizer;
}

const judged = (pages: readonly OwnFilmPage[]): Case[] => pages.map(({ page, film }) => ({ page, judged: judgePage(recognizerOf(film), page, { mode, level: 'ending', ignore: [] }) }));

for (const file of positionals.length > 0 ? positionals : ['data/any-film/dev.jsonl', 'data/any-film/test.jsonl']) {
  const pages = readOwnFilmPages(file), asFilledIn = judged(pages), english = asFilledIn.filter(({ page }) => page.lang === 'en');
  const titleAlone = judged(pages.map(({ page, film }) => ({ page, film: { ...film, people: [] } })));
  console.log(`\n${file}, mode ${mode}: with people, English\n${report(english, 'by film').join('\n')}`);
  console.log(`\n${file}: with people, all languages\n${report(asFilledIn, 'by film').join('\n')}`);
  console.log(`\n${file}: title alone, English\n${report(titleAlone.filter(({ page }) => page.lang === 'en'), 'by film')[0]}`);
  console.log(`${file}: title alone, all languages\n${report(titleAlone, 'by film')[0]}`);
  if (values.worst) console.log(worst(asFilledIn).join('\n'));
}
