import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compiledPacks } from '../../scripts/compile/compiled-packs.ts';
import { judgePage } from '../../scripts/eval/judge-pages.ts';
import { count, overhiding, precision, recall, type Counts } from '../../scripts/eval/measure.ts';
import { readPages } from '../../scripts/eval/pages.ts';
import { shippedJudging } from '../../scripts/eval/shipped-judging.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import type { Mode } from '../../src/core/verdict.ts';

const exam = readPages('data/exam/pages.jsonl'), LANGUAGES = 'ar de en es fr hi id it ja ko pt ru tl tr vi zh'.split(' ');
const judging = createRecognizer(compiledPacks(), shippedJudging(process.cwd()));

/** So long a sentence stands on two pages by no accident. */
const TELLING = 40;

function counted(mode: Mode, aboutFilm: boolean): Counts {
  const pages = exam.filter((page) => page.aboutFilm === aboutFilm);
  return count(pages.map((page) => ({ page, judged: judgePage(judging, page, { mode, level: 'ending', ignore: [] }) })));
}

describe('the examination', () => {
  test('seven pages in each language, a label on every line', () => {
    const byLanguage = LANGUAGES.map((language) => exam.filter(({ lang }) => lang === language).length);
    expect(byLanguage).toEqual(LANGUAGES.map(() => 7));
    expect(exam.flatMap(({ id, lines }) => lines.filter(({ label }) => label === '').map(() => id))).toEqual([]);
  });

  // How encyclopaedias open an article is said the same way twice.
  test('no line that tells of the story has been learnt from', () => {
    const learnt = new Set(readdirSync('data/training/pages').flatMap((file) => readPages(`data/training/pages/${file}`)).flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(exam.flatMap(({ id, lines }) => lines.filter(({ text, label }) => label !== 'safe' && text.length >= TELLING && learnt.has(text)).map(() => id))).toEqual([]);
  });

  // The aims of the project. A training that fails them is worse than the one it replaces.
  test('balanced finds 85 % of the endings and hides 4 % of the innocent lines at most', () => {
    const counts = counted('balanced', true);
    expect(recall(counts)).toBeGreaterThanOrEqual(0.85);
    expect(overhiding(counts)).toBeLessThanOrEqual(0.04);
  });

  test('careful: at most one hidden line in ten is innocent; strict finds 97 %', () => {
    expect(precision(counted('careful', true))).toBeGreaterThanOrEqual(0.9);
    expect(recall(counted('strict', true))).toBeGreaterThanOrEqual(0.97);
  });

  test('on pages about something else nothing innocent is hidden', () => {
    expect(counted('balanced', false).overhidden).toBe(0);
  });
});
