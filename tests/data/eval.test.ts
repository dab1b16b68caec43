import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byReveal, count, interval, overhiding, recall, type Case } from '../../scripts/eval/measure.ts';
import { judgePage } from '../../scripts/eval/judge-pages.ts';
import { readPages } from '../../scripts/eval/pages.ts';
import type { Inspector } from '../../src/core/create-recognizer.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'eval-')); });
afterEach(() => { rmSync(folder, { recursive: true }); vi.restoreAllMocks(); });

function pages(...lines: string[]): ReturnType<typeof readPages> {
  const file = join(folder, 'pages.jsonl');
  writeFileSync(file, lines.join('\n'));
  return readPages(file);
}

test('a page without most of its fields is read with plain defaults', () => {
  expect(pages('{"blocks":[{"text":"a"},{"text":"b","label":"ENDING","el":"h2"},{"label":"safe"}]}')).toMatchObject([{
    lang: '', url: '', version: 'none', aboutFilm: true,
    lines: [{ text: 'a', label: '', kind: 'text' }, { text: 'b', label: 'ending', kind: 'heading' }, { text: '', label: 'safe', kind: 'text' }],
  }]);
  expect(pages('{"about_film":null,"id":7,"lang":null}')).toMatchObject([{ id: '7', aboutFilm: false, lines: [] }]);
});

test('a line that is no page is named and skipped', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(pages('{', '', '{"blocks":"none"}', '{"id":"x"}')).toHaveLength(1);
  expect(error.mock.calls.map(([words]) => String(words))).toEqual([expect.stringMatching(/:1: not JSON/), expect.stringMatching(/:3: .*blocks/)]);
});

test('late plot counts neither way, and intervals are drawn over pages', () => {
  const [page] = pages('{"about_film":true,"blocks":[{"text":"a","label":"ending"},{"text":"b","label":"safe"},{"text":"c","label":"late"},{"text":"d","label":"setup"}]}');
  if (page === undefined) throw new Error('the page above is sound');
  const judged = (...hidden: boolean[]): Case => ({ page, judged: hidden.map((one) => ({ hidden: one, passages: [], likelihood: one ? 1 : 0 })) });
  const cases = [judged(true, false, true, false), judged(false, true, true, false)];
  expect(count(cases)).toMatchObject({ endings: 2, found: 1, innocent: 4, overhidden: 1, late: 2, lateHidden: 2, disturbed: 1 });
  expect(recall(count(cases))).toBe(0.5);
  expect(overhiding(count(cases))).toBe(0.25);
  expect(interval(cases, recall)).toEqual([0, 1]);
  expect(interval(cases, recall)).toEqual(interval(cases, recall));
});

test('lines are read in their paragraphs, and judged line by line', () => {
  const [page] = pages('{"lang":"en","blocks":[{"text":"First.","label":"safe","p":1},{"text":"Second.","label":"ending","p":1},{"text":"Third.","label":"safe","p":2}]}');
  if (page === undefined) throw new Error('the page above is sound');
  const read: string[] = [], evidence = { films: ['any'] };
  const passage = { start: 7, end: 14, reason: [] };
  // Hides the second sentence of the first block, whatever it reads.
  const recognizer = {
    open: () => evidence, witness: () => evidence, judged: () => [],
    read: ({ text }: { text: string }) => { read.push(text); return {}; },
    decide: (_: unknown, readings: readonly unknown[]) => readings.map((__, i) => ({ passages: i === 0 ? [passage] : [] })),
  } as unknown as Inspector;
  expect(judgePage(recognizer, page, { mode: 'balanced', level: 'ending', ignore: [] }).map(({ hidden }) => hidden)).toEqual([false, true, false]);
  expect(read).toEqual(['First. Second.', 'Third.']);
});

test('hidden lines are counted under every reveal they are hidden for, with what they really tell', () => {
  const [page] = pages('{"about_film":true,"blocks":[{"text":"a","label":"ending"},{"text":"b","label":"safe"},{"text":"c","label":"late"},{"text":"d","label":"ending"},{"text":"e","label":""}]}');
  if (page === undefined) throw new Error('the page above is sound');
  const hiddenFor = (...reasons: string[]): Case['judged'][number] => ({ hidden: reasons.length > 0, likelihood: 1, passages: reasons.length > 0 ? [{ reason: reasons }] : [] } as unknown as Case['judged'][number]);
  const judged = [hiddenFor('swap: A+B', 'swap: A+C', 'escape: D'), hiddenFor('swap: A+B'), hiddenFor('wording'), hiddenFor(), hiddenFor('wording')];
  expect(byReveal([{ page, judged }])).toEqual([
    { reveal: 'swap', ending: 1, late: 0, innocent: 1 }, { reveal: 'escape', ending: 1, late: 0, innocent: 0 }, { reveal: 'wording', ending: 0, late: 1, innocent: 0 },
  ]);
});

test('the lines of the examination are printed for nobody who did not name its file', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'scripts/eval.ts', '--worst'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Name a FILE');
});
