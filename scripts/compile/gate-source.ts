import { foldSign } from '../../src/core/text/fold-table.ts';
import { otherForms } from '../../src/core/text/han-variants.ts';

const DIGITS: Readonly<Record<string, string>> = { 7: '7７七' };
const TURKISH_I = 'iıİ';
const escape = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** All ways a page may write one sign of an alias: with and without its mark, full width, in traditional Han. */
function sign(char: string): string {
  if (/[iıİ]/i.test(char)) return `[${TURKISH_I}]`;
  const folded = foldSign(char), forms = new Set([char.toLowerCase(), ...(folded.length === 1 ? [folded] : []), ...otherForms(char), ...(DIGITS[char] ?? '')]);
  return forms.size === 1 ? escape(char.toLowerCase()) : `[${Array.from(forms, escape).join('')}]`;
}

interface Node { readonly next: Map<string, Node>; end: boolean }

/** One alias as a list of expressions, one for each sign. */
function steps(alias: string): string[] {
  const words = alias.normalize('NFC').toLowerCase().split(/[\s\p{P}]+/u).filter((word) => word !== '');
  const parted = '[\\W_]{1,4}';
  return words.flatMap((word, i) => (i === 0 ? [] : [parted]).concat(Array.from(word, sign)));
}

function write(node: Node): string {
  const branches = Array.from(node.next, ([step, next]) => step + write(next));
  if (node.end || branches.length === 0) return '';
  return branches.length === 1 ? branches[0] ?? '' : `(?:${branches.join('|')})`;
}

/**
 * One expression for all aliases, factored by their beginnings: the engine then rejects most of a text
 * on a few first letters. An alias that begins with another needs no branch of its own.
 */
export function gateSource(aliases: readonly string[]): string {
  const root: Node = { next: new Map(), end: false };
  for (const alias of aliases) {
    let node = root;
    for (const step of steps(alias)) {
      const next = node.next.get(step) ?? { next: new Map(), end: false };
      node.next.set(step, next);
      node = next;
    }
    if (node !== root) node.end = true;
  }
  return write(root);
}
