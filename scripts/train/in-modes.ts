import type { CompiledFilm } from '../../src/core/compiled.ts';
import { weigh, type SharedRoles } from '../../src/core/decide.ts';
import { judgeByScore } from '../../src/core/judge-by-score.ts';
import type { ContextModel } from '../../src/core/score/model.ts';
import type { Mode } from '../../src/core/verdict.ts';
import { touches } from '../labelled/paragraphs.ts';
import type { Verdict } from './in-context.ts';
import type { PageSample } from './samples.ts';

export type Thresholds = Readonly<Record<Mode, number>>;

const ANY: Thresholds = { careful: 0, balanced: 0, strict: 0 };

/** Judges a page the table has not learnt from with everything that ships: scope, rules, score, context, vetoes and mode. */
function judged(film: CompiledFilm, roles: SharedRoles, { context, thresholds = ANY }: { context: ContextModel; thresholds?: Thresholds }, mode: Mode, sample: PageSample): Verdict[] {
  const { page, evidence, readings } = sample, values = page.blocks.map(({ parts }) => parts.map(() => 0));
  if (evidence.films.includes(film.id)) {
    for (const { row, likelihood, hidden } of weigh(film, evidence, readings, { mode, level: 'ending', ignore: [] }, roles, judgeByScore({ context, thresholds }))) {
      const of = values[row.block] ?? [], value = thresholds === ANY ? likelihood : 1;
      if (!hidden) continue;
      page.blocks[row.block]?.parts.forEach((part, i) => {
        if (touches(part, row.sentence)) of[i] = Math.max(of[i] ?? 0, value);
      });
    }
  }
  return page.blocks.flatMap(({ text, parts }, block) =>
    parts.map(({ start, end, label }, i) => ({ page: sample, block, label, text: text.slice(start, end), likelihood: values[block]?.[i] ?? 0 })));
}

/** Judgements by one context, as `judged` for a film and the shared concepts. */
export class ModeJudge {
  constructor(private readonly film: CompiledFilm, private readonly roles: SharedRoles) {}

  /** How likely each block is to reveal, 0 where the film is not spoken of or doubt is too great for a local mention. */
  likelihoods(context: ContextModel, sample: PageSample, mode: Mode = 'balanced'): Verdict[] {
    return judged(this.film, this.roles, { context }, mode, sample);
  }

  /** 1 where the mode hides a block. */
  hides(context: ContextModel, thresholds: Thresholds, mode: Mode, sample: PageSample): Verdict[] {
    return judged(this.film, this.roles, { context, thresholds }, mode, sample);
  }
}
