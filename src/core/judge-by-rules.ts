import { BEFORE, CREDITS, NO_EVENT, SOMEBODY_ELSE } from './circumstances.ts';
import type { ContextJudge, Judge, Weighed } from './decide.ts';
import { LEFT_BEFORE_IT, LEFT_TO_CREDITS, LEFT_TO_SOMEBODY_ELSE, LEFT_WITHOUT_EVENT } from './thresholds.ts';

/** Neighbours so likely vouch for what stands beside them. */
const FIRM = 0.6;
/** A sentence between two firm reveals rarely speaks of something else. */
const BETWEEN = 0.55;
/** What is left of the doubt about a sentence beside a firm reveal, if its own rules say at least so much. */
const DOUBT_BESIDE = 0.75, LEAST_BESIDE = 0.2;
/** Neighbours stand at most so many blocks away. */
const REACH = 2;

/** What the rules say of the sentence `step` from here; nothing if it stands too far away. */
const near = (rows: readonly Weighed[], i: number, step: number): number => {
  const here = rows[i], other = rows[i + step];
  return here === undefined || other === undefined || Math.abs(other.block - here.block) > REACH ? 0 : other.rules;
};

function likelihoodOf(rows: readonly Weighed[], row: Weighed, i: number): number {
  const before = near(rows, i, -1), after = near(rows, i, 1);
  if (row.heading) return row.rules;
  if (row.rules >= LEAST_BESIDE && Math.max(before, after) >= FIRM) return 1 - (1 - row.rules) * DOUBT_BESIDE;
  return before >= FIRM && after >= FIRM && row.sentence.tokens > 2 ? Math.max(row.rules, BETWEEN) : row.rules;
}

/** What is left of a likelihood where a sentence fulfils no rule and its circumstances speak against it. */
function doubtOf({ hits, circumstances }: Weighed): number {
  if (hits.length > 0) return 1;
  if ((circumstances & BEFORE) !== 0) return LEFT_BEFORE_IT;
  if ((circumstances & CREDITS) !== 0) return LEFT_TO_CREDITS;
  if ((circumstances & SOMEBODY_ELSE) !== 0) return LEFT_TO_SOMEBODY_ELSE;
  return (circumstances & NO_EVENT) !== 0 ? LEFT_WITHOUT_EVENT : 1;
}

const weigh: ContextJudge = (rows) =>
  rows.map((row, i) => ({ likelihood: likelihoodOf(rows, row, i) * doubtOf(row), level: row.hits[0]?.level ?? 'ending' }));

/** Rules alone: what decides where no model is trained. */
export const judgeByRules: Judge = { weigh, thresholds: { careful: 0.75, balanced: 0.45, strict: 0.25 } };
