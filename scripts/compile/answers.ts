import type { Data } from '../../src/compile/data.ts';

/** What the popup may know of a film: titles, versions, quick answers. No reveal, no phrase, no rule. */
export function answersOf({ films }: Data): unknown[] {
  return films.map(({ value: { id, title, year, source, versions, answers } }) => ({ id, title, year, source, versions, answers }));
}
