import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { fill, type Message } from '../../src/ui/fill.ts';
import type { MessageKey, Translate } from '../../src/ui/translate.ts';

const catalogue: Readonly<Record<string, Message>> = en;

/** English, as a reader sees it. */
export const english: Translate = (key, ...values) => fill(catalogue[key] ?? { message: `?${key}?` }, values);

/** The key itself and what it is filled with: which message is chosen, whatever its wording. */
export const keys: Translate = (key, ...values) => [key, ...values].join(' ');

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', c: 'ç', e: 'é', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ø', S: 'Š', U: 'Û' };

/** A language nobody speaks: accented, two thirds longer, in brackets. What is drawn outside brackets was never translated; what bursts was not laid out for it. */
export const pseudo: Translate = (key, ...values) => {
  const { message, placeholders } = catalogue[key] ?? { message: `?${key}?` };
  const accented = message.replace(/\$\w+\$|./gsu, (part) => ACCENTS[part] ?? part);
  return `⟦${fill({ message: `${accented}${' ~'.repeat(Math.ceil(message.length / 3))}`, ...(placeholders ? { placeholders } : {}) }, values)}⟧`;
};

export const ALL_KEYS = Object.keys(en) as MessageKey[];
