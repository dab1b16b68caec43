import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import type { Checked, Data } from '../../src/compile/data.ts';
import { BrokenData, jsonPath, type Problem } from '../../src/compile/problems.ts';
import { anyFilmSchema, filmSchema, lexiconSchema, sharedSchema, type AnyFilmFile } from '../../src/compile/schema.ts';

function parse(path: string, file: string, problems: Problem[]): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    problems.push({ file, path: '', remedy: 'this file is missing or unreadable; restore it from version control' });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push({ file, path: '', remedy: `not valid JSON (${error instanceof Error ? error.message : String(error)}); check commas and quotes there` });
    return undefined;
  }
}

function check<T>(schema: v.GenericSchema<unknown, T>, path: string, root: string, problems: Problem[]): Checked<T>[] {
  const file = relative(root, path), input = parse(path, file, problems);
  if (input === undefined) return [];
  const result = v.safeParse(schema, input);
  if (result.success) return [{ file, value: result.output }];
  for (const issue of result.issues) {
    problems.push({ file, path: jsonPath(issue.path?.map(({ key }) => key) ?? []), remedy: issue.message });
  }
  return [];
}

const jsonIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));

/** Reads and checks data/; throws BrokenData with all faults found. */
export function readData(root: string): Data {
  const problems: Problem[] = [], lexicon = join(root, 'data/lexicon'), sharedPath = join(lexicon, 'shared.json');
  const films = jsonIn(join(root, 'data/films')).flatMap((path) => check(filmSchema, path, root, problems));
  // A film is copied to begin with; one id in two files would be one film twice.
  for (const { file, value: { id } } of films) if (basename(file, '.json') !== id) problems.push({ file, path: 'id', remedy: `"${id}" is not what the file is called; write "${basename(file, '.json')}", or rename the file` });
  const lexicons = jsonIn(lexicon).filter((path) => path !== sharedPath).flatMap((path) => check(lexiconSchema, path, root, problems));
  const [shared] = check(sharedSchema, sharedPath, root, problems);
  if (films.length === 0 && problems.length === 0) problems.push({ file: 'data/films', path: '', remedy: 'no film here; add one, see docs/recognition.md' });
  if (problems.length > 0 || shared === undefined) throw new BrokenData(problems);
  return { films, lexicons, shared };
}

/** What gives away a film no pack knows; throws BrokenData as `readData` does. */
export function readAnyFilm(root: string): AnyFilmFile {
  const problems: Problem[] = [], [anyFilm] = check(anyFilmSchema, join(root, 'data/any-film.json'), root, problems);
  if (anyFilm === undefined) throw new BrokenData(problems);
  return anyFilm.value;
}
