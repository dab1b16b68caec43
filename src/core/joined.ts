import type { Block } from './block.ts';
import type { Evidence, Reading, Recognizer } from './recognizer.ts';
import { merged } from './verdict.ts';

/** A block read by those recognizers that needed it. */
class SharedReading implements Reading {
  readonly block: Block;
  readonly #by: (Reading | undefined)[] = [];

  constructor(block: Block) {
    this.block = block;
  }

  of(recognizer: Recognizer, at: number): Reading {
    return (this.#by[at] ??= recognizer.read(this.block));
  }
}

interface SharedEvidence extends Evidence {
  readonly each: readonly Evidence[];
}

const shared = (each: readonly Evidence[]): SharedEvidence => ({ each, films: each.flatMap(({ films }) => films) });

/**
 * Several recognizers as one: the shipped films and the reader's own, each with a lexicon of its own. A page that names a
 * film of one is not read by the other.
 */
export function joined(recognizers: readonly Recognizer[]): Recognizer {
  // Evidence and readings that come back were made here.
  const read = (reading: Reading, at: number, recognizer: Recognizer): Reading => (reading as SharedReading).of(recognizer, at);
  return {
    names: (text) => recognizers.some((one) => one.names(text)),
    read: (block) => new SharedReading(block),
    open: (facts) => shared(recognizers.map((one) => one.open(facts))),
    witness(evidence, reading) {
      const { each } = evidence as SharedEvidence;
      const now = recognizers.map((one, at) => {
        const before = each[at] as Evidence;
        return before.films.length > 0 || one.names(reading.block.text) ? one.witness(before, read(reading, at, one)) : before;
      });
      return now.every((one, at) => one === each[at]) ? evidence : shared(now);
    },
    decide(evidence, readings, policy) {
      const verdicts = recognizers.flatMap((one, at) => {
        const own = (evidence as SharedEvidence).each[at] as Evidence;
        return own.films.length === 0 ? [] : [one.decide(own, readings.map((reading) => read(reading, at, one)), policy)];
      });
      return readings.map((_, i) => merged(verdicts.flatMap((verdict) => verdict[i]?.passages ?? [])));
    },
  };
}
