/** Punctuation that says how a sentence is meant, a bit each; constants for the same reason as in `concept-kinds.ts`. To be imported as `MARK`. */
export const question = 1;
export const exclamation = 2;
export const quote = 4;
/** It trails off … */
export const trailing = 8;
