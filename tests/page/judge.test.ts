import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/core/block.ts';
import type { Evidence, Recognizer } from '../../src/core/recognizer.ts';
import type { FilmId } from '../../src/core/film.ts';
import { Judge } from '../../src/page/judge.ts';

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
