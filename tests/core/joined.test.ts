import { describe, expect, it } from 'vitest';
import type { PageFacts, RawOffset } from '../../src/core/block.ts';
import type { FilmId } from '../../src/core/film.ts';
import { joined } from '../../src/core/joined.ts';
import type { Evidence, Reading, Recognizer } from '../../src/core/recognizer.ts';
import type { Passage } from '../../src/core/verdict.ts';

const FACTS: PageFacts = { url: 'https://page.example/', title: 'A page', structured: [] };
const POLICY = { mode: 'balanced', level: 'ending', ignore: [] } as const;

/** Knows one film by its name, hides one word wherever the film is named, and tells what it was asked to read. */
class OneFilm implements Recognizer {
  readonly asked: string[] = [];
  readonly #film: string;
  readonly #word: string;

  constructor(film: string, word: string) {
    this.#film = film;
    this.#word = word;
  }

  names(text: string): boolean {
    return text.includes(this.#film);
  }

  read(block: Reading['block']): Reading {
    this.asked.push(block.text);
    return { block };
  }

  open({ title }: PageFacts): Evidence {
    return { films: this.names(title) ? [this.#film as FilmId] : [] };
  }

  witness(evidence: Evidence, { block }: Reading): Evidence {
    return evidence.films.length === 0 && this.names(block.text) ? { films: [this.#film as FilmId] } : evidence;
  }

  decide(_: Evidence, readings: readonly Reading[]): ReturnType<Recognizer['decide']> {
    return readings.map(({ block: { text } }) => {
      const start = text.indexOf(this.#word);
      return { passages: start < 0 ? [] : [{ start: start as RawOffset, end: (start + this.#word.length) as RawOffset, film: this.#film as FilmId, level: 'ending', certainty: 'sure', score: 1, reason: [] } satisfies Passage] };
    });
  }
}

function both(): { readonly lamp: OneFilm; readonly boat: OneFilm; hidden(title: string, ...lines: string[]): readonly string[][]; films(title: string, ...lines: string[]): readonly string[] } {
  const lamp = new OneFilm('The Lamp', 'goes out'), boat = new OneFilm('The Boat', 'out at sea'), recognizer = joined([lamp, boat]);
  const read = (title: string, lines: readonly string[]): readonly [Evidence, Reading[]] => {
    const readings = lines.map((text) => recognizer.read({ text, kind: 'text' }));
    return [readings.reduce((evidence, reading) => recognizer.witness(evidence, reading), recognizer.open({ ...FACTS, title })), readings];
  };
  return {
    lamp, boat,
    films: (title, ...lines) => read(title, lines)[0].films,
    hidden: (title, ...lines) => recognizer.decide(...read(title, lines), POLICY).map(({ passages }, i) => passages.map(({ start, end }) => lines[i]?.slice(start, end) ?? '')),
  };
}

describe('two recognizers as one', () => {
  it.each([['the first film', 'The Lamp', true], ['the second film', 'The Boat', true], ['neither', 'A garden', false]])('name what one of them names: %s', (_, text, named) => {
    expect(joined([new OneFilm('The Lamp', ''), new OneFilm('The Boat', '')]).names(text)).toBe(named);
  });

  it.each([
    ['the one the title names', 'The Boat', ['Rain.'], ['The Boat']],
    ['the one a line names', 'A page', ['Rain.', 'I saw The Lamp.'], ['The Lamp']],
    ['both', 'The Boat', ['I saw The Lamp.'], ['The Lamp', 'The Boat']],
    ['none', 'A page', ['Rain.'], []],
  ] as const)('know the films of a page: %s', (_, title, lines, films) => expect(both().films(title, ...lines)).toEqual(films));

  it('hide only what the film named on the page asks for', () => {
    const line = 'It goes out at sea.';
    expect(both().hidden('The Lamp', line)).toEqual([['goes out']]);
    expect(both().hidden('The Boat', line)).toEqual([['out at sea']]);
    expect(both().hidden('A page', line)).toEqual([[]]);
  });

  it('hide what overlaps as one passage, and each line for itself', () => {
    expect(both().hidden('The Boat', 'I saw The Lamp.', 'It goes out at sea.', 'Rain.')).toEqual([[], ['goes out at sea'], []]);
  });

  it('read a page only by who knows its film, and each line once', () => {
    const { lamp, boat, hidden } = both();
    hidden('The Lamp', 'It goes out.', 'Rain.');
    expect([lamp.asked, boat.asked]).toEqual([['It goes out.', 'Rain.'], []]);
  });

  it('give the same evidence back while nothing new is said', () => {
    const recognizer = joined([new OneFilm('The Lamp', ''), new OneFilm('The Boat', '')]), evidence = recognizer.open({ ...FACTS, title: 'The Lamp' });
    expect(recognizer.witness(evidence, recognizer.read({ text: 'The Lamp again.', kind: 'text' }))).toBe(evidence);
    expect(recognizer.witness(evidence, recognizer.read({ text: 'The Boat.', kind: 'text' }))).not.toBe(evidence);
  });
});
