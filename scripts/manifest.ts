import { readFileSync } from 'node:fs';

/** Which browser a build is for. */
export type Target = 'chrome' | 'firefox';

type ContentScript = { readonly css?: readonly string[] };
type Manifest = {
  readonly background: { readonly service_worker: string; readonly type: string };
  readonly content_scripts: readonly ContentScript[];
  readonly minimum_chrome_version: string;
};

/** Stable add-on id: Firefox keys a reader's settings and permissions by it. */
export const FIREFOX_ID = 'spoiler-shield@spoiler-shield.example';

/** The target behind vite's `--mode`; anything but firefox is Chrome, so that a plain `vite build` works. */
export function targetOf(mode: string): Target {
  return mode === 'firefox' ? 'firefox' : 'chrome';
}

/** Turns the one source manifest into what each browser wants. */
export function manifestFor(target: Target): object {
  const source = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8')) as Manifest; // Our own file; tests/build checks what is built of it.
  return target === 'firefox' ? toFirefox(source) : source;
}

function toFirefox(source: Manifest): object {
  const { minimum_chrome_version: _, background, ...rest } = source;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    // A user-origin sheet beats every `!important` a site can write; only Firefox offers it here.
    content_scripts: source.content_scripts.map((script) => (script.css ? { ...script, css_origin: 'user' } : script)),
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
