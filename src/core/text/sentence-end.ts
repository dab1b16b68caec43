import { cellAt, foldSign, standsAlone, STOP } from './fold-table.ts';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr st vs sr jr prof lt col gen capt sra dra av ep vol ca approx drs hj ft feat dir op cf al ing sgt'.split(' '),
);
/** Short for "number" when a number follows, a word of its own otherwise. */
const NUMBER_SIGNS = new Set('no nr num nro n'.split(' '));
/** A number after one of these closes the name: "in Cell 7. They …". */
const NUMBERED = new Set('no nr num number numero nomor cell cella cela celda zelle cellule sel selda phong камера камере'.split(' '));

/** Quotes and brackets that close behind a stop. */
const CLOSERS = '"”’\')]»』」）］〉》】';
/** Japanese and Korean go on with these behind a quotation: 「…。」と言った. */
const QUOTATIVE = 'とっ라고며';
const isSpace = (code: number): boolean => code === 32 || code === 0xa0 || code === 9 || code === 10 || code === 13 || code === 0x3000;
const isCloser = (code: number): boolean => CLOSERS.includes(String.fromCharCode(code));
const hasCase = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase();
const isLower = (code: number): boolean => {
  if (code < 128) return code >= 97 && code <= 122;
  const sign = String.fromCharCode(code);
  return hasCase(sign) && sign === sign.toLowerCase();
};
const isUpper = (code: number): boolean => {
  const sign = String.fromCharCode(code);
  return hasCase(sign) && sign === sign.toUpperCase();
};
const isWide = (code: number): boolean => code >= 0x3000;

/** Where a run of stops and the quotes and brackets that close after it ends. */
export function afterStops(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && cellAt(text.charCodeAt(i)) >> 16 === STOP) i++;
  while (i < text.length && isCloser(text.charCodeAt(i))) i++;
  return i;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** What stands before a stop: the last word of the sentence, folded, the one before it, and how many there are. */
export interface Before { readonly word: string; readonly previous: () => string; readonly tokens: number }

/** Does the full stop at `at` end a sentence? `after` is where its closing quotes end. */
function dotEnds(text: string, at: number, after: number, before: Before): boolean {
  const next = after < text.length ? text.charCodeAt(after) : 10;
  const { word, previous, tokens } = before;
  if (!isSpace(next)) {
    if (standsAlone(next)) return true;
    // A full stop somebody forgot the space after; "example.Com" is the price.
    return word.length >= 3 && isLower(text.charCodeAt(at - 1)) && isUpper(next) && isLower(text.charCodeAt(after + 1) || 65);
  }
  const start = skipSpace(text, after), follower = start < text.length ? text.charCodeAt(start) : 0;
  if (follower === 0) return true;
  if (NUMBER_SIGNS.has(word)) return !(follower >= 48 && follower <= 57);
  if (/^\d{1,3}$/.test(word)) return tokens > 1 && (NUMBERED.has(previous()) && foldSign(text.slice(start, start + 4)) !== 'kogu');
  if (ABBREVIATIONS.has(word) || /^[a-z]$/.test(word)) return false;
  return !isLower(follower);
}

/** Does the stop at `at`, whose run and closing quotes reach to `after`, end a sentence? */
export function endsSentence(text: string, at: number, after: number, before: Before): boolean {
  const code = text.charCodeAt(at);
  if (code === 46 && after === at + 1) return dotEnds(text, at, after, before);
  if (code === 46 && isCloser(text.charCodeAt(at + 1))) return dotEnds(text, at, after, before);
  const closed = after > at + 1 && isCloser(text.charCodeAt(after - 1));
  if (closed && QUOTATIVE.includes(text.charAt(after))) return false;
  if (isWide(code) || code === 0x0964) return true;
  const start = skipSpace(text, after);
  if (start === after && start < text.length && !isWide(text.charCodeAt(start))) return false;
  return !(start < text.length && isLower(text.charCodeAt(start)));
}
