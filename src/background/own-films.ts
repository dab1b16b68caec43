import { compileOwnFilms } from '../compile/own-films.ts';
import { complain } from '../shared/errors.ts';
import type { OwnPacks } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { sources } from '../packs/sources.ts';
import type { Shell } from './shell.ts';

/** In the session's memory: the packs made last, which may name a private window's films. */
export const KEPT_PACKS = 'own-films';

interface Kept { readonly films: string; readonly own: OwnPacks }

/**
 * The reader's own films as the page takes them. Compiling takes a tenth of a second and more, so the last packs are kept
 * for the session, in memory only, for a private window's films may be among them; and tabs that ask at once wait for one
 * of them. Never throws: no fault here may keep orders from a page.
 */
export async function ownPacks({ session, lines }: Shell, { films, seen }: Pick<Settings, 'films' | 'seen'>): Promise<OwnPacks | null> {
  const shielded = films.filter(({ id }) => !seen.includes(id));
  if (shielded.length === 0) return null;
  const key = JSON.stringify(shielded);
  return lines['own-films'](async () => {
    try {
      const kept = (await session.get(KEPT_PACKS))[KEPT_PACKS] as Kept | undefined; // Only this function writes it.
      if (kept?.films === key) return kept.own;
      const named = Object.fromEntries(shielded.map(({ id, titles }) => [id, titles[0]]));
      const own: OwnPacks = { packs: compileOwnFilms(shielded, sources), titles: named };
      await session.set({ [KEPT_PACKS]: { films: key, own } satisfies Kept });
      return own;
    } catch (error) {
      complain('films of the reader’s own', error);
      return null;
    }
  });
}
