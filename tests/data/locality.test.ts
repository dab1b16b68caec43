import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledPacks } from '../../scripts/compile/compiled-packs.ts';
import { shippedJudging } from '../../scripts/eval/shipped-judging.ts';
import type { Block } from '../../src/core/block.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import { CONTEXT_BLOCKS, type Evidence } from '../../src/core/recognizer.ts';

const recognizer = createRecognizer(compiledPacks(), shippedJudging(process.cwd()));

/** The shipped films and score keep the promise that the invented film’s tests make of the engine. */
test('with the shipped data too, a verdict depends on near blocks only', () => {
  const lines = ['He was executed in the end.', 'Yusuf takes his place.', 'Memo is a shepherd.', 'Ova waits.', 'The Green Mile', 'Miracle in Cell No. 7', 'Years later she is a lawyer.', 'A boat leaves.', 'Great film!', 'Will he live?', '父は処刑された。', '…'];
  const block = fc.tuple(fc.constantFrom(...lines), fc.constantFrom<Block['kind']>('text', 'text', 'text', 'heading')).map(([text, kind]): Block => ({ text, kind }));
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), fc.nat(), fc.constantFrom('Miracle in Cell No. 7', 'A week in May'), (blocks, pick, title) => {
    const readings = blocks.map((one) => recognizer.read(one)), at = pick % blocks.length, from = Math.max(0, at - CONTEXT_BLOCKS);
    let evidence: Evidence = recognizer.open({ url: 'https://page.example/', title, structured: [] });
    for (const reading of readings) evidence = recognizer.witness(evidence, reading);
    const policy = { mode: 'balanced', level: 'ending', ignore: [] } as const;
    const inWindow = recognizer.decide(evidence, readings.slice(from, at + CONTEXT_BLOCKS + 1), policy)[at - from];
    expect(inWindow).toEqual(recognizer.decide(evidence, readings, policy)[at]);
  }), { numRuns: 60 });
}, 30_000);
