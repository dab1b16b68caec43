import type { Judged } from './judge-pages.ts';
import type { EvalPage } from './pages.ts';

/** One page with its judgement. */
export interface Case { readonly page: EvalPage; readonly judged: readonly Judged[] }

/** What was found and what was wrongly hidden, on a set of pages. */
export interface Counts {
  pages: number;
  endings: number;
  found: number;
  innocent: number;
  overhidden: number;
  late: number;
  lateHidden: number;
  /** Pages with at least one innocent line hidden. */
  disturbed: number;
}

const nothing = (): Counts => ({ pages: 0, endings: 0, found: 0, innocent: 0, overhidden: 0, late: 0, lateHidden: 0, disturbed: 0 });

/** Lines of all pages; those without a label do not count. */
export function count(cases: readonly Case[]): Counts {
  const sum: Counts = { ...nothing(), pages: cases.length };
  for (const { page, judged } of cases) {
    const before = sum.overhidden;
    page.lines.forEach(({ label }, i) => {
      const hidden = judged[i]?.hidden === true ? 1 : 0;
      if (label === 'ending') { sum.endings++; sum.found += hidden; }
      else if (label === 'late') { sum.late++; sum.lateHidden += hidden; }
      else if (label !== '') { sum.innocent++; sum.overhidden += hidden; }
    });
    if (sum.overhidden > before) sum.disturbed++;
  }
  return sum;
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
/** Share of the endings that is hidden; NaN, as below, where there are none. */
export const recall = (counts: Counts): number => share(counts.found, counts.endings);
/** Share of the innocent lines that is hidden. */
export const overhiding = (counts: Counts): number => share(counts.overhidden, counts.innocent);
/** Share of what is hidden, late lines left out, that tells the ending. */
export const precision = (counts: Counts): number => share(counts.found, counts.found + counts.overhidden);

/** What the lines hidden for one reveal's rules, or for their wording alone, really tell. */
export interface ByReveal { readonly reveal: string; ending: number; late: number; innocent: number }

/** Hidden lines by what their passages name as the reason; a line hidden for two reveals counts for both. */
export function byReveal(cases: readonly Case[]): readonly ByReveal[] {
  const all = new Map<string, ByReveal>();
  for (const { page, judged } of cases) {
    page.lines.forEach(({ label }, i) => {
      const named = judged[i]?.passages.flatMap(({ reason }) => reason.map((words) => words.split(':')[0] ?? words)) ?? [];
      if (label === '') return;
      for (const reveal of new Set(named)) {
        const sum = all.get(reveal) ?? { reveal, ending: 0, late: 0, innocent: 0 };
        if (label === 'ending' || label === 'late') sum[label]++;
        else sum.innocent++;
        all.set(reveal, sum);
      }
    });
  }
  return Array.from(all.values()).sort((a, b) => b.ending - a.ending);
}

/** Small seeded generator: the same intervals each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 95 % interval of a measure by drawing whole pages again and again: sentences of one page are not independent. */
export function interval(cases: readonly Case[], measure: (counts: Counts) => number, draws = 400): readonly [number, number] {
  const perPage = cases.map((one) => count([one])), roll = dice(7), values: number[] = [];
  for (let d = 0; d < draws; d++) {
    const sum = nothing();
    for (let i = 0; i < perPage.length; i++) {
      const one = perPage[Math.floor(roll() * perPage.length)];
      if (one === undefined) continue;
      sum.endings += one.endings;
      sum.found += one.found;
      sum.innocent += one.innocent;
      sum.overhidden += one.overhidden;
    }
    const value = measure(sum);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)] ?? Number.NaN, values[Math.floor(values.length * 0.975)] ?? Number.NaN];
}

/** Recall if the threshold were set, with hindsight, so that just this share of innocent lines is hidden. */
export function recallAt(cases: readonly Case[], over: number): number {
  const innocent: number[] = [], endings: number[] = [];
  for (const { page, judged } of cases) {
    page.lines.forEach(({ label }, i) => {
      if (label === 'ending') endings.push(judged[i]?.likelihood ?? 0);
      else if (label === 'setup' || label === 'safe') innocent.push(judged[i]?.likelihood ?? 0);
    });
  }
  innocent.sort((a, b) => b - a);
  const threshold = innocent[Math.floor(over * innocent.length)] ?? 0;
  return share(endings.filter((value) => value > threshold).length, endings.length);
}

/** For each tenth of likelihood: how many lines, and what share of them reveals (late ones left out). */
export function calibration(cases: readonly Case[]): { readonly from: number; readonly lines: number; readonly share: number }[] {
  const lines = Array.from({ length: 10 }, () => 0), revealing = Array.from({ length: 10 }, () => 0);
  for (const { page, judged } of cases) {
    page.lines.forEach(({ label }, i) => {
      const bin = Math.min(9, Math.floor((judged[i]?.likelihood ?? 0) * 10));
      if (label === '' || label === 'late') return;
      lines[bin] = (lines[bin] ?? 0) + 1;
      if (label === 'ending') revealing[bin] = (revealing[bin] ?? 0) + 1;
    });
  }
  return lines.map((n, i) => ({ from: i / 10, lines: n, share: share(revealing[i] ?? 0, n) }));
}
