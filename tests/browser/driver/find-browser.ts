import { accessSync, constants } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

const PLACES: Record<BrowserName, { readonly variable: string; readonly paths: readonly string[]; readonly install: string }> = {
  chromium: {
    variable: 'CHROME_BIN',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    // Branded Chrome no longer loads an unpacked extension from the command line; Chromium does.
    install: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    install: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends firefox-esr',
  },
};

export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
}

/** Path of a real browser. A missing one is an error that says how to get it, never a skipped test. */
export function findBrowser(name: BrowserName): string {
  const place = PLACES[name];
  const told = process.env[place.variable];
  const found = (told ? [told] : place.paths).find(isExecutable);
  if (found) return found;
  throw new BrowserMissing(
    `${name} was not found${told ? ` at ${place.variable}=${told}` : ''}.\n` +
      `Install it:  ${place.install}\nor say where it is:  ${place.variable}=/path/to/${name}`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Absent or not executable: the same to us, the next place is tried.
  }
}
