import { foldSign } from '../core/text/fold-table.ts';
import { otherForms } from '../core/text/han-variants.ts';
import { BREAK } from '../core/gate.ts';
import { LONGEST_WORD } from '../core/screen.ts';

const DIGITS: Readonly<Record<string, string>> = { 7: '7７七' };
const TURKISH_I = 'iıİ';
/** What the source itself is written with. */
const RESERVED = /[|,]/g;

/** All ways a page may write one sign of a name: with and without its mark, full width, in traditional Han. */
function formsOf(char: string): string[] {
  if (/[iıİ]/i.test(char)) return [...TURKISH_I];
  const folded = foldSign(char);
  return Array.from(new Set([folded.length === 1 ? folded : char, char, ...otherForms(char), ...(DIGITS[char] ?? '')]));
}

const wordsOf = (alias: string): string =>
  alias.normalize('NFC').toLowerCase().replace(RESERVED, BREAK).split(/[\s\p{P}]+/u).filter((word) => word !== '').join(BREAK);

/** Signs that share a form are one to the gate, written as the first of them. */
function groupsOf(signs: Iterable<string>): string[][] {
  let groups: string[][] = [];
  for (const sign of signs) {
    const forms = formsOf(sign), shared = groups.filter((group) => group.some((form) => forms.includes(form)));
    groups = [...groups.filter((group) => !shared.includes(group)), Array.from(new Set([...shared.flat(), ...forms]))];
  }
  return groups;
}

/**
 * How all names begin, parted by bars, and before them the forms of each sign that has several, parted by commas. A name
 * that contains another needs no beginning of its own, nor does one that begins as another does.
 */
export function gateSource(aliases: readonly string[]): string {
  const names = Array.from(new Set(aliases.map(wordsOf))).filter((name) => name !== '');
  const heads = names
    .filter((name) => !names.some((other) => other !== name && name.includes(other)))
    .map((name) => Array.from(name).slice(0, LONGEST_WORD).join('').trimEnd());
  const groups = groupsOf(new Set(heads.join('').replaceAll(BREAK, '')));
  const first = new Map(groups.flatMap((group) => group.map((form) => [form, group[0] ?? form] as const)));
  const written = Array.from(new Set(heads.map((head) => Array.from(head, (sign) => first.get(sign) ?? sign).join('')))).sort();
  const shortest = written.filter((head) => !written.some((other) => other !== head && head.startsWith(other)));
  return [groups.filter(({ length }) => length > 1).map((group) => group.join('')).join(), ...shortest].join('|');
}
