import { dice } from './dice.ts';
import type { Verdict } from './in-context.ts';

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** Verdicts, sorted into what should be hidden and what should not; late plot is neither. */
export function likelihoodsOf(verdicts: readonly Verdict[]): { readonly endings: number[]; readonly innocent: number[]; readonly elsewhere: number[] } {
  const endings: number[] = [], innocent: number[] = [], elsewhere: number[] = [];
  for (const { page, label, likelihood } of verdicts) {
    if (label === 'late' || (label === 'ending' && !page.page.about_film)) continue;
    if (label === 'ending') endings.push(likelihood);
    else (page.page.about_film ? innocent : elsewhere).push(likelihood);
  }
  return { endings, innocent, elsewhere };
}

const above = (values: readonly number[], threshold: number): number => values.filter((value) => value >= threshold).length;

/** The threshold that hides at most this share of innocent blocks. */
export function thresholdFor(innocent: readonly number[], over: number): number {
  const sorted = [...innocent].sort((a, b) => b - a);
  return (sorted[Math.floor(over * sorted.length)] ?? 0) + 1e-6;
}

/** The highest threshold that still finds this share of the endings in scope. */
export function thresholdForRecall(endings: readonly number[], recall: number): number {
  const found = endings.filter((value) => value > 0).sort((a, b) => b - a);
  return found[Math.ceil(recall * found.length) - 1] ?? 0;
}

/** The lowest threshold by which what is hidden is right this often. */
export function thresholdForPrecision(endings: readonly number[], innocent: readonly number[], precision: number): number {
  let found = 0.99;
  for (let threshold = 0.98; threshold >= 0.2; threshold -= 0.01) {
    const right = above(endings, threshold), wrong = above(innocent, threshold);
    if (right / (right + wrong || 1) >= precision) found = threshold;
  }
  return found;
}

/** Chance that an ending is judged likelier than something innocent. */
export function areaUnder(endings: readonly number[], innocent: readonly number[]): number {
  const all = [...endings.map((value) => ({ value, hit: true })), ...innocent.map((value) => ({ value, hit: false }))].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let i = 0; i < all.length;) {
    let j = i;
    while (j < all.length && all[j]?.value === all[i]?.value) j++;
    for (let k = i; k < j; k++) if (all[k]?.hit === true) ranks += (i + j + 1) / 2;
    i = j;
  }
  return (ranks - (endings.length * (endings.length + 1)) / 2) / (endings.length * innocent.length);
}

/** Endings where the film was not recognised as spoken of: no score can find them. */
const outOfScope = (verdicts: readonly Verdict[]): number => verdicts.filter(({ page, label, likelihood }) => page.page.about_film && label === 'ending' && likelihood === 0).length;

const percent = (value: number): string => (Number.isNaN(value) ? '  –' : (100 * value).toFixed(0).padStart(3));

interface Counts { readonly endings: number; readonly found: number; readonly innocent: number; readonly wrong: number }

function countsOf(verdicts: readonly Verdict[]): Counts {
  const { endings, innocent } = likelihoodsOf(verdicts);
  return { endings: endings.length, found: above(endings, 1), innocent: innocent.length, wrong: above(innocent, 1) };
}

const sum = (counts: readonly Counts[]): Counts => counts.reduce((a, b) => ({ endings: a.endings + b.endings, found: a.found + b.found, innocent: a.innocent + b.innocent, wrong: a.wrong + b.wrong }));
const MEASURES: Readonly<Record<string, (counts: Counts) => number>> = {
  recall: ({ found, endings }) => share(found, endings),
  over: ({ wrong, innocent }) => share(wrong, innocent),
  precision: ({ found, wrong }) => share(found, found + wrong),
};

/** One line: what a mode found and hid of the innocent, with 95 % intervals by drawing pages. Likelihoods are 1 where it hides. */
export function hidden(name: string, verdicts: readonly Verdict[]): string {
  const pages = new Map<Verdict['page'], Verdict[]>(), roll = dice(7);
  for (const verdict of verdicts) {
    const others = pages.get(verdict.page);
    if (others === undefined) pages.set(verdict.page, [verdict]);
    else others.push(verdict);
  }
  const each = Array.from(pages.values(), countsOf), none: Counts = { endings: 0, found: 0, innocent: 0, wrong: 0 };
  const draws = Array.from({ length: 400 }, () => sum(each.map(() => each[Math.floor(roll() * each.length)] ?? none)));
  const measured = Object.entries(MEASURES).map(([measure, of]) => {
    const values = draws.map(of).filter((value) => !Number.isNaN(value)).sort((a, b) => a - b), at = (part: number): string => percent(values[Math.floor(part * values.length)] ?? Number.NaN).trim();
    return `${measure} ${(100 * of(sum(each))).toFixed(1)} [${at(0.025)}–${at(0.975)}]`;
  });
  const { endings, innocent, elsewhere } = likelihoodsOf(verdicts);
  return `${name.padEnd(28)} ${measured.join('  ')}  of ${endings.length} and ${innocent.length}  elsewhere ${above(elsewhere, 1)}/${elsewhere.length}`;
}

/** One line: recall when 2, 4, 5 and 10 % of the innocent blocks are hidden, and at a fixed threshold. */
export function line(name: string, verdicts: readonly Verdict[], threshold?: number): string {
  const { endings, innocent, elsewhere } = likelihoodsOf(verdicts);
  const hindsight = [0.02, 0.04, 0.05, 0.1].map((over) => percent(share(above(endings, thresholdFor(innocent, over)), endings.length))).join(' ');
  const fixed = threshold === undefined ? '' : ` | at ${threshold.toFixed(2)}: recall ${percent(share(above(endings, threshold), endings.length))} over ${(100 * share(above(innocent, threshold), innocent.length)).toFixed(1)} precision ${percent(share(above(endings, threshold), above(endings, threshold) + above(innocent, threshold)))} elsewhere ${above(elsewhere, threshold)}/${elsewhere.length}`;
  return `${name.padEnd(26)} ${String(endings.length).padStart(4)} endings (${outOfScope(verdicts)} out of scope) ${String(innocent.length).padStart(5)} innocent  AUC ${areaUnder(endings, innocent).toFixed(3)}  recall at 2/4/5/10 %:${hindsight}${fixed}`;
}
