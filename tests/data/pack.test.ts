import { describe, expect, test } from 'vitest';
import { readData } from '../../scripts/compile/read-data.ts';
import { names, opened, veiled } from './judge.ts';

const { films } = readData(process.cwd());

describe.each(films.map(({ value }) => [value.id, value] as const))('%s', (_, film) => {
  // Numbered, not quoted: a test's name must not give the film away.
  const samples = (kind: 'veil' | 'leave'): [number, string, string][] => film.tests[kind].map(({ lang, text }, i) => [i, lang, text]);
  const page = (text: string): string[] => veiled({ title: film.title, lines: [text] });
  if (film.tests.veil.length > 0) test.each(samples('veil'))('veils sample %i (%s)', (i, _, text) => expect(page(text).length, `sample ${i}`).toBeGreaterThan(0));
  if (film.tests.leave.length > 0) test.each(samples('leave'))('leaves sample %i (%s)', (i, _, text) => expect(page(text).length, `sample ${i}`).toBe(0));
  test('every phrase of every reveal is veiled, word for word, at its level', () => {
    const missed = film.reveals.flatMap(({ id, level, phrases }) => Object.entries(phrases).flatMap(([lang, list]) =>
      list.filter(({ text }) => veiled({ title: film.title, lines: [text] }, 'careful', level).length === 0).map((_, i) => `${id} ${lang} ${i}`)));
    expect(missed).toEqual([]);
  });
  test('quick answers and their questions give nothing away', () => {
    const lines = film.answers.flatMap(({ question, answer, short }) => [question, answer, short].flatMap((byLang) => Object.values(byLang)));
    expect(veiled({ title: film.title, lines })).toEqual([]);
  });
  test('every title opens the gate, and a page that bears it', () => {
    const shut = Object.values(film.titles).flat().filter((alias) => !names(`See ${alias}!`) || opened({ title: alias, lines: [] }).length === 0);
    expect(shut).toEqual([]);
  });
});

test.each(['See Cell 211.', 'Room 17 is on the left.', 'Celda 211', '7번가의 기적', '我们住在七号楼。', '七楼的房间', 'Phòng 7, tầng 2', 'الغرفة رقم 17', 'Selda ng bilangguan', 'Камера номер 17', 'वार्ड नंबर 17', '第17房'])('no title: %s', (text) => {
  expect(names(text)).toBe(false);
});
