import { AdaptiveReader, AdaptiveWriter } from '../lexicon/adaptive.ts';
import { BitReader, BitWriter } from '../lexicon/bits.ts';

/** What the score says beside its table: both as trained and as the page carries it. */
interface ScoreHead {
  /** The table has 2^bits rows. */
  readonly bits: number;
  /** Per head (ending, late, setup; safe is the zero they are measured from): size of one step, and bias. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
  readonly context: ContextModel;
  /** How likely a passage must be to be hidden, by mode. */
  readonly thresholds: { readonly careful: number; readonly balanced: number; readonly strict: number };
}

/** What `npm run train` writes to `data/model/score.json`. */
export interface ScoreModel extends ScoreHead {
  readonly schema: 1;
  /** Rows that carry weight, and one string per head: a step for each of them, see `scripts/train/model-text.ts`. */
  readonly rows: string;
  readonly tables: readonly string[];
}

/** What the build carries into the page. */
export interface CompiledScore extends ScoreHead {
  readonly table: PackedTable;
}

/** Rows that carry weight, sorted: how many, the gaps between them, and each row's steps. */
export interface PackedTable {
  readonly count: number;
  /** Low bits of each gap. */
  readonly low: number;
  readonly rows: string;
  readonly steps: string;
}

/** Weights of the context: for each class (ending, late, setup) one number per context feature; safe is zero. */
export interface ContextModel {
  readonly features: readonly string[];
  readonly weights: readonly (readonly number[])[];
}

/** Ending, late, setup; safe is the zero they are measured from. */
export const HEADS = 3;

const STEP_BITS = 4, ZERO = 7, CONTEXTS = 1 + 5 + 5 * 5;

/** What a step lets expect of the row's other steps. */
const leaning = (step: number): number => (step < -2 ? 0 : step < 0 ? 1 : step === 0 ? 2 : step < 3 ? 3 : 4);
/** What a head's step is coded under: a row that speaks for one class mostly speaks against another. */
const codingContext = (head: number, first: number, second: number): number =>
  (head === 0 ? 0 : head === 1 ? 1 + leaning(first) : 6 + leaning(first) * 5 + leaning(second));

/** Packs rows, and for each its steps of −7 to 7. */
export function packTable(rows: readonly number[], steps: readonly (readonly number[])[], bits: number): PackedTable {
  const count = rows.length, low = Math.max(0, Math.round(bits - Math.log2(Math.max(1, count)) - 0.5));
  const gaps = new BitWriter(), writer = new AdaptiveWriter(STEP_BITS, CONTEXTS);
  rows.forEach((row, i) => {
    const [first = 0, second = 0] = steps[i] ?? [];
    gaps.putRice(row - (rows[i - 1] ?? -1) - 1, low);
    for (let head = 0; head < HEADS; head++) writer.put((steps[i]?.[head] ?? 0) + ZERO, codingContext(head, first, second));
  });
  return { count, low, rows: gaps.end(), steps: writer.end() };
}

/** The table as the score looks it up: `HEADS` steps for each of 2^bits rows. `carries` is told each row that has any. */
export function unpackTable({ table, bits }: Pick<CompiledScore, 'table' | 'bits'>, carries: (row: number) => void = () => undefined): Int8Array {
  const steps = new Int8Array(HEADS << bits), gaps = new BitReader(table.rows), reader = new AdaptiveReader(table.steps, STEP_BITS, CONTEXTS);
  let row = -1;
  for (let n = 0; n < table.count; n++) {
    row += 1 + gaps.takeRice(table.low);
    carries(row);
    const at = row * HEADS;
    for (let head = 0; head < HEADS; head++) steps[at + head] = reader.take(codingContext(head, steps[at] ?? 0, steps[at + 1] ?? 0)) - ZERO;
  }
  return steps;
}
