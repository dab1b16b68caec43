/** Parts words, however often it stands there. */
const GAP = 1;
/** From here on numbers stand for signs that names are written with; more signs than there are numbers share them. */
const FIRST_KIND = 2;
const KINDS = 254;
const SCREEN_BITS = 16;
/** Words are no longer, in signs. */
export const LONGEST_WORD = 7;

/** Ranges of code units that part words, each its first and last. */
const GAPS = '\t\r  !/:@[`{\u00bf\u1680\u1680\u2000\u206f\u3000\u301c\u30fb\u30fb\ufeff\ufeff\uff00\uff0f\uff1a\uff20';

/** The key of a word that goes on, backwards, with one more sign. */
const withSign = (word: number, kind: number): number => (Math.imul(word, 0x9e3779b1) + kind) | 0;
const tail = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - SCREEN_BITS);

/**
 * Finds where one of many short words may begin. Each code unit is replaced by the number of its sign, whatever its case
 * and form; the last four of them pick a bit that is set for few; only there the words themselves are compared, backwards.
 */
export class Screen {
  readonly #kinds = new Uint8Array(0x10000);
  /** For the last four signs of a word. */
  readonly #fours = new Uint8Array(1 << SCREEN_BITS);
  /** By number: does a word of fewer signs end with it? */
  readonly #endsShort = new Uint8Array(256);
  /** Words by their numbers, last first. Two may share a key: then more is asked of `right`, and nothing lost. */
  readonly #words = new Set<number>();
  #next = 0;

  /**
   * Parted by bars: the forms of signs that have several, a comma between signs; then the words, with a space for a gap.
   * Built on every page and in every frame before a letter is read: once through the text, without making strings.
   */
  constructor(source: string) {
    const kinds = this.#kinds, bar = source.indexOf('|');
    for (let i = 0; i < GAPS.length; i += 2) kinds.fill(GAP, GAPS.charCodeAt(i), GAPS.charCodeAt(i + 1) + 1);
    for (const forms of source.slice(0, bar).split(',')) this.#number(forms);
    let four = 0, length = 0, word = 0;
    for (let i = source.length - 1; i >= bar; i--) {
      if (i > bar && source[i] !== '|') {
        const kind = kinds[source.charCodeAt(i)] || this.#number(source.charAt(i));
        if (length < 4) four |= kind << (8 * length++);
        word = withSign(word, kind);
      } else if (length > 0) {
        if (length === 4) this.#fours[tail(four)] = 1;
        else this.#endsShort[four & 0xff] = 1;
        this.#words.add(word);
        four = length = word = 0;
      }
    }
  }

  /** Gives the forms of a sign its number. */
  #number(forms: string): number {
    const kinds = this.#kinds, kind = kinds[forms.charCodeAt(0)] || FIRST_KIND + (this.#next++ % KINDS);
    for (const form of forms + forms.toLowerCase() + forms.toUpperCase()) kinds[form.charCodeAt(0)] ||= kind;
    return kind;
  }

  /** Asks of every place where a word begins until one is right. */
  some(text: string, right: (start: number) => boolean): boolean {
    const kinds = this.#kinds, fours = this.#fours, endsShort = this.#endsShort;
    let four = 0;
    for (let i = 0; i < text.length; i++) {
      const kind = kinds[text.charCodeAt(i)] ?? 0;
      if (kind === GAP && (four & 0xff) === GAP) continue;
      four = (four << 8) | kind;
      if ((fours[tail(four)] === 1 || endsShort[kind] === 1) && this.#endsAt(text, i, right)) return true;
    }
    return false;
  }

  #endsAt(text: string, end: number, right: (start: number) => boolean): boolean {
    const kinds = this.#kinds;
    let word = 0, length = 0, last = 0;
    for (let i = end; i >= 0 && length < LONGEST_WORD; i--) {
      const kind = kinds[text.charCodeAt(i)] ?? 0;
      if (kind === 0) return false;
      if (kind === GAP && last === GAP) continue;
      last = kind;
      length++;
      word = withSign(word, kind);
      if (this.#words.has(word) && right(i)) return true;
    }
    return false;
  }
}
