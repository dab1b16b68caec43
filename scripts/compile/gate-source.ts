import { foldSign } from '../../src/core/text/fold-table.ts';
import { otherForms } from '../../src/core/text/han-variants.ts';
import { BREAK } from '../../src/core/gate.ts';

/** So much of a name is looked for in every text; where it stands the lexicon is asked for the whole. */
const HEAD = 7;

const DIGITS: Readonly<Record<string, string>> = { 7: '7７七' };
const TURKISH_I = 'iıİ';
const escape = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** All ways a page may write one sign of a name: with and without its mark, full width, in traditional Han. */
function sign(char: string): string {
  if (char === BREAK) return BREAK;
  if (/[iıİ]/i.test(char)) return `[${TURKISH_I}]`;
  const folded = foldSign(char), forms = new Set([char, ...(folded.length === 1 ? [folded] : []), ...otherForms(char), ...(DIGITS[char] ?? '')]);
  return forms.size === 1 ? escape(char) : `[${Array.from(forms, escape).join('')}]`;
}

const wordsOf = (alias: string): string => alias.normalize('NFC').toLowerCase().split(/[\s\p{P}]+/u).filter((word) => word !== '').join(BREAK);

interface Node { readonly next: Map<string, Node>; end: boolean }

function write(node: Node): string {
  const branches = Array.from(node.next, ([step, next]) => step + write(next));
  if (node.end || branches.length === 0) return '';
  return branches.length === 1 ? branches[0] ?? '' : `(?:${branches.join('|')})`;
}

/**
 * One expression for the beginnings of all names, factored by their own beginnings: the browser then rejects most of
 * a text on a few first letters. A name that contains another needs no beginning of its own.
 */
export function gateSource(aliases: readonly string[]): string {
  const root: Node = { next: new Map(), end: false }, names = Array.from(new Set(aliases.map(wordsOf))).filter((name) => name !== '');
  for (const name of names) {
    if (names.some((other) => other !== name && name.includes(other))) continue;
    let node = root;
    for (const step of Array.from(Array.from(name).slice(0, HEAD).join('').trimEnd(), sign)) {
      const next = node.next.get(step) ?? { next: new Map(), end: false };
      node.next.set(step, next);
      node = next;
    }
    node.end = true;
  }
  return write(root);
}
