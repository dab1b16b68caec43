import { blockOf, isBlock, isElement, isText, isUnread, type Run } from './block-text.ts';
import { follows, holds, lastChildOf, nameOf, parentElementOf, parentOf, previousOf, select } from './dom.ts';
import { RunReader } from './read-runs.ts';

/** Nodes to look at on the way back at most: beyond that a neighbour is too far away to matter. */
const FAR = 3_000;

/** Runs around a place: `runs[first]` to `runs[last - 1]` may be judged, the others are only their context. */
export interface Surroundings {
  readonly runs: readonly Run[];
  readonly first: number;
  readonly last: number;
}

/**
 * The runs inside `place`, `reach` runs either side of it whose verdict may change with it, and as many more
 * either side for those to be judged by.
 */
export function readAround(place: Node, reach: number): Surroundings {
  const reader = new RunReader(goBack(place, reach * 2 + 1));
  const before: Run[] = [], within: Run[] = [], behind: Run[] = [];
  for (let run = reader.next(); run !== null && behind.length < reach * 2; run = reader.next()) {
    const where = position(place, run);
    (where < 0 ? before : where === 0 ? within : behind).push(run);
  }
  const kept = before.slice(-reach * 2);
  return {
    runs: [...kept, ...within, ...behind],
    first: Math.max(0, kept.length - reach),
    last: kept.length + within.length + Math.min(behind.length, reach),
  };
}

function position(place: Node, run: Run): number {
  const node = run.pieces[0]?.node;
  const last = run.pieces.at(-1)?.node;
  if (node === undefined || last === undefined) return 0;
  if (holds(place, node) || holds(place, last)) return 0;
  if (follows(place, node)) return 1;
  return follows(place, last) ? 0 : -1;
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

function previous(node: Node): Node | null {
  const before = previousOf(node);
  if (before === null) return parentElementOf(node);
  let at: Node = before;
  for (let last = lastChildOf(at); last !== null && !(isElement(at) && isUnread(at)); last = lastChildOf(at)) at = last;
  return at;
}
