/** The page's view of the films: compiled tables and the trained score, no answers. */
export { model } from './model.gen.ts';
export { packs } from './packs.gen.ts';
