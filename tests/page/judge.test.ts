import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/core/block.ts';
import type { Evidence, Reading, Recognizer } from '../../src/core/recognizer.ts';
import type { FilmId } from '../../src/core/film.ts';
import { Judge } from '../../src/page/judge.ts';
import { runsIn } from '../../src/page/read-runs.ts';

const NOTHING: Evidence = { films: [] };

/** Knows one invented film by its name, as the gate does: in plain text. */
const recognizer: Recognizer = {
  names: (text) => text.includes('the long weekend') || text.includes('长周末'),
  open: () => ({ films: ['the-long-weekend' as FilmId] }),
  read: () => { throw new Error('No block is read here'); },
  witness: () => NOTHING,
  decide: () => [],
};

describe('what the document says of itself wakes the judge', () => {
  it.each([
    ['a title', { title: 'the long weekend: a review' }, true],
    ['words of an address', { url: 'https://films.example/the-long-weekend.html' }, true],
    ['an address with its signs written as numbers', { url: 'https://films.example/%E9%95%BF%E5%91%A8%E6%9C%AB' }, true],
    ['an address with a broken escape', { url: 'https://films.example/%E9%/the_long_weekend' }, true],
    ['structured data', { structured: ['{"name":"the long weekend"}'] }, true],
    ['words of the name far apart', { url: 'https://films.example/the/long/winter/weekend' }, false],
    ['nothing of the kind', { title: 'a garden' }, false],
  ])('%s', (_, said, awake) => {
    const facts: PageFacts = { title: '', url: 'https://films.example/', structured: [], ...said };
    const judge = new Judge(recognizer, { mode: 'balanced', level: 'ending', ignore: [] });
    expect(judge.open(facts)).toBe(awake);
  });
});

describe('a text of any length', () => {
  it('is read piece by piece where time is short, each piece once, and then judged', () => {
    document.body.innerHTML = `<pre>${'A calm line of a long text. '.repeat(10_000)}</pre>`;
    const [text] = document.querySelector('pre')?.childNodes ?? [];
    let read = 0, decided = 0;
    const reading: Recognizer = {
      ...recognizer,
      read: (block) => { read++; return { kind: block.kind, text: block.text, sentences: [] } as unknown as Reading; },
      witness: (evidence) => evidence,
      decide: () => { decided++; return []; },
    };
    const facts = (): PageFacts => ({ title: 'the long weekend', url: '', structured: [] });
    const judge = new Judge(reading, { mode: 'balanced', level: 'ending', ignore: [] });
    judge.open(facts());
    const steps: number[] = [];
    for (let done: boolean | null = null; done === null && steps.length < 99; ) {
      const before = read;
      done = text ? judge.judgeAround([text], new Set(), new Set(), facts, -1) : true;
      steps.push(read - before);
    }
    expect(steps).toEqual([...steps.slice(1).map(() => 1), 0]);
    expect([read, decided]).toEqual([runsIn(document.body).length, 1]);
  });
});
