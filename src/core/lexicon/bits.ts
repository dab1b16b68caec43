/** Bits as text: six a sign, so that they travel in a script and pack no worse than raw. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes numbers of so many bits each, one behind the other. */
export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  put(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      if (++this.#count === 6) { this.#text += SIGNS.charAt(this.#held); this.#held = this.#count = 0; }
    }
  }

  /** Small numbers in few bits: as many ones as `value >> low`, a zero, then the low bits. */
  putRice(value: number, low: number): void {
    for (let ones = value >>> low; ones > 0; ones--) this.put(1, 1);
    this.put(0, 1);
    this.put(value & ((1 << low) - 1), low);
  }

  end(): string {
    while (this.#count !== 0) this.put(0, 1);
    return this.#text;
  }
}

/** Reads what a BitWriter wrote, asked in the same order for the same bits. */
export class BitReader {
  readonly #values = new Uint8Array(128);
  #at = 0;
  #held = 0;
  #left = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < SIGNS.length; i++) this.#values[SIGNS.charCodeAt(i)] = i;
  }

  take(bits: number): number {
    let value = 0;
    for (let wanted = bits; wanted > 0;) {
      if (this.#left === 0) { this.#held = this.#values[this.#text.charCodeAt(this.#at++)] ?? 0; this.#left = 6; }
      const now = Math.min(wanted, this.#left);
      this.#left -= now;
      value = (value << now) | ((this.#held >>> this.#left) & ((1 << now) - 1));
      wanted -= now;
    }
    return value;
  }

  /** What `putRice` wrote with the same `low`. */
  takeRice(low: number): number {
    let high = 0;
    while (this.take(1) === 1) high++;
    return (high << low) | this.take(low);
  }
}
