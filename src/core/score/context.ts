import { CIRCUMSTANCES } from '../circumstances.ts';
import { MARK } from './sentence.ts';
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
  readonly lang: string;
  /** The whole page is about the film. */
  readonly whole: boolean;
  /** It names the film and its people. */
  readonly trusts: boolean;
  /** Title or address promise to explain the ending. */
  readonly explains: boolean;
}

/** How far the context looks, in sentences and in blocks; within CONTEXT_BLOCKS of the recognizer. */
const REACH = 3;

const LANGS = ['en', 'tr', 'ko', 'ja', 'zh', 'es', 'pt', 'id', 'tl', 'vi', 'fr', 'it', 'de', 'ru', 'ar', 'hi'] as const;

/** The margin bent, and the margin where it means more or less. */
const CROSSED = ['margin²', 'margin × heading', 'margin × short', 'lone', 'unknown language', 'length'] as const;

/** Names of the features `contextOf` returns, in order. */
export const CONTEXT_FEATURES = [
  'bias', 'margin', 'ending', 'late', 'setup', 'sure', 'rules', 'rules firm', 'heading', 'ending section', 'question', 'short', 'long', 'no concept',
  'before ending', 'after ending', 'both ending', 'around ending', 'around most', 'before rules', 'after rules', 'before late', 'after late',
  'before setup', 'after setup', 'around setup', 'first', 'whole', 'explains', 'rules × margin', 'named', 'local', 'local near', 'local far', 'local nowhere', 'local named', 'local trusts', 'local trusts far', ...LANGS.map((lang) => `lang ${lang}`),
  ...CIRCUMSTANCES, ...CIRCUMSTANCES.map((one) => `${one} × margin` as const), ...CROSSED,
] as const;

const FIRST_LANG = CONTEXT_FEATURES.indexOf(`lang ${LANGS[0]}`);

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

const squash = (x: number): number => Math.max(-6, Math.min(6, x)) / 3;

/** What each sentence says alone. */
export const sharesOf = (rows: readonly ContextRow[]): Shares[] => rows.map(({ sentence }) => shares(sentence.logits));

const NOTHING: Shares = [0, 0, 0, 0];

/** What a sentence and its neighbours say, as numbers for `judgeInContext`. Same in training and in the page. */
export function contextOf(rows: readonly ContextRow[], at: number, page: ContextPage, said: readonly Shares[] = sharesOf(rows)): Float32Array {
  const values = new Float32Array(CONTEXT_FEATURES.length), here = rows[at];
  if (here === undefined) return values;
  const near = (step: number): ContextRow | undefined => {
    const row = rows[at + step];
    return row !== undefined && Math.abs(row.block - here.block) <= REACH ? row : undefined;
  };
  const saidNear = (step: number): Shares => (near(step) === undefined ? NOTHING : said[at + step] ?? NOTHING);
  const own = said[at] ?? NOTHING, m = squash(margin(own)), before = near(-1), after = near(1), b = saidNear(-1), a = saidNear(1);
  let around = 0, most = 0, setup = 0;
  for (const step of [-3, -2, 2, 3]) {
    const [ending, , premise] = saidNear(step);
    around += ending / 4;
    most = Math.max(most, ending);
    setup += premise / 4;
  }
  const { tokens, marks, concepts } = here.sentence, lang = LANGS.findIndex((known) => known === page.lang), local = page.whole ? 0 : 1;
  values.set([
    1, m, own[0], own[1], own[2], own[0] > 0.5 ? own[0] : 0, here.rules, here.rules >= 0.6 ? 1 : 0, here.heading ? 1 : 0, here.section === 'ending' ? 1 : 0,
    (marks & MARK.question) !== 0 ? 1 : 0, tokens < 6 ? 1 : 0, tokens > 30 ? 1 : 0, concepts.length === 0 ? 1 : 0,
    b[0], a[0], Math.min(a[0], b[0]), around, most, before?.rules ?? 0, after?.rules ?? 0, b[1], a[1], b[2], a[2], setup,
    before === undefined ? 1 : 0, page.whole ? 1 : 0, page.explains ? 1 : 0, here.rules * m, here.named ? 1 : 0,
    local, local * Number(here.distance > 0 && here.distance <= 2), local * Number(here.distance > 2 && here.distance < Infinity), local * Number(here.distance === Infinity),
    local * Number(here.named), local * Number(page.trusts), local * Number(page.trusts && here.distance > 2),
  ]);
  if (lang >= 0) values[FIRST_LANG + lang] = 1;
  const firstOf = FIRST_LANG + LANGS.length, n = CIRCUMSTANCES.length;
  for (let i = 0; i < n; i++) {
    if (((here.circumstances >> i) & 1) === 0) continue;
    values[firstOf + i] = 1;
    values[firstOf + n + i] = m;
  }
  const lone = rows[at - 1]?.block !== here.block && rows[at + 1]?.block !== here.block;
  values.set([m * m, here.heading ? m : 0, tokens < 6 ? m : 0, lone ? 1 : 0, lang < 0 ? 1 : 0, Math.min(tokens, 60) / 60], firstOf + 2 * n);
  return values;
}

/** Calibrated shares of ending, late, setup and safe for a sentence in its place. */
export function judgeInContext(model: ContextModel, values: Float32Array): Shares {
  const logits = new Float32Array(4);
  model.weights.forEach((weights, head) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0);
    logits[head] = sum;
  });
  return shares(logits);
}

/** An ending against something innocent: hiding later plot is neither right nor wrong, so its share does not speak. */
export const likelihoodOfEnding = ([ending, , setup, safe]: Shares): number => ending / (ending + setup + safe + 1e-9);
