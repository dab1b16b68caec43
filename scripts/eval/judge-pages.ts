import type { Inspector } from '../../src/core/create-recognizer.ts';
import type { Passage, Policy } from '../../src/core/verdict.ts';
import type { EvalPage } from './pages.ts';

/** What became of one block. */
export interface Judged {
  readonly hidden: boolean;
  readonly passages: readonly Passage[];
  /** Likelihood of the likeliest sentence, whether or not the mode hides it; 0 out of scope. */
  readonly likelihood: number;
}

/** Runs core on a page as the content script would: gate, facts, blocks in order, one decision on the whole. */
export function judgePage(recognizer: Inspector, page: EvalPage, policy: Policy): Judged[] {
  const facts = { url: page.url, title: page.title, lang: page.lang, structured: [] };
  const blocks = page.blocks.map(({ text, kind }) => ({ text, kind }));
  let evidence = recognizer.open(facts);
  if (evidence.films.length === 0 && !blocks.some(({ text }) => recognizer.names(text))) return blocks.map(() => ({ hidden: false, passages: [], likelihood: 0 }));
  const readings = blocks.map((block) => recognizer.read(block));
  for (const reading of readings) evidence = recognizer.witness(evidence, reading);
  const likelihoods = readings.map(() => 0);
  for (const [, judgements] of recognizer.judged(evidence, readings, policy)) {
    for (const { row, likelihood, inScope } of judgements) if (inScope) likelihoods[row.block] = Math.max(likelihoods[row.block] ?? 0, likelihood);
  }
  return recognizer.decide(evidence, readings, policy).map(({ passages }, i) => ({ hidden: passages.length > 0, passages, likelihood: likelihoods[i] ?? 0 }));
}
