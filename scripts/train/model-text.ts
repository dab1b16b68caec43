/** The table of the score as `data/model/score.json` holds it: text that a diff can show. The build packs it tighter. */
const GAPS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-*/=<>()[]{}';
const LONG_GAP = GAPS.length - 1;
/** The middle of these is zero. */
const STEPS = 'ABCDEFGHIJKLMNO';
const ZERO = 7;

/** Which rows are kept, as the gaps between them: one sign a row, the last sign for "this far and on". */
export function packRows(kept: readonly number[]): string {
  let text = '', at = -1;
  for (const row of kept) {
    let gap = row - at - 1;
    for (; gap >= LONG_GAP; gap -= LONG_GAP) text += GAPS.charAt(LONG_GAP);
    text += GAPS.charAt(gap);
    at = row;
  }
  return text;
}

/** What `packRows` wrote. */
export function unpackRows(text: string): number[] {
  const rows: number[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const gap = GAPS.indexOf(text.charAt(i));
    at += gap;
    if (gap < LONG_GAP) rows.push(at++);
  }
  return rows;
}

/** Steps from −7 to 7, one letter each. */
export const packSteps = (steps: readonly number[]): string => steps.map((step) => STEPS.charAt(step + ZERO)).join('');

/** What `packSteps` wrote. */
export const unpackSteps = (text: string): number[] => Array.from(text, (sign) => STEPS.indexOf(sign) - ZERO);
