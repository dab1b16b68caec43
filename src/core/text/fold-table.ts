import { simplify } from './han-variants.ts';

/** What a code unit is to a reader of words. Constants and not an object: the build writes the numbers where they are asked for. */
/** Not there at all: marks, zero-width signs, soft hyphens. */
export const DROP = 0;
/** Parts words. */
export const PART = 1;
export const LETTER = 2;
/** A token of its own: Han, kana, Thai, Khmer. */
export const ALONE = 3;
/** Parts clauses: a comma and its kin. */
export const CLAUSE_SIGN = 4;
/** May end a sentence. */
export const STOP = 5;
export const LINE = 6;
/** Begins a list item. */
export const BULLET = 7;
/** Folds to several units, kept in `EXPANSIONS`. */
export const WIDE = 8;
export const SURROGATE = 9;

const STOPS = '.!?…。！？｡．؟।॥۔‼⁇⁈⁉';
const CLAUSES = ',;:、，；：،؛–—|｜\t';
const BULLETS = '•▪‣●◦■◆▶►';
const SPECIAL: Readonly<Record<string, string>> = {
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ħ: 'h', ŧ: 't', ə: 'e',
  ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي', '\u0640': '', '\u0901': '\u0902',
};

/** Scripts in which a combining sign is part of the letter and not an ornament: Indic, Thai, Lao, Khmer. */
const isSpelling = (code: number): boolean =>
  (code >= 0x0900 && code <= 0x0dff && code !== 0x093c) || (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1780 && code <= 0x17ff);

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isJamo = (code: number): boolean => (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3131 && code <= 0x318e);

/** Written without spaces between words, so every sign is a token. */
export function standsAlone(unit: number): boolean {
  return unit >= 0x0e00 && (
    unit <= 0x0eff || (unit >= 0x1780 && unit <= 0x17ff) || (unit >= 0x3005 && unit <= 0x3007)
    || (unit >= 0x3040 && unit <= 0x30ff) || isHan(unit) || (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Several-letter foldings met so far; a cell of kind `wide` holds an index into it. */
export const EXPANSIONS: string[] = [];

const cell = (kind: number, unit = 0): number => (kind << 16) | unit;

function digit(code: number): string {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return String((code - zero) % 10);
}

const withoutMarks = (text: string): string => text.replace(/\p{M}/gu, (mark) => (isSpelling(mark.codePointAt(0) ?? 0) ? mark : ''));

/** Compatibility form without marks, in lower case. */
export function foldSign(sign: string): string {
  const plain = withoutMarks(withoutMarks(sign.normalize('NFKD')).toLowerCase());
  const whole = SPECIAL[plain] ?? SPECIAL[sign.toLowerCase()] ?? plain;
  return Array.from(whole, (letter) => SPECIAL[letter] ?? letter).join('');
}

function cellOf(code: number): number {
  if (isHan(code)) return cell(ALONE, simplify(code));
  if (isHangul(code)) return cell(LETTER, code);
  if (code >= 0xd800 && code <= 0xdfff) return cell(SURROGATE);
  if (code === 10 || code === 0x2028 || code === 0x2029) return cell(LINE);
  if (isJamo(code)) return cell(PART);
  const sign = String.fromCharCode(code);
  // What most texts are made of needs none of the expressions below.
  if (code < 128 && /[0-9a-z]/i.test(sign)) return cell(LETTER, sign.toLowerCase().charCodeAt(0));
  if (STOPS.includes(sign)) return cell(STOP);
  if (CLAUSES.includes(sign)) return cell(CLAUSE_SIGN);
  if (BULLETS.includes(sign)) return cell(BULLET);
  if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) return cell(ALONE, code);
  if (/\p{Cf}/u.test(sign) || code === 0x034f || code === 0x3164 || code === 0xffa0) return cell(DROP);
  if (/\p{M}/u.test(sign)) return isSpelling(code) ? cell(standsAlone(code) ? ALONE : LETTER, (SPECIAL[sign] ?? sign).charCodeAt(0)) : cell(DROP);
  if (code >= 0xff66 && code <= 0xff9d) return cell(ALONE, sign.normalize('NFKC').charCodeAt(0));
  if (code > 127 && /\p{Nd}/u.test(sign)) return cell(LETTER, digit(code).charCodeAt(0));
  const folded = foldSign(sign);
  if (folded === '' && /\p{L}/u.test(sign)) return cell(DROP);
  if (!/^[\p{L}\p{N}\p{M}]+$/u.test(folded)) return cell(PART);
  if (folded.length > 1) return cell(WIDE, EXPANSIONS.push(folded) - 1);
  const unit = simplify(folded.charCodeAt(0));
  return cell(standsAlone(unit) ? ALONE : LETTER, unit);
}

/** No kind is so high. */
const UNKNOWN = 0xffffffff;
/** A cell for every code unit, worked out when a page first uses it: all at once would cost a page 15 ms. */
let cells: Uint32Array | null = null;

/** Kind and folded unit of a code unit: `kind << 16 | unit`. */
export function cellAt(code: number): number {
  cells ??= new Uint32Array(0x10000).fill(UNKNOWN);
  const known = cells[code] ?? UNKNOWN;
  return known === UNKNOWN ? (cells[code] = cellOf(code)) : known;
}
