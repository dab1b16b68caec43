import type { ContextJudge, Judge, Weighed } from './decide.ts';

/** A sentence between two sure reveals rarely speaks of something else. */
const BETWEEN = 0.55;
const FIRM = 0.6;

const near = (rows: readonly Weighed[], i: number, step: number): number => {
  const here = rows[i], other = rows[i + step];
  return here === undefined || other === undefined || Math.abs(other.block - here.block) > 2 ? 0 : other.rules;
};

function likelihoodOf(rows: readonly Weighed[], row: Weighed, i: number): number {
  const before = near(rows, i, -1), after = near(rows, i, 1);
  if (row.heading) return row.rules;
  if (row.rules >= 0.2 && Math.max(before, after) >= FIRM) return 1 - (1 - row.rules) * 0.75;
  return before >= FIRM && after >= FIRM && row.sentence.tokens > 2 ? Math.max(row.rules, BETWEEN) : row.rules;
}

const weigh: ContextJudge = (rows) => rows.map((row, i) => ({ likelihood: likelihoodOf(rows, row, i), level: row.hits[0]?.level ?? 'ending' }));

/** Rules alone: what decides where no model is trained. */
export const judgeByRules: Judge = { weigh, thresholds: { careful: 0.75, balanced: 0.45, strict: 0.25 } };
