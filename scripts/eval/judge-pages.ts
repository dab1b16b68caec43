import type { Inspector } from '../../src/core/create-recognizer.ts';
import type { Passage, Policy } from '../../src/core/verdict.ts';
import { inParagraphs, touches } from '../labelled/paragraphs.ts';
import type { EvalPage } from './pages.ts';

/** What became of one labelled line. */
export interface Judged {
  readonly hidden: boolean;
  readonly passages: readonly Passage[];
  /** Likelihood of its likeliest sentence, whether or not the mode hides it; 0 out of scope. */
  readonly likelihood: number;
}

const UNTOUCHED: Judged = { hidden: false, passages: [], likelihood: 0 };

/**
 * Runs core on a page as the content script would: gate, facts, paragraphs in order, one decision on the whole. One
 * judgement a line.
 */
export function judgePage(recognizer: Inspector, page: EvalPage, policy: Policy): Judged[] {
  const facts = { url: page.url, title: page.title, structured: [] }, blocks = inParagraphs(page.lines, page.lang);
  let evidence = recognizer.open(facts);
  if (evidence.films.length === 0 && !blocks.some(({ text }) => recognizer.names(text))) return page.lines.map(() => UNTOUCHED);
  const readings = blocks.map((block) => recognizer.read(block));
  for (const reading of readings) evidence = recognizer.witness(evidence, reading);
  const rows = Array.from(recognizer.judged(evidence, readings, policy)).flatMap(([, judgements]) => judgements.filter(({ inScope }) => inScope));
  const verdicts = recognizer.decide(evidence, readings, policy);
  return blocks.flatMap(({ parts }, block) => {
    const here = rows.filter(({ row }) => row.block === block);
    return parts.map((part) => {
      const passages = verdicts[block]?.passages.filter((passage) => touches(part, passage)) ?? [];
      const likelihood = here.reduce((most, { row, likelihood }) => (touches(part, row.sentence) ? Math.max(most, likelihood) : most), 0);
      return { hidden: passages.length > 0, passages, likelihood };
    });
  });
}
