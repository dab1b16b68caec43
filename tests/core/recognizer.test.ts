import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePacks } from '../../src/compile/compile-packs.ts';
import type { Block, PageFacts } from '../../src/core/block.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import { judgeByRules } from '../../src/core/judge-by-rules.ts';
import { CONTEXT_BLOCKS, type Evidence } from '../../src/core/recognizer.ts';
import type { Policy } from '../../src/core/verdict.ts';
import { inventedData } from './fixtures/invented-film.ts';

const recognizer = createRecognizer(compilePacks(inventedData), judgeByRules);
const POLICY: Policy = { mode: 'balanced', level: 'ending', ignore: [] };
const PLAIN: PageFacts = { url: 'https://blog.example/1', title: 'My week', structured: [] };
const TITLED: PageFacts = { ...PLAIN, title: 'The Lamp of Orsk: a review' };
const text = (words: string): Block => ({ text: words, kind: 'text' });
const heading = (words: string): Block => ({ text: words, kind: 'heading' });
const FATE = 'Velkin drowned that night.';

function hidden(blocks: readonly Block[], facts: PageFacts = TITLED, policy: Policy = POLICY): string[] {
  const readings = blocks.map((block) => recognizer.read(block));
  let evidence: Evidence = recognizer.open(facts);
  for (const reading of readings) evidence = recognizer.witness(evidence, reading);
  return recognizer.decide(evidence, readings, policy).flatMap(({ passages }, i) => passages.map(({ start, end }) => blocks[i]?.text.slice(start, end) ?? ''));
}

describe('gate', () => {
  test.each(['the lamp of orsk', 'THE LAMP OF ORSK', 'the-lamp-of-orsk', 'Örsk’ün Lambası', 'orsk un lambasi', 'オルスクの灯を見た', 'Otto  Velkin'])('opens: %s', (words) => expect(recognizer.names(words)).toBe(true));
  test.each(['the lamp', 'Orsk is a town', 'a lamp of brass', '', 'オルスク'])('stays shut: %s', (words) => expect(recognizer.names(words)).toBe(false));
});

describe('what is hidden', () => {
  test('the sentence that reveals, not its neighbours', () => {
    expect(hidden([text(`A keeper lives on a rock. ${FATE} The music is fine.`)])).toEqual([FATE]);
  });
  test('a pronoun stands for the person just named', () => {
    expect(hidden([text('Velkin lights the lamp. Then he drowned.')])).toEqual(['Then he drowned.']);
    expect(hidden([text('The boat lights up. Then he drowned.')])).toEqual([]);
  });
  test.each(['Velkin fears he may be drowned.', 'Velkin lights the lamp.', 'The cat drowned.', 'Someone smashed a lamp.'])('left alone: %s', (words) => expect(hidden([text(words)])).toEqual([]));
  test('what is asked or hoped is told with less weight', () => {
    const blocks = [text('Velkin smashed the lamp, and I wept.')];
    expect(hidden(blocks, TITLED, { ...POLICY, mode: 'strict' })).toHaveLength(1);
    for (const words of ['Has Velkin smashed the lamp?', 'Velkin hopes they smashed the lamp.']) expect(hidden([text(words)], TITLED, { ...POLICY, mode: 'strict' })).toEqual([]);
  });
  test('weak rules hide only where little doubt is asked for', () => {
    const blocks = [text('Someone smashed a lamp.')];
    expect(hidden(blocks, TITLED, { ...POLICY, mode: 'strict' })).toHaveLength(1);
    expect(hidden(blocks, TITLED, { ...POLICY, mode: 'careful' })).toEqual([]);
  });
  test('later plot only for those who ask', () => {
    const blocks = [text('Mirette sees the storm.')];
    expect(hidden(blocks)).toEqual([]);
    expect(hidden(blocks, TITLED, { ...POLICY, level: 'late' })).toHaveLength(1);
  });
  test('nothing of a film that is to be ignored', () => {
    const [film] = recognizer.open(TITLED).films;
    expect(hidden([text(FATE)], TITLED, { ...POLICY, ignore: film === undefined ? [] : [film] })).toEqual([]);
  });
  test('strict hides a section that exists to explain the ending', () => {
    const blocks = [heading('Ending explained'), text('It rains for a while.'), heading('Music'), text('It is loud.')];
    expect(hidden(blocks)).toEqual([]);
    expect(hidden(blocks, TITLED, { ...POLICY, mode: 'strict' })).toEqual(['It rains for a while.']);
  });
});

describe('where a film is spoken of', () => {
  const far = Array.from({ length: CONTEXT_BLOCKS + 2 }, (_, i) => text(`Line ${i}.`));
  test('a page that names no film is left alone', () => expect(hidden([text(FATE)], PLAIN)).toEqual([]));
  test.each([{ url: 'https://x.example/the-lamp-of-orsk' }, { url: 'https://db.example/title/tt0000001/' }, { structured: ['The Lamp of Orsk'] }])('address, id or structured data open the page: %o', (facts) => {
    expect(hidden([...far, text(FATE)], { ...PLAIN, ...facts })).toEqual([FATE]);
  });
  test('a longer id is another film', () => expect(hidden([text(FATE)], { ...PLAIN, url: 'https://db.example/tt00000012' })).toEqual([]));
  test('one mention opens what stands near it, and no more', () => {
    expect(hidden([text('I liked The Lamp of Orsk.'), text(FATE), ...far, text(FATE)], PLAIN)).toEqual([FATE]);
  });
  test('a heading closes what a mention opened', () => {
    expect(hidden([heading('3. The Lamp of Orsk'), text('Sad.'), heading('4. Something else'), text(FATE)], PLAIN)).toEqual([]);
  });
  test('a section about another film is left alone even on the film’s own page', () => {
    expect(hidden([heading('The Tin Admiral'), text(FATE), heading('Plot'), text(FATE)])).toEqual([FATE]);
  });
  test('evidence that says nothing new is the same object', () => {
    const evidence = recognizer.open(TITLED);
    expect(recognizer.witness(evidence, recognizer.read(text('Nothing here.')))).toBe(evidence);
    expect(recognizer.witness(evidence, recognizer.read(text('The Lamp of Orsk')))).not.toBe(evidence);
  });
});

describe('a verdict depends on near blocks only', () => {
  const pieces = [FATE, 'Then he drowned.', 'Velkin lights the lamp.', 'Mirette waits.', 'The Lamp of Orsk', 'It rains.', 'Someone smashed a lamp.', '…', 'Velkin may drown.', 'See The Tin Admiral.', '父は灯をともす。', '溺れた。'];
  const block = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom<Block['kind']>('text', 'text', 'text', 'heading')).map(([words, kind]): Block => ({ text: words, kind }));
  const modes = fc.constantFrom<Policy['mode']>('careful', 'balanced', 'strict');
  test('judged in a window or on the whole page, it is the same', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), fc.nat(), modes, fc.boolean(), (blocks, pick, mode, titled) => {
      const readings = blocks.map((one) => recognizer.read(one)), at = pick % blocks.length, policy = { ...POLICY, mode };
      let evidence = recognizer.open(titled ? TITLED : PLAIN);
      for (const reading of readings) evidence = recognizer.witness(evidence, reading);
      const from = Math.max(0, at - CONTEXT_BLOCKS), window = readings.slice(from, at + CONTEXT_BLOCKS + 1);
      expect(recognizer.decide(evidence, window, policy)[at - from]).toEqual(recognizer.decide(evidence, readings, policy)[at]);
    }), { numRuns: 200 });
  });
});

test('passages are whole, in order and inside their block, whatever the text', () => {
  const evidence = recognizer.open(TITLED), word = fc.constantFrom('Velkin', 'drowned', 'the', 'lamp', '.', '!', '…', '”', '“', '\n', 'smashed', '父は', '溺れ', '。', '🙂', '\u0301');
  fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => {
    const whole = words.join(' '), [verdict] = recognizer.decide(evidence, [recognizer.read(text(whole))], { ...POLICY, mode: 'strict' });
    let last = 0;
    for (const { start, end } of verdict?.passages ?? []) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(whole.slice(start, end)).toBe(whole.slice(start, end).trim());
      last = end;
    }
    expect(last).toBeLessThanOrEqual(whole.length);
  }));
});
