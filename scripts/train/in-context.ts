import { contextOf, CONTEXT_FEATURES, sharesOf } from '../../src/core/score/context.ts';
import type { ContextModel } from '../../src/core/score/model.ts';
import { partOf } from '../labelled/paragraphs.ts';
import { fitDense } from './dense.ts';
import { classOf } from './read-training.ts';
import { CLASS_COUNT } from './softmax.ts';
import type { PageSample } from './samples.ts';

/** Fits the context on whole pages, whose sentences carry the score of a table that never saw their writer. */
export function fitContext(pages: readonly PageSample[], l2 = 2): ContextModel {
  const xs: Float32Array[] = [], ys: number[] = [], ws: number[] = [];
  for (const { page, rows, inScope, facts, trust } of pages) {
    const said = sharesOf(rows);
    rows.forEach((row, i) => {
      const label = partOf(page.blocks[row.block]?.parts ?? [], row.sentence)?.label;
      if (inScope[i] !== true || label === undefined) return;
      xs.push(contextOf(rows, i, facts, said));
      ys.push(classOf(label));
      ws.push(trust);
    });
  }
  const weights = fitDense(xs, ys, ws, CLASS_COUNT, l2).map((head) => head.map((w) => Number(w.toFixed(1))));
  return { features: [...CONTEXT_FEATURES], weights };
}

/** A labelled line of a page the model has not seen, as it would be judged. */
export interface Verdict {
  readonly page: PageSample;
  readonly block: number;
  readonly label: string;
  readonly text: string;
  /** Of its likeliest sentence; 0 where the film is not spoken of. */
  readonly likelihood: number;
}
