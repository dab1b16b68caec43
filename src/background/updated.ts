import type { Shell } from './shell.ts';

/** The version a reader has been brought to and not been told of; kept until the popup has said so. */
const KEY = 'updated-to';

/** Notes the version that has just come. */
export async function rememberUpdate({ browser }: Shell): Promise<void> {
  await browser.storage.local.set({ [KEY]: browser.runtime.getManifest().version });
}

/** The reader has been told. */
export async function forgetUpdate({ browser }: Shell): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** The version to be told of. Null: nothing new, or storage that cannot be read, which is told elsewhere. */
export async function updatedTo({ browser }: Shell): Promise<string | null> {
  try {
    const version = (await browser.storage.local.get(KEY))[KEY];
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
