/** The page's view of the films: compiled tables, no answers. */
export { packs } from './packs.gen.ts';
