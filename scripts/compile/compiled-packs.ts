import type { CompiledPacks } from '../../src/core/compiled.ts';
import { commonWords } from './common-words.ts';
import { compilePacks } from '../../src/compile/compile-packs.ts';
import { readData } from './read-data.ts';

/** The packs as the page would carry them, fresh from data/: for measuring and training without a build before. */
export const compiledPacks = (root = process.cwd()): CompiledPacks => compilePacks(readData(root), commonWords(root));
