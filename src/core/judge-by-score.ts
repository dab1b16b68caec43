import type { ContextJudge, Judge } from './decide.ts';
import { opensPage, signsOf, trustsNames, type FilmSigns } from './evidence.ts';
import { contextOf, judgeInContext, likelihoodOfEnding, type ContextPage } from './score/context.ts';
import type { ScoreModel } from './score/model.ts';

/** What the score is told of the page as a whole. */
export const pageSigns = (lang: string, signs: FilmSigns): ContextPage => ({ lang, whole: opensPage(signs), trusts: trustsNames(signs), explains: signs.explains });

/** Likelihoods by the learned score: rules, words and neighbours weighed together, as training found them to matter. */
export function judgeByScore(model: ScoreModel): Judge {
  const weigh: ContextJudge = (rows, evidence, film, level) => {
    const page = pageSigns(evidence.lang, signsOf(evidence, film.id));
    return rows.map((_, at) => {
      const shares = judgeInContext(model.context, contextOf(rows, at, page)), [ending, late, , safe] = shares;
      return level === 'ending' ? likelihoodOfEnding(shares) : level === 'late' ? ending + late : 1 - safe;
    });
  };
  return { weigh, thresholds: model.thresholds };
}
