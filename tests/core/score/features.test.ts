import { describe, expect, test } from 'vitest';
import { Analyst } from '../../../src/core/analyse.ts';
import { openVocabulary } from '../../../src/core/lexicon/vocabulary.ts';
import { Features } from '../../../src/core/score/features.ts';
import { HEADS, unpackTable } from '../../../src/core/score/model.ts';
import { openScore } from '../../../src/core/score/scorer.ts';
import type { SentenceSigns } from '../../../src/core/score/sentence.ts';
import { compilePacks } from '../../../src/compile/compile-packs.ts';
import { readData } from '../../../scripts/compile/read-data.ts';
import { readModel } from '../../../scripts/compile/read-model.ts';

const vocabulary = openVocabulary(compilePacks(readData(process.cwd())).vocabulary);

/** Rows and weights of the first sentence of a text, by way of the analyst that ships. */
function featuresOf(text: string): Map<number, number> {
  const features = new Features(vocabulary.names), found: Map<number, number>[] = [];
  const analyst = new Analyst(vocabulary, (signs) => {
    features.read(signs);
    const sum = new Map<number, number>();
    for (let i = 0; i < features.count; i++) sum.set(features.buckets[i] ?? 0, (sum.get(features.buckets[i] ?? 0) ?? 0) + (features.weights[i] ?? 0));
    found.push(sum);
    return new Float32Array(4);
  });
  analyst.read(text);
  return found[0] ?? new Map();
}

const shared = (a: string, b: string): number => {
  const one = featuresOf(a), two = featuresOf(b), common = Array.from(one.keys()).filter((row) => two.has(row)).length;
  return common / Math.max(one.size, two.size);
};

describe('what the score sees of a sentence', () => {
  test.each([
    ['case and accents', 'The Café closed early', 'the cafe CLOSED early'],
    ['full-width letters', 'closed early', 'ｃｌｏｓｅｄ early'],
  ])('%s make no difference', (_, a, b) => expect(featuresOf(a)).toEqual(featuresOf(b)));

  test('the father’s names in two versions are closer to it than a name and a word', () => {
    expect(shared('Memo buys a lamp', 'Yong-gu buys a lamp')).toBeGreaterThan(shared('Memo buys a lamp', 'Somebody buys a lamp') + 0.1);
  });

  test.each([
    ['order of words', 'the lamp broke the door', 'the door broke the lamp'],
    ['a question', 'he buys a lamp', 'he buys a lamp?'],
    ['a sign more, where signs stand alone', '他买了灯', '他买了一盏灯'],
  ])('%s does', (_, a, b) => expect(featuresOf(a)).not.toEqual(featuresOf(b)));

  test('a sentence without an end is cut, not lost', () => {
    const long = featuresOf('lamp '.repeat(5000));
    expect(long.size).toBeGreaterThan(0);
    expect(Math.max(...long.values())).toBeLessThan(10);
  });
});

describe('what the page looks up', () => {
  const model = readModel(process.cwd());
  if (model === null) throw new Error('data/model/score.json is missing');
  const features = new Features(vocabulary.names), table = unpackTable(model), score = openScore(model, vocabulary.names);
  /** Row by row, as training counts. */
  const slowly = (signs: SentenceSigns): number[] => {
    features.read(signs);
    return [0, 1, 2].map((head) => {
      let sum = 0;
      for (let i = 0; i < features.count; i++) sum += (features.weights[i] ?? 0) * (table[(features.buckets[i] ?? 0) * HEADS + head] ?? 0);
      return sum * (model.steps[head] ?? 0) + (model.biases[head] ?? 0);
    });
  };

  test.each([
    ['a word again and again, and others between', 'The lamp, the lamps and the lamp. Lamps are sold: a lamp, a lump, a lamp.'],
    ['numbers and years', 'In 1999 he bought 7 lamps for 12345 and in 2013 none'],
    ['Hangul', '아버지가 등을 샀다. 아버지는 등을 팔았다'],
    ['signs that stand alone', '他买了一盏灯，又买了一盏灯'],
    ['a word without an end', `A ${'lamp'.repeat(40)} and a ${'lamp'.repeat(41)}.`],
  ])('is what training counts: %s', (_, text) => {
    const pairs: [quick: number[], slow: number[]][] = [];
    const analyst = new Analyst(vocabulary, (signs) => {
      pairs.push([Array.from(score(signs)).slice(0, 3), slowly(signs)]);
      return new Float32Array(4);
    });
    for (let again = 0; again < 2; again++) analyst.read(text);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [quick, slow] of pairs) quick.forEach((logit, i) => expect(logit).toBeCloseTo(slow[i] ?? NaN, 4));
  });
});
