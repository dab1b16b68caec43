/** Cyrillic and Greek letters drawn like Latin ones: `from[i]` reads as `to[i]` inside a word that is otherwise Latin. */
const FROM = 'аеорсухіѕјкмнтвԁԛԝοαρνικτυ';
const TO = 'aeopcyxisjkmhtbdqwoapviktu';

const latinFor = new Map<number, number>(Array.from(FROM, (sign, i) => [sign.charCodeAt(0), TO.charCodeAt(i)]));

const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;
const isGreekOrCyrillic = (unit: number): boolean => unit >= 0x0370 && unit <= 0x052f;

/** Rewrites a folded word that mixes alphabets to dodge word lists; a word in one alphabet is left alone. */
export function unmask(units: Uint16Array, from: number, to: number): void {
  let latin = false, other = false;
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if (isLatin(unit)) latin = true;
    else if (isGreekOrCyrillic(unit)) other = true;
  }
  if (!latin || !other) return;
  for (let i = from; i < to; i++) units[i] = latinFor.get(units[i] ?? 0) ?? units[i] ?? 0;
}
