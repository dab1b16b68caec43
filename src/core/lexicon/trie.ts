import { CLAUSE, SENTENCE, SPACE } from '../text/fold.ts';
import { standsAlone } from '../text/fold-table.ts';

/** Ends a word that may go on: `hang*`. Never a letter of folded text. */
const STAR = 42;
const SIZE_BASE = 48;

/**
 * Sorted patterns as one text, a line each: how many letters are shared with the line before (one sign),
 * the other letters, a tab, concept ids in base 36 parted by commas.
 */
export function frontCode(entries: readonly (readonly [pattern: string, ids: readonly number[]])[]): string {
  let before = '';
  return entries.map(([pattern, ids]) => {
    let shared = 0;
    while (shared < before.length && before[shared] === pattern[shared] && shared < 70) shared++;
    before = pattern;
    return `${String.fromCharCode(SIZE_BASE + shared)}${pattern.slice(shared)}\t${ids.map((id) => id.toString(36)).join(',')}`;
  }).join('\n');
}

/** Told of each pattern found: its concept, the folded units and the number of tokens it spans. */
export type Found = (id: number, start: number, end: number, tokens: number) => void;

/**
 * Anchored trie: patterns begin where a token begins. A flat hash of (node, unit) → node keeps it small and
 * quick to build; a table over the first unit answers for most words of a page at once.
 */
export class Trie {
  private readonly root = new Uint16Array(1 << 16);
  private readonly keys: Uint32Array;
  private readonly targets: Uint16Array;
  private readonly mask: number;
  /** First output of a node, −1 for none; outputs of a node follow each other in `ids`. */
  private readonly firstId: Int32Array;
  private readonly ids: number[] = [];
  private nodeCount = 1;

  constructor(coded: string) {
    const lines = coded.split('\n');
    let size = 1 << 10;
    while (size < coded.length * 2) size <<= 1;
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.targets = new Uint16Array(size);
    this.firstId = new Int32Array(Math.min(coded.length + 2, 1 << 16)).fill(-1);
    const path = [0];
    for (const line of lines) {
      const tab = line.indexOf('\t');
      if (tab < 0) continue;
      let depth = line.charCodeAt(0) - SIZE_BASE;
      let node = path[depth] ?? 0;
      for (let i = 1; i < tab; i++) {
        node = this.add(node, line.charCodeAt(i));
        path[++depth] = node;
      }
      this.firstId[node] = this.ids.length;
      for (const id of line.slice(tab + 1).split(',')) this.ids.push(Number.parseInt(id, 36));
      this.ids.push(-1);
    }
  }

  private slot(node: number, unit: number): number {
    const key = node * 65536 + unit;
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 9 & this.mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask;
    return at;
  }

  private add(node: number, unit: number): number {
    if (node === 0) return (this.root[unit] ||= this.nodeCount++);
    const at = this.slot(node, unit);
    if (this.keys[at] === 0) {
      this.keys[at] = node * 65536 + unit;
      this.targets[at] = this.nodeCount++;
    }
    return this.targets[at] ?? 0;
  }

  private go(node: number, unit: number): number {
    return node === 0 ? this.root[unit] ?? 0 : this.targets[this.slot(node, unit)] ?? 0;
  }

  private tell(node: number, start: number, end: number, tokens: number, found: Found): void {
    let i = this.firstId[node] ?? -1;
    if (i < 0) return;
    for (let id = this.ids[i] ?? -1; id >= 0; id = this.ids[++i] ?? -1) found(id, start, end, tokens);
  }

  /** Reports every pattern that begins at `start`. */
  from(units: Uint16Array, start: number, found: Found): void {
    const node = this.root[units[start] ?? 0] ?? 0;
    if (node !== 0) this.walk(units, start, start, node, 1, found);
  }

  private walk(units: Uint16Array, start: number, at: number, entry: number, count: number, found: Found): void {
    let node = entry, tokens = count, i = at;
    for (;;) {
      const unit = units[i] ?? SENTENCE, next = units[i + 1] ?? SENTENCE;
      const alone = standsAlone(unit), wordEnds = next <= SPACE || alone || standsAlone(next);
      if (wordEnds) this.tell(node, start, i + 1, tokens, found);
      const starred = this.go(node, STAR);
      if (starred !== 0) {
        let end = i + 1;
        if (!alone) while ((units[end] ?? SENTENCE) > SPACE && !standsAlone(units[end] ?? 0)) end++;
        this.tell(starred, start, end, tokens, found);
        if (units[end] === SPACE) {
          const gap = this.go(starred, SPACE), onward = gap === 0 ? 0 : this.go(gap, units[end + 1] ?? 0);
          if (onward !== 0) this.walk(units, start, end + 1, onward, tokens + 1, found);
        }
      }
      if (next === SENTENCE || next === CLAUSE) return;
      node = this.go(node, next);
      if (node === 0) return;
      if (next === SPACE || (wordEnds && next > SPACE)) tokens++;
      i++;
    }
  }
}
