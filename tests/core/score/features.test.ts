import { describe, expect, test } from 'vitest';
import { Analyst } from '../../../src/core/analyse.ts';
import { openVocabulary } from '../../../src/core/lexicon/vocabulary.ts';
import { Features } from '../../../src/core/score/features.ts';
import { compilePacks } from '../../../src/compile/compile-packs.ts';
import { readData } from '../../../scripts/compile/read-data.ts';

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
