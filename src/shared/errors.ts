/** Stored settings that cannot be understood; nothing may be written over them until the reader chooses. */
export class UnreadableStore extends Error {
  override readonly name = 'UnreadableStore';
}

/** Says an unexpected trouble once, with where it happened. No page text, no address. */
export function complain(where: string, error: unknown): void {
  console.error(`Spoiler Shield, ${where}:`, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

/** Was there no room? A store's own limit says "quota" or "exceeded" in every browser, a full disk "no space" or "disk is full". */
export function isQuota(error: unknown): boolean {
  return /quota|exceed|disk|space/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}
