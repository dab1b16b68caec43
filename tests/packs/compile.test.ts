import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answersOf } from '../../scripts/compile/answers.ts';
import { compilePacks } from '../../src/compile/compile-packs.ts';
import { BrokenData } from '../../src/compile/problems.ts';
import { readData } from '../../scripts/compile/read-data.ts';
import { inventedData } from '../core/fixtures/invented-film.ts';

type Json = Record<string, unknown>;
let root = '';
const film = 'data/films/the-lamp-of-orsk.json', lexicon = 'data/lexicon/en.json';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(join(root, 'data/films'), { recursive: true });
  mkdirSync(join(root, 'data/lexicon'), { recursive: true });
  for (const { file, value } of [...inventedData.films, ...inventedData.lexicons, inventedData.shared]) writeFileSync(join(root, file), JSON.stringify(value));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function problems(): { file: string; path: string; remedy: string }[] {
  try {
    compilePacks(readData(root));
    return [];
  } catch (error) {
    if (error instanceof BrokenData) return [...error.problems];
    throw error;
  }
}

function change(file: string, edit: (value: Json) => void): void {
  // The fixture is an object: it was written above.
  const value = JSON.parse(readFileSync(join(root, file), 'utf8')) as Json;
  edit(value);
  writeFileSync(join(root, file), JSON.stringify(value));
}

describe('broken data names file, place and remedy', () => {
  test('sound data has no problems', () => expect(problems()).toEqual([]));
  test.each<readonly [why: string, file: string, edit: (value: Json) => void, path: string, remedy: RegExp]>([
    ['an unknown level', film, (value) => { (value['reveals'] as Json[])[0] = { ...(value['reveals'] as Json[])[0], level: 'middle' }; }, 'reveals[0].level', /"ending", "late" or "premise"/],
    ['a missing title', film, (value) => { delete value['title']; }, 'title', /./],
    ['the id of the file it was copied from', film, (value) => { value['id'] = 'another-film'; }, 'id', /write "the-lamp-of-orsk"/],
    ['an unknown key', film, (value) => { value['tilte'] = 'x'; }, 'tilte', /./],
    ['a wrong date', film, (value) => { value['source'] = { title: 'a', publisher: 'b', date: '10.4.2023' }; }, 'source.date', /2023-04-10/],
    ['a concept that nobody defines', film, (value) => { (value['reveals'] as Json[])[1] = { ...(value['reveals'] as Json[])[1], rules: [{ all: ['DROWNED'], weight: 0.5 }] }; }, 'reveals[1].rules[0].all[0]', /DROWNED .*define it or correct/],
    ['a regular expression', lexicon, (value) => { value['concepts'] = { DROWN: ['drown(ed)?'] }; }, 'concepts.DROWN[0]', /not regular expressions/],
    ['a gap with too many parts', lexicon, (value) => { (value['concepts'] as Json)['DROWN'] = ['a ~ b ~ c ~ d']; }, 'concepts.DROWN[0]', /at most 3/],
    ['a pattern that matches everything', lexicon, (value) => { (value['concepts'] as Json)['DROWN'] = ['d*']; }, 'concepts.DROWN[0]', /write more of the word/],
    ['a reference to nothing', lexicon, (value) => { (value['concepts'] as Json)['DROWN'] = ['@NOBODY ~3 drown*']; }, 'concepts.DROWN[0]', /@NOBODY/],
    ['an include of nothing', 'data/lexicon/shared.json', (value) => { value['includes'] = { FATHER: ['FATHER_KIN', 'FATHER_KNI'] }; }, 'includes.FATHER[1]', /FATHER_KNI/],
  ])('%s', (_, file, edit, path, remedy) => {
    change(file, edit);
    const found = problems();
    expect(found).toContainEqual({ file, path, remedy: expect.stringMatching(remedy) });
  });
  test('text that is not JSON', () => {
    writeFileSync(join(root, film), '{ "schema": 1, ');
    expect(problems()[0]).toMatchObject({ file: film, remedy: expect.stringMatching(/not valid JSON/) });
  });
  test('a missing shared file', () => {
    rmSync(join(root, 'data/lexicon/shared.json'));
    expect(problems()[0]).toMatchObject({ file: 'data/lexicon/shared.json', remedy: expect.stringMatching(/missing/) });
  });
  test('the command stops with 1 and prints it; nothing is written', () => {
    change(film, (value) => { value['year'] = 'nineteen'; });
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/compile.ts', root], { encoding: 'utf8', cwd: process.cwd() });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`${film}: at year:`);
  });
});

test('the popup’s view of a film holds no reveal, no phrase and no rule', () => {
  const view = JSON.stringify(answersOf(inventedData));
  expect(view).toContain('The Lamp of Orsk');
  for (const secret of ['keeper', 'storm', 'FATHER', 'rules', 'reveals', 'gist']) expect(view).not.toContain(secret);
});
