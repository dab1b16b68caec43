import type { Judging } from '../../src/core/create-recognizer.ts';
import { judgeByRules } from '../../src/core/judge-by-rules.ts';
import { scoring } from '../../src/core/judge-by-score.ts';
import { readModel } from '../compile/read-model.ts';

/** How the package judges; by rules alone where no score is trained yet. */
export function shippedJudging(root: string): Judging {
  const model = readModel(root);
  return model === null ? judgeByRules : scoring(model);
}
