import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', ...['docs', 'docs/adr', 'docs/store'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)))];
const commands: Readonly<Record<string, string>> = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts; // Our own file.

it.each(PAGES)('%s names commands and files that are there', (page) => {
  const text = readFileSync(page, 'utf8');
  const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in commands))).toEqual([]);
  const files = [...text.matchAll(/\b(?:tests|scripts|src|data|docs|public|demo)\/[\w./-]+\.(?:tsx?|mjs|jsonl?|md|js|css|webp|png)\b/g)].map(([path]) => path);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
});

it.each(['start', 'test', 'build', 'package'])('npm run %s works in a fresh clone: it installs first', (name) => {
  expect(commands[`pre${name}`]).toBe('node scripts/ensure-install.mjs');
});
