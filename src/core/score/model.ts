/** What `npm run train` writes to `data/model/score.json` and the build carries into the page. */
export interface ScoreModel {
  readonly schema: 1;
  /** The table has 2^bits rows. */
  readonly bits: number;
  /** Per head (ending, late, setup; safe is the zero they are measured from): size of one step, and bias. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
  /** Rows that carry weight, see `packRows`. */
  readonly rows: string;
  /** One string per head: a step for each kept row. */
  readonly tables: readonly string[];
  readonly context: ContextModel;
  /** How likely a passage must be to be hidden, by mode. */
  readonly thresholds: { readonly careful: number; readonly balanced: number; readonly strict: number };
}

/** Weights of the context: for each class (ending, late, setup) one number per context feature; safe is zero. */
export interface ContextModel {
  readonly features: readonly string[];
  readonly weights: readonly (readonly number[])[];
}

export const HEADS = 3;

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

/** The table as the score looks it up: `HEADS` steps for each of 2^bits rows. */
export function unpackTable(model: ScoreModel): Int8Array {
  const table = new Int8Array(HEADS << model.bits);
  unpackRows(model.rows).forEach((row, i) => {
    for (let head = 0; head < HEADS; head++) table[row * HEADS + head] = STEPS.indexOf(model.tables[head]?.charAt(i) ?? 'H') - ZERO;
  });
  return table;
}
