import { CONTEXT_BLOCKS } from '../recognizer.ts';
import type { ContextRow, Shares } from './context.ts';

/** Names of the features `surroundings` returns, in order. */
export const SURROUNDINGS = ['wide ending', 'wide most', 'late before', 'plot before', 'plot after', 'wide safe', 'wide count'] as const;

/** How many sentences either side are looked at; a wall of short ones says no more than that. */
const FARTHEST = 24;

/**
 * What the wider neighbourhood tells: is a plot being told here, is it told to its end, is the page of the kind that
 * gives endings away? Found endings raise what stands in reach of them, plot that comes before raises it as well.
 */
export function surroundings(rows: readonly ContextRow[], at: number, said: readonly Shares[]): Float32Array {
  const values = new Float32Array(SURROUNDINGS.length), here = rows[at];
  if (here === undefined) return values;
  let count = 0, before = 0, mass = 0, most = 0, lateBefore = 0, plotBefore = 0, plotAfter = 0, innocent = 0;
  for (let i = Math.max(0, at - FARTHEST); i <= Math.min(rows.length - 1, at + FARTHEST); i++) {
    const row = rows[i], shares = said[i];
    if (i === at || row === undefined || shares === undefined || Math.abs(row.block - here.block) > CONTEXT_BLOCKS) continue;
    const [ending, late, setup, safe] = shares;
    count++;
    mass += ending;
    most = Math.max(most, ending);
    innocent += safe;
    if (i < at) { before++; lateBefore += late; plotBefore += late + setup; } else plotAfter += ending + late + setup;
  }
  values.set([
    Math.min(1, mass / 4), most, Math.min(1, lateBefore / 2), plotBefore / Math.max(4, before),
    plotAfter / Math.max(4, count - before), innocent / Math.max(4, count), Math.min(1, count / 12),
  ]);
  return values;
}
