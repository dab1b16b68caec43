/**
 * What a concept is to a film, a bit each. Constants and not an object: the build writes the numbers where they are asked
 * for. To be imported as `KIND`.
 */
export const person = 1;
/** Something that happens. */
export const event = 2;
/** Somebody or a mishap of the film's beginning. */
export const somebodyElse = 4;
export const title = 8;
/** A name only this film has. */
export const strongName = 16;
/** One of its people by their first name. */
export const people = 32;
export const pronoun = 64;
export const otherFilm = 128;
export const openQuestion = 256;
export const beforeIt = 512;
export const cast = 1024;
export const endingHeading = 2048;
