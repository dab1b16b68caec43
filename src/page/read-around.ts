import { blockOf, isBlock, isElement, isText, isUnread, type Piece, type Run } from './block-text.ts';
import { follows, lastChildOf, nameOf, parentElementOf, parentOf, previousOf, select } from './dom.ts';
import { RunReader } from './read-runs.ts';

/** Nodes to look at on the way back at most: beyond that a neighbour is too far away to matter. */
const FAR = 3_000;

/** Runs around a place: `runs[first]` to `runs[last - 1]` may be judged, the others are only their context. */
export interface Surroundings {
  readonly runs: readonly Run[];
  readonly first: number;
  readonly last: number;
}

/** So often a walk that has not met its place asks whether it has passed it: the browser counts siblings to answer. */
const ASK_EVERY = 16;

/**
 * The runs inside `places`, siblings in their order, with all between them; `reach` runs either side whose verdict may
 * change with them, and as many more either side for those to be judged by.
 */
export function readAround(places: readonly [Node, ...Node[]], reach: number): Surroundings {
  const [place] = places, last = places.at(-1) ?? place, among = new Set<Node>(places);
  const reader = new RunReader(goBack(place, reach * 2 + 1)), read: Run[] = [];
  let from = -1, to = -1;
  for (let run = reader.next(); run !== null; run = reader.next()) {
    if (standsAmong(among, run)) {
      if (from < 0) from = read.length;
      to = read.length + 1;
    } else if (from >= 0 ? read.length - to >= reach * 2 : read.length % ASK_EVERY === ASK_EVERY - 1 && isBehind(last, run)) break;
    read.push(run);
  }
  // No text of its own: it stands between two runs, or within one.
  if (from < 0) {
    from = read.findIndex((run) => isBehind(place, run) || spans(place, run));
    if (from < 0) from = read.length;
    const met = read[from];
    to = from + (met !== undefined && !isBehind(place, met) ? 1 : 0);
  }
  const start = Math.max(0, from - reach * 2), runs = read.slice(start, to + reach * 2);
  return { runs, first: Math.max(0, from - reach - start), last: Math.min(runs.length, to + reach - start) };
}

/** First and last are asked first: a run can be cut into a hundred thousand pieces. */
function standsAmong(places: ReadonlySet<Node>, { pieces }: Run): boolean {
  const last = pieces.at(-1);
  const inside = ({ node }: Piece): boolean => {
    for (let at: Node | null = node; at !== null; at = parentOf(at)) if (places.has(at)) return true;
    return false;
  };
  return (last !== undefined && inside(last)) || pieces.some(inside);
}

/** Does the run begin after the place? */
function isBehind(place: Node, { pieces: [first] }: Run): boolean {
  return first !== undefined && follows(place, first.node);
}

/** Does the run end after the place? */
function spans(place: Node, { pieces }: Run): boolean {
  const last = pieces.at(-1);
  return last === undefined || follows(place, last.node);
}

/** Walks back over `count` runs, roughly: the reader sorts out where runs begin. */
function goBack(place: Node, count: number): Node {
  let node = startOfBlock(place);
  let block: Element | null = null;
  let passed = 0;
  for (let looked = 0; looked < FAR; looked++) {
    const before = previous(node);
    if (before === null) return node;
    node = before;
    if (!isText(node) || node.data.trim() === '') continue;
    const own = blockOf(node);
    if (own === block && previousOf(node) !== null) continue;
    block = own;
    if (++passed > count) break;
  }
  return startOfBlock(node);
}

/** The place itself where it holds whole runs, else the first node of the run it stands in. */
function startOfBlock(place: Node): Node {
  let node = place;
  if (isElement(node) && isBlock(node)) return node;
  for (;;) {
    const before: Node | null = previousOf(node);
    if (before !== null) {
      if (isElement(before) && (nameOf(before) === 'br' || isBlock(before) || select(before, 'br,p,div').length > 0)) return node;
      node = before;
      continue;
    }
    const parent: Node | null = parentOf(node);
    if (parent === null || !isElement(parent) || isBlock(parent)) return node;
    node = parent;
  }
}

/** The node before this one in the document, without going into what is never read. */
function previous(node: Node): Node | null {
  const before = previousOf(node);
  if (before === null) return parentElementOf(node);
  let at: Node = before;
  for (let last = lastChildOf(at); last !== null && !(isElement(at) && isUnread(at)); last = lastChildOf(at)) at = last;
  return at;
}
