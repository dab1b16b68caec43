import { CIRCUMSTANCE_COUNT, CIRCUMSTANCES } from '../circumstances.ts';
import * as MARK from './mark.ts';
import type { ContextModel } from './model.ts';

/** A sentence among its neighbours, as far as the context looks at it. */
export interface ContextRow {
  readonly block: number;
  readonly heading: boolean;
  readonly section: string;
  /** 0–1, what the rules say. */
  readonly rules: number;
  /** Blocks to the mention of the film that speaks for this one. */
  readonly distance: number;
  /** Names somebody of the film. */
  readonly named: boolean;
  /** Bits of CIRCUMSTANCES. */
  readonly circumstances: number;
  readonly sentence: { readonly tokens: number; readonly marks: number; readonly concepts: readonly number[]; readonly logits: Float32Array };
}

/** What holds for the page as a whole. */
export interface ContextPage {
  /** The whole page is about the film. */
  readonly whole: boolean;
  /** It names the film and its people. */
  readonly trusts: boolean;
  /** Title or address promise to explain the ending. */
  readonly explains: boolean;
}

/** How far the context looks, in sentences and in blocks; within CONTEXT_BLOCKS of the recognizer. */
const REACH = 3;
/** The neighbours but one and but two. */
const FURTHER = [-3, -2, 2, 3];

/** How many features there are. Which language the page says it is in was one, and told nothing. */
const COUNT = 38 + 2 * CIRCUMSTANCE_COUNT + 4;

const contextFeatures = () => [
  'bias', 'margin', 'ending', 'late', 'setup', 'sure', 'rules', 'rules firm', 'heading', 'ending section', 'question', 'short', 'long', 'no concept',
  'before ending', 'after ending', 'both ending', 'around ending', 'around most', 'before rules', 'after rules', 'before late', 'after late',
  'before setup', 'after setup', 'around setup', 'first', 'whole', 'explains', 'rules × margin', 'named',
  'local', 'local near', 'local far', 'local nowhere', 'local named', 'local trusts', 'local trusts far',
  ...CIRCUMSTANCES, ...CIRCUMSTANCES.map((one) => `${one} × margin` as const),
  // The margin bent, and the margin where it means more or less. Nothing depends on how many sentences a paragraph holds.
  'margin²', 'margin × heading', 'margin × short', 'length',
] as const;

/** Names of the features `contextOf` returns, in order: for training and tests, the page does without. */
export const CONTEXT_FEATURES = /* @__PURE__ */ contextFeatures();

/** How likely each class is; together they are one. */
export type Shares = readonly [ending: number, late: number, setup: number, safe: number];

/** Shares of the four classes, from logits. */
export function shares(logits: Float32Array): Shares {
  const [a = 0, b = 0, c = 0, d = 0] = logits, most = Math.max(a, b, c, d);
  const e = Math.exp(a - most), l = Math.exp(b - most), u = Math.exp(c - most), s = Math.exp(d - most), sum = e + l + u + s;
  return [e / sum, l / sum, u / sum, s / sum];
}

/** How much likelier a reveal is than something innocent; `late` sits between and is left out. */
export function margin([ending, , setup, safe]: Shares): number {
  return Math.log((ending + 1e-4) / (setup + safe + 1e-4));
}

/** Beyond ±6 a margin says no more; a third of it is about the size of the other features. */
const squash = (x: number): number => Math.max(-6, Math.min(6, x)) / 3;

/** What each sentence says alone. */
export const sharesOf = (rows: readonly ContextRow[]): Shares[] => rows.map(({ sentence }) => shares(sentence.logits));

const NOTHING: Shares = [0, 0, 0, 0];

/** Room for what `contextOf` says of one sentence. */
export const contextValues = (): Float32Array => new Float32Array(COUNT);

/** The block of a sentence there is none of: far from every other. */
const NOWHERE = -1000;

/**
 * What a sentence and its neighbours say, as numbers for `judgeInContext`. Same in training and in the page, which
 * hands in `values` to be written to again for each sentence.
 */
export function contextOf(
  rows: readonly ContextRow[], at: number, page: ContextPage, said: readonly Shares[] = sharesOf(rows), values = contextValues(),
): Float32Array {
  const here = rows[at];
  values.fill(0);
  if (here === undefined) return values;
  const blockAt = (step: number): number => rows[at + step]?.block ?? NOWHERE;
  const isNear = (step: number): boolean => Math.abs(blockAt(step) - here.block) <= REACH;
  const saidNear = (step: number): Shares => (isNear(step) ? said[at + step] ?? NOTHING : NOTHING);
  const rulesNear = (step: number): number => (isNear(step) ? rows[at + step]?.rules ?? 0 : 0);
  const own = said[at] ?? NOTHING, m = squash(margin(own)), before = saidNear(-1), after = saidNear(1);
  let around = 0, most = 0, setup = 0;
  for (const step of FURTHER) {
    const [ending, , premise] = saidNear(step);
    around += ending / 4;
    most = Math.max(most, ending);
    setup += premise / 4;
  }
  const { tokens, marks, concepts } = here.sentence, { rules, heading, distance, named, circumstances } = here, local = !page.whole;
  let n = 0;
  const put = (value: number): void => { values[n++] = value; };
  const mark = (holds: boolean): void => { if (holds) values[n] = 1; n++; };
  // In the order of CONTEXT_FEATURES, line by line.
  put(1); put(m); put(own[0]); put(own[1]); put(own[2]); put(own[0] > 0.5 ? own[0] : 0); put(rules);
  mark(rules >= 0.6); mark(heading); mark(here.section === 'ending');
  mark((marks & MARK.question) !== 0); mark(tokens < 6); mark(tokens > 30); mark(concepts.length === 0);
  put(before[0]); put(after[0]); put(Math.min(after[0], before[0])); put(around); put(most);
  put(rulesNear(-1)); put(rulesNear(1)); put(before[1]); put(after[1]); put(before[2]); put(after[2]); put(setup);
  mark(!isNear(-1)); mark(page.whole); mark(page.explains); put(rules * m); mark(named);
  mark(local); mark(local && distance > 0 && distance <= 2); mark(local && distance > 2 && distance < Infinity); mark(local && distance === Infinity);
  mark(local && named); mark(local && page.trusts); mark(local && page.trusts && distance > 2);
  for (let i = 0; i < CIRCUMSTANCE_COUNT; i++) {
    if (((circumstances >> i) & 1) === 0) continue;
    values[n + i] = 1;
    values[n + CIRCUMSTANCE_COUNT + i] = m;
  }
  n += 2 * CIRCUMSTANCE_COUNT;
  put(m * m); put(heading ? m : 0); put(tokens < 6 ? m : 0); put(Math.min(tokens, 60) / 60);
  return values;
}

/** Calibrated shares of ending, late, setup and safe for a sentence in its place. */
export function judgeInContext({ weights: [ending = [], late = [], setup = []] }: ContextModel, values: Float32Array): Shares {
  let e = 0, l = 0, u = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value === 0) continue;
    e += (ending[i] ?? 0) * value;
    l += (late[i] ?? 0) * value;
    u += (setup[i] ?? 0) * value;
  }
  return shares(Float32Array.of(e, l, u, 0));
}

/** An ending against something innocent: hiding later plot is neither right nor wrong, so its share does not speak. */
export const likelihoodOfEnding = ([ending, , setup, safe]: Shares): number => ending / (ending + setup + safe + 1e-9);
