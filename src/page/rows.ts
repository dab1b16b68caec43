import { nextOf, textOf } from './dom.ts';

/** Siblings that stand side by side. */
export type Row = [Node, ...Node[]];

/**
 * Parts places, in page order, into rows of siblings of at most so many characters: what is judged together shares its
 * surroundings, of which each place alone would bring along several times its own text.
 */
export function* rowsOf(places: Iterable<Node>, most: number): Iterable<Row> {
  let row: Row | null = null, last: Node | null = null, length = 0;
  for (const place of places) {
    const size = textOf(place).length;
    if (row !== null && last !== null && nextOf(last) === place && length + size <= most) {
      row.push(place);
      length += size;
    } else {
      if (row !== null) yield row;
      row = [place];
      length = size;
    }
    last = place;
  }
  if (row !== null) yield row;
}

/** From the first to the last place of a row that is still to be judged; null where none is. */
export function openPart(row: Row, open: (place: Node) => boolean): Row | null {
  const answers = row.map((place) => open(place)), first = answers.indexOf(true), last = answers.lastIndexOf(true);
  const [place, ...more] = first < 0 ? [] : row.slice(first, last + 1);
  return place === undefined ? null : [place, ...more];
}
