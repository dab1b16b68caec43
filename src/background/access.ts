import { placeOf } from '../shared/place.ts';
import type { Shell } from './shell.ts';

/**
 * Does the browser let us run on this address? Readers can withhold that in both browsers, at any time.
 * Where it is withheld the address is often hidden from us too: then the question is whether anything is withheld.
 */
export async function hasAccess(shell: Shell, address: string | undefined): Promise<boolean> {
  const place = placeOf(address);
  if (place === null && address !== undefined) return true; // The browser's own pages: nothing there to be granted.
  try {
    return await shell.browser.permissions.contains({ origins: [place === null ? '*://*/*' : `*://${place.host}/*`] });
  } catch {
    return false; // Not an address a permission can name; nothing runs there.
  }
}
