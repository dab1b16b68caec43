import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { veiled } from './judge.ts';

/** What we say ourselves must pass our own shield: documents, interface, store listing. */
const ROOTS = ['README.md', 'CHANGELOG.md', 'PRIVACY.md', 'CONTRIBUTING.md', 'docs/store', 'public/_locales', 'src/popup', 'src/options', 'src/welcome', 'src/shared'];

function filesUnder(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)));
  } catch {
    return [path]; // A file, or one that is not written yet; the reading below tells them apart.
  }
}

function linesOf(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  if (['.md', '.txt'].includes(extname(path))) return text.split(/\n+/);
  // Of code, what stands in quotes or between tags and reads like prose.
  return Array.from(text.matchAll(/(["'`>])([^"'`<>{}=;$\n]{12,})(?=["'`<])/g), (match) => match[2] ?? '').filter((words) => /\S \S+ \S/.test(words));
}

const texts = ROOTS.flatMap(filesUnder).map((path) => [path, linesOf(path).filter((line) => line.trim() !== '')] as const).filter(([, lines]) => lines.length > 0);

test('there is something to judge', () => expect(texts.length).toBeGreaterThan(3));
test.each(texts)('nothing in %s is veiled where our own pages show it', (_, lines) => {
  expect(veiled({ title: 'Spoiler Shield', lines: ['Quick answers about Miracle in Cell No. 7.', ...lines] })).toEqual([]);
});
