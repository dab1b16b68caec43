import type { Area } from '../../src/shared/storage.ts';

/** A storage area in memory. Values are copied as a browser would, calls take a turn, and it can be made to fail. */
export class PretendArea implements Area {
  items: Record<string, unknown>;
  failRead = false;
  /** Writes left before the disk is full. */
  writesLeft = Number.POSITIVE_INFINITY;
  /** What the browser says of a write it does not make. */
  refusal = 'QuotaExceededError: storage is full';
  writes = 0;
  readonly listeners: (() => void)[] = [];

  constructor(items: Record<string, unknown> = {}) {
    this.items = structuredClone(items);
  }

  async get(keys?: string | string[] | null): Promise<Record<string, unknown>> {
    await Promise.resolve();
    if (this.failRead) throw new Error('An unexpected error occurred');
    const wanted = keys === undefined || keys === null ? Object.keys(this.items) : [keys].flat();
    return structuredClone(Object.fromEntries(wanted.filter((key) => Object.hasOwn(this.items, key)).map((key) => [key, this.items[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await Promise.resolve();
    if (this.writesLeft <= 0) throw new Error(this.refusal);
    this.writesLeft -= 1;
    this.writes += 1;
    this.items = { ...this.items, ...structuredClone(items) };
    for (const listener of this.listeners) listener();
  }

  async remove(keys: string | string[]): Promise<void> {
    await Promise.resolve();
    const gone = new Set([keys].flat());
    this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !gone.has(key)));
  }
}
