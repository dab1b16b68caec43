import { parseSettings } from './parse-settings.ts';
import { DEFAULTS, type Settings } from './settings.ts';
import type { Area } from './storage.ts';

/** Browsers allow 8,192 bytes an item, 512 items and 102,400 bytes in all; each limit is kept with room to spare. */
export const SHARD_BYTES = 7000;
/** All shards together. */
export const MAX_BYTES = 95_000;
const HEAD = 'mirror';
/** The quotes around a stored text. */
const QUOTES = 2;

interface Head {
  readonly parts: number;
  readonly check: number;
}

/** What other devices left in the browser's sync, or null: nothing there, or a copy still arriving in pieces. */
export async function readMirror(area: Area): Promise<Settings | null> {
  const stored = await area.get(null);
  const head = stored[HEAD] as Partial<Head> | undefined;
  if (typeof head?.parts !== 'number') return null;
  let text = '';
  for (let part = 0; part < head.parts; part++) {
    const piece = stored[`${HEAD}-${part}`];
    if (typeof piece !== 'string') return null;
    text += piece;
  }
  if (checksum(text) !== head.check) return null;
  try {
    return parseSettings(JSON.parse(text)).settings;
  } catch {
    return null; // Written by a newer version, or not by us: this device keeps to its own.
  }
}

/** Writes the shareable part of the settings; throws when the browser refuses (quota, rate, offline policy). */
export async function writeMirror(area: Area, settings: Settings): Promise<void> {
  const text = JSON.stringify({ ...settings, revision: 0, pause: DEFAULTS.pause, sync: true });
  const parts = shards(text);
  const size = parts.reduce((sum, part) => sum + bytes(part), 0);
  if (size > MAX_BYTES) throw new Error('The settings exceed the browser’s sync quota: remove some site rules.');
  const stored = await area.get(null);
  const items: Record<string, unknown> = { [HEAD]: { parts: parts.length, check: checksum(text) } satisfies Head };
  parts.forEach((part, index) => (items[`${HEAD}-${index}`] = part));
  await area.set(items);
  const left = Object.keys(stored).filter((key) => key.startsWith(HEAD) && !(key in items));
  if (left.length > 0) await area.remove(left);
}

/** Pieces whose stored form (JSON, in UTF-8) stays under the limit of one item. */
export function shards(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = QUOTES;
  for (const sign of text) {
    const grown = bytes(sign) - QUOTES;
    if (size + grown > SHARD_BYTES) {
      pieces.push(piece);
      piece = '';
      size = QUOTES;
    }
    piece += sign;
    size += grown;
  }
  pieces.push(piece);
  return pieces;
}

/** How much a text takes as it is stored: JSON, in UTF-8. */
function bytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** Tells a copy that arrived whole from one of which some pieces are still the old ones. */
function checksum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}
