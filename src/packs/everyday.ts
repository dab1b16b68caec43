import { words } from './everyday.gen.ts';

/** Words that every text is full of, in the languages of the lexicon, folded: one of them alone names no film. */
export const everyday: ReadonlySet<string> = new Set(words);
