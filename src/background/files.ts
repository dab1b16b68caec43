import type { ChangeResult, ImportPreview } from '../shared/messages.ts';
import { parseSettings } from '../shared/parse-settings.ts';
import { differences, fromFile, imported, notesFile, toFile } from '../shared/portable.ts';
import { settle } from './changes.ts';
import { addNotes, savedNotes } from './notes.ts';
import type { Shell } from './shell.ts';
import { UNDO } from './trouble.ts';

/** The text of a file with everything a reader made here. */
export async function exportAll(shell: Shell): Promise<{ readonly text: string }> {
  const { settings } = await shell.store.load();
  return { text: toFile({ settings, notes: await savedNotes(shell) }) };
}

/** For whoever helps with what was missed: it says nothing else about the reader. */
export async function exportNotes(shell: Shell): Promise<{ readonly text: string }> {
  return { text: notesFile(await savedNotes(shell)) };
}

/** What a file would change; nothing is changed. */
export async function previewImport(shell: Shell, text: string): Promise<ImportPreview> {
  const file = fromFile(text);
  if (!file.ok) return file;
  const { settings } = await shell.store.load();
  const known = new Set((await savedNotes(shell)).map((note) => note.id));
  const newNotes = file.portable.notes.filter((note) => !known.has(note.id)).length;
  return { ok: true, differences: differences(settings, file.portable.settings), newNotes };
}

/** Takes a file's settings in; what was there before is kept for one undo. */
export async function importAll(shell: Shell, text: string): Promise<ChangeResult> {
  const file = fromFile(text);
  if (!file.ok) return { ok: false, error: 'invalid' };
  const before = await shell.store.load();
  if (before.trouble === 'unreadable') return { ok: false, error: 'unreadable' };
  await shell.browser.storage.local.set({ [UNDO]: before.settings });
  const at = shell.now();
  const result = await settle(shell, await shell.store.update((current) => imported(current, file.portable.settings, at)));
  if (result.ok) await addNotes(shell, file.portable.notes);
  return result;
}

/** The settings as they were before the last import; `invalid` where there was none. */
export async function undoImport(shell: Shell): Promise<ChangeResult> {
  const stored = (await shell.browser.storage.local.get(UNDO))[UNDO];
  if (stored === undefined) return { ok: false, error: 'invalid' };
  const { settings } = parseSettings(stored);
  const at = shell.now();
  const result = await settle(shell, await shell.store.update((current) => imported(current, settings, at)));
  if (result.ok) await shell.browser.storage.local.remove(UNDO);
  return result;
}
