/** What `npm run train` writes to `data/model/score.json` and the build carries into the page. */
export interface ScoreModel {
  readonly schema: 1;
  /** The table has 2^bits rows. */
  readonly bits: number;
  /** Per head (ending, late, setup; safe is the zero they are measured from): size of one step, and bias. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
  /** One string per head, see `unpackTable`. */
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

const PLUS = 'ABCDEFG', MINUS = 'HIJKLMN';
const RUNS = '0123456789abcdefghijklmnopqrstuvwxyzOPQRSTUVWXYZ+-*/=<>()[]{}';

/** Steps from −7 to 7 as text that packs well: one letter a step, one sign for up to 62 zeros. */
export function packTable(steps: Int8Array): string {
  let text = '', zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros -= Math.min(zeros, RUNS.length)) text += RUNS.charAt(Math.min(zeros, RUNS.length) - 1);
  };
  for (const step of steps) {
    if (step === 0) { zeros++; continue; }
    flush();
    text += step > 0 ? PLUS.charAt(step - 1) : MINUS.charAt(-step - 1);
  }
  return text;
}

/** Reads what `packTable` wrote into every `stride`-th place of `into`, beginning at `offset`; zeros at the end are not written. */
export function unpackTable(text: string, into: Int8Array, offset: number, stride: number): void {
  let at = offset;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i), run = RUNS.indexOf(sign);
    if (run >= 0) { at += (run + 1) * stride; continue; }
    const plus = PLUS.indexOf(sign);
    into[at] = plus >= 0 ? plus + 1 : -MINUS.indexOf(sign) - 1;
    at += stride;
  }
}
