import type { Judging } from './create-recognizer.ts';
import type { ContextJudge, Judge } from './decide.ts';
import { opensPage, signsOf, trustsNames, type FilmSigns } from './evidence.ts';
import { contextOf, contextValues, judgeInContext, likelihoodOfEnding, sharesOf, type ContextPage } from './score/context.ts';
import type { CompiledScore } from './score/model.ts';
import { openScore } from './score/scorer.ts';
import { holds } from './sentence.ts';

/** What the score is told of the page as a whole. */
export const pageSigns = (signs: FilmSigns): ContextPage => ({ whole: opensPage(signs), trusts: trustsNames(signs), explains: signs.explains });

/**
 * Rules are right when they fire and the score has not met every wording they know: on whole pages that neither was
 * fitted to, this floor raised recall from 59 to 69 % for half a percent more of the innocent hidden.
 */
const floorOf = (rules: number): number => (rules >= 0.6 ? 0.4 : rules >= 0.45 ? 0.25 : 0);

/** Who wants only the premise would rather lose a doubtful line of plot than read it: half the likelihood is enough. */
const DOUBT_AT_PREMISE = 2;

/** Likelihoods by the learned score: rules, words and neighbours weighed together, as training found them to matter. */
export function judgeByScore(model: Pick<CompiledScore, 'context' | 'thresholds'>): Judge {
  const values = contextValues();
  const weigh: ContextJudge = (rows, evidence, film, level) => {
    const page = pageSigns(signsOf(evidence, film.id)), said = sharesOf(rows);
    return rows.map(({ rules, sentence }, at) => {
      const shares = judgeInContext(model.context, contextOf(rows, at, page, said, values)), [ending, late] = shares;
      const learnt = level === 'ending' ? likelihoodOfEnding(shares) : Math.min(1, (ending + late) * (level === 'late' ? 1 : DOUBT_AT_PREMISE));
      const likelihood = film.others.some((other) => holds(sentence, other)) ? learnt : Math.max(learnt, floorOf(rules));
      return { likelihood, level: level === 'ending' || ending >= late ? 'ending' : 'late' };
    });
  };
  return { weigh, thresholds: model.thresholds };
}

/** All that the learned score says: of words, and of sentences in their place. */
export const scoring = (model: CompiledScore): Judging => ({ ...judgeByScore(model), words: (conceptNames) => openScore(model, conceptNames) });
