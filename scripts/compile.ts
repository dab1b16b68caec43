/** `npm run compile`: data/ → src/packs/*.gen.ts. Stops with file, place and remedy if data is broken. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldWords } from '../src/core/text/fold.ts';
import { answersOf } from './compile/answers.ts';
import { commonWords } from './compile/common-words.ts';
import { compilePacks } from '../src/compile/compile-packs.ts';
import type { Data } from '../src/compile/data.ts';
import { BrokenData } from '../src/compile/problems.ts';
import { ownFilmSources } from './compile/own-film-sources.ts';
import { readData } from './compile/read-data.ts';
import { readModel } from './compile/read-model.ts';

const root = process.argv[2] ?? process.cwd(), into = join(root, 'src/packs');
const NOTE = '// Made by `npm run compile` from data/. Do not edit; not under version control.\n';

/** Writes one module of `src/packs`: its imports, then what it exports. */
function write(name: string, ...lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(into, name), NOTE + text);
  console.log(`src/packs/${name}: ${(text.length / 1024).toFixed(1)} kB, ${(gzipSync(text).length / 1024).toFixed(1)} kB gzipped`);
}

/** Long tables of signs, side by side in one literal: each among the code would spoil its compression, and the code theirs. */
const tables: string[] = [];
const literal = (value: unknown): string => JSON.stringify(value).replace(/"([\w-]{500,})"/g, (_, table: string) => `tables[${tables.push(table) - 1}]`);

/** What texts of any language are full of, folded. */
const everydayWords = ({ lexicons }: Data): string[] => [...new Set(lexicons.flatMap(({ value }) => value.function.map(foldWords)))].sort();

try {
  const data = readData(root), words = commonWords(root), packs = compilePacks(data, words), model = readModel(root);
  if (model === null) throw new BrokenData([{ file: 'data/model/score.json', path: '', remedy: 'the page cannot judge without it; run `npm run train`' }]);
  mkdirSync(into, { recursive: true });
  const titles = Object.fromEntries(data.films.map(({ value }) => [value.id, value.title]));
  write('packs.gen.ts',
    "import type { CompiledPacks } from '../core/compiled.ts';",
    "import { tables } from './tables.gen.ts';",
    `export const packs = ${literal(packs)} as unknown as CompiledPacks;`,
    `export const titles: Readonly<Record<string, string>> = ${JSON.stringify(titles)};`);
  write('model.gen.ts',
    "import type { CompiledScore } from '../core/score/model.ts';",
    "import { tables } from './tables.gen.ts';",
    `export const model = ${literal(model)} as unknown as CompiledScore;`);
  write('tables.gen.ts', `export const tables = '${tables.join(' ')}'.split(' ');`);
  write('sources.gen.ts',
    "import type { OwnFilmSources } from '../compile/own-films.ts';",
    `export const sources = ${JSON.stringify(ownFilmSources(root, data, words))} as unknown as OwnFilmSources;`);
  write('everyday.gen.ts', `export const words: readonly string[] = ${JSON.stringify(everydayWords(data))};`);
  write('answers.gen.ts',
    "import type { FilmAnswers } from './answers.ts';",
    `export const films = ${JSON.stringify(answersOf(data))} as unknown as readonly FilmAnswers[];`);
} catch (error) {
  if (!(error instanceof BrokenData)) throw error;
  console.error(`data/ cannot be compiled:\n${error.message}`);
  process.exitCode = 1;
}
