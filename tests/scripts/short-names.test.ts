import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORT_NAMES } from '../../scripts/short-names.ts';

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && ending.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
const codeOf = (path: string): string => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
const wordsOf = (text: string): Set<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g));

/** Members of everything that browsers and the language bring, and of what we ask of them beyond that. */
const PLATFORM = new Set(filesIn('node_modules/@typescript', /^lib\.(?:dom|es)[\w.]*\.d\.ts$/)
  .flatMap((path) => Array.from(codeOf(path).matchAll(/(?:^|[\s({;,])["']?([A-Za-z_$][\w$]*)["']?\??\s*[:(<]/g), ([, name = '']) => name)));
/** Whose words leave the script: messages, settings, and packs that may be kept in storage. */
const TRAVELLING = [
  ...filesIn('src/shared', /\.tsx?$/), 'src/compile/schema.ts', ...['compiled', 'film', 'verdict', 'lexicon/pattern-code', 'score/model'].map((name) => `src/core/${name}.ts`),
];
const OURS = [...filesIn('src/core', /\.ts$/), ...filesIn('src/page', /\.ts$/)].map(codeOf).join('\n');

describe('names that the build writes short', () => {
  it('no platform knows', () => {
    expect(PLATFORM.size).toBeGreaterThan(5000);
    expect(['addEventListener', 'charCodeAt', 'adoptedStyleSheets'].filter((name) => !PLATFORM.has(name))).toEqual([]);
    expect(SHORT_NAMES.filter((name) => PLATFORM.has(name))).toEqual([]);
  });

  it.each(TRAVELLING)('do not leave the script by %s', (path) => {
    const words = wordsOf(codeOf(path));
    expect(SHORT_NAMES.filter((name) => words.has(name))).toEqual([]);
  });

  it('are there, and listed once', () => {
    const words = wordsOf(OURS);
    expect(SHORT_NAMES.filter((name, i) => !words.has(name) || SHORT_NAMES.indexOf(name) !== i)).toEqual([]);
  });
});
