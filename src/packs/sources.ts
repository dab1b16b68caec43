/** What a reader's own film is compiled of: lexicons and rules as their authors wrote them. For the background only. */
export { sources } from './sources.gen.ts';
