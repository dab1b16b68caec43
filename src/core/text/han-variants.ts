import { BitReader } from '../lexicon/bits.ts';
import { HAN, HAN_COUNT } from './han-packed.ts';

/** How the pairs of signs are packed, see `scripts/compile/han-pairs.ts`: low bits of a difference, bits of a sign. */
export const FIRST_HAN = 0x4e00, HAN_LOW = 6, HAN_BITS = 15;

let known: ReadonlyMap<number, number> | undefined;

/** Unpacked when the first Han sign is read: most pages have none. */
function simplified(): ReadonlyMap<number, number> {
  if (known !== undefined) return known;
  const map = new Map<number, number>(), reader = new BitReader(HAN);
  for (let n = 0, sign = FIRST_HAN; n < HAN_COUNT; n++) {
    sign += reader.takeRice(HAN_LOW);
    map.set(sign, reader.take(HAN_BITS) + FIRST_HAN);
  }
  return (known = map);
}

/** The one sign that stands for all its regional forms. */
export const simplify = (unit: number): number => (unit < FIRST_HAN ? unit : (simplified().get(unit) ?? unit));

/** Other ways to write a simplified sign, for patterns that run on unfolded text. */
export const otherForms = (sign: string): string =>
  Array.from(simplified()).filter(([, simple]) => simple === sign.charCodeAt(0)).map(([from]) => String.fromCharCode(from)).join('');
