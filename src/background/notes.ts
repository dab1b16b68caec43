import * as v from 'valibot';
import type { Note } from '../shared/messages.ts';
import { noteShape } from '../shared/shapes.ts';
import type { Area } from '../shared/storage.ts';
import type { Shell } from './shell.ts';

/** Where they are kept, in local storage and in the session's memory. */
export const NOTES = 'notes';
/** The oldest go first. */
const MOST = 500;

/** The reader's own list of misses and wrong veils. It stays on this device; private windows keep theirs in memory. */
export async function readNotes({ browser, session }: Shell): Promise<readonly Note[]> {
  return [...(await listIn(browser.storage.local)), ...(await listIn(session))];
}

/** Those that may be written to a file: not the ones of a private window. */
export function savedNotes({ browser }: Shell): Promise<readonly Note[]> {
  return listIn(browser.storage.local);
}

/** Adds one; in memory only where it was made in a private window. */
export function addNote(shell: Shell, note: Note, incognito: boolean): Promise<void> {
  return shell.lines.notes(async () => {
    const area = incognito ? shell.session : shell.browser.storage.local;
    await area.set({ [NOTES]: [...(await listIn(area)), note].slice(-MOST) });
  });
}

/** Adds those of a file that are not here yet. */
export function addNotes(shell: Shell, notes: readonly Note[]): Promise<void> {
  return shell.lines.notes(async () => {
    const here = await listIn(shell.browser.storage.local);
    const known = new Set(here.map((note) => note.id));
    await shell.browser.storage.local.set({ [NOTES]: [...here, ...notes.filter((note) => !known.has(note.id))].slice(-MOST) });
  });
}

/** Erases the note of that id, or all, and says which are left. */
export function eraseNotes(shell: Shell, id: string | null): Promise<readonly Note[]> {
  return shell.lines.notes(async () => {
    for (const area of [shell.browser.storage.local, shell.session]) {
      const left = id === null ? [] : (await listIn(area)).filter((note) => note.id !== id);
      await (left.length === 0 ? area.remove(NOTES) : area.set({ [NOTES]: left }));
    }
    return readNotes(shell);
  });
}

async function listIn(area: Area): Promise<readonly Note[]> {
  const stored = (await area.get(NOTES))[NOTES];
  return Array.isArray(stored) ? stored.filter((one) => v.is(noteShape, one)) : [];
}
