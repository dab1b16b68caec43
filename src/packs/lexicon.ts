/** The page's view of the films: compiled tables, the trained score and what to call each film; no answers. */
export { model } from './model.gen.ts';
export { packs, titles } from './packs.gen.ts';
