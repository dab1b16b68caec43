import type { ContextJudge, Judge } from './decide.ts';
import { opensPage, signsOf } from './evidence.ts';
import { contextOf, judgeInContext, type ContextPage } from './score/context.ts';
import type { ScoreModel } from './score/model.ts';

/** Likelihoods by the learned score: rules, words and neighbours weighed together, as training found them to matter. */
export function judgeByScore(model: ScoreModel): Judge {
  const weigh: ContextJudge = (rows, evidence, film, level) => {
    const signs = signsOf(evidence, film.id), page: ContextPage = { lang: evidence.lang, whole: opensPage(signs), explains: signs.explains };
    return rows.map((_, at) => {
      const [ending, late, , safe] = judgeInContext(model.context, contextOf(rows, at, page));
      return level === 'ending' ? ending : level === 'late' ? ending + late : 1 - safe;
    });
  };
  return { weigh, thresholds: model.thresholds };
}
