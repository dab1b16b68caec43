import type { Shell } from './shell.ts';

/** Does the browser let us run on this address? Readers can withhold that in both browsers, at any time. */
export async function hasAccess(shell: Shell, address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  try {
    return await shell.browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return false; // Not an address a permission can name; nothing runs there.
  }
}
