import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdit } from '../../src/shared/edits.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { ASIDE, SLOTS, createSettingsStore } from '../../src/shared/storage.ts';
import { edit } from './arbitrary-settings.ts';
import { PretendArea } from './pretend-area.ts';

const [A, B] = SLOTS;
const kept = (revision: number, more: Partial<Settings> = {}): Settings => ({ ...DEFAULTS, revision, ...more });
const off = (settings: Settings): Settings => ({ ...settings, power: 'off' });

const LOADS: readonly { name: string; stored: Record<string, unknown>; power: 'on' | 'off'; trouble: string | null; lastGood: boolean }[] = [
  { name: 'nothing stored', stored: {}, power: 'on', trouble: null, lastGood: false },
  { name: 'one slot', stored: { [A]: kept(1, { power: 'off' }) }, power: 'off', trouble: null, lastGood: false },
  { name: 'the newer of two', stored: { [A]: kept(4, { power: 'off' }), [B]: kept(3) }, power: 'off', trouble: null, lastGood: false },
  { name: 'a repaired field', stored: { [A]: { ...kept(1), mode: 'lax' } }, power: 'on', trouble: 'repaired', lastGood: false },
  { name: 'rubbish alone', stored: { [A]: 'rubbish' }, power: 'on', trouble: 'unreadable', lastGood: false },
  { name: 'rubbish beside a good copy', stored: { [A]: 'rubbish', [B]: kept(3, { power: 'off' }) }, power: 'off', trouble: 'unreadable', lastGood: true },
  { name: 'rubbish in both', stored: { [A]: [], [B]: 3 }, power: 'on', trouble: 'unreadable', lastGood: false },
  { name: 'settings of a newer version', stored: { [A]: { version: 9, power: 'off' } }, power: 'on', trouble: 'unreadable', lastGood: false },
];

test.each(LOADS)('load: $name', async ({ stored, power, trouble, lastGood }) => {
  const loaded = await createSettingsStore(new PretendArea(stored)).load();
  expect({ power: loaded.settings.power, trouble: loaded.trouble, lastGood: loaded.lastGood }).toEqual({ power, trouble, lastGood });
});

describe('writing', () => {
  it('goes to the older slot and leaves the last good copy alone', async () => {
    const area = new PretendArea({ [A]: kept(4), [B]: kept(5) });
    await createSettingsStore(area).update(off);
    expect(area.items).toEqual({ [A]: kept(6, { power: 'off' }), [B]: kept(5) });
  });

  it('keeps the original of what it repaired', async () => {
    const damaged = { ...kept(1), rules: 'mine' };
    const area = new PretendArea({ [A]: damaged });
    await createSettingsStore(area).update(off);
    expect(area.items[ASIDE]).toEqual({ [A]: damaged });
  });

  it.each([
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'quota'],
    ['IO error: /profile/000003.log: No space left on device', 'quota'],
    ['The disk is full', 'quota'],
    ['An unexpected error occurred', 'unwritable'],
    ['The transaction was aborted', 'unwritable'],
  ])('refused with "%s": said as %s, and what was stored stands', async (refusal, error) => {
    const area = new PretendArea({ [A]: kept(4) });
    area.writesLeft = 0;
    area.refusal = refusal;
    expect(await createSettingsStore(area).update(off)).toEqual({ ok: false, error });
    expect(area.items).toEqual({ [A]: kept(4) });
  });

  it('storage that does not answer is on, said, and left alone', async () => {
    const area = new PretendArea({ [A]: kept(4, { power: 'off' }) });
    area.failRead = true;
    const store = createSettingsStore(area);
    expect(await store.load()).toMatchObject({ settings: DEFAULTS, trouble: 'unreadable' });
    expect(await store.update(off)).toEqual({ ok: false, error: 'unreadable' });
    expect(await store.recover('defaults')).toEqual({ ok: false, error: 'unreadable' });
    expect(area.writes).toBe(0);
  });
});

describe('recovering', () => {
  test.each([
    { from: 'last-good' as const, power: 'off' },
    { from: 'defaults' as const, power: 'on' },
  ])('from $from, with the unreadable kept aside', async ({ from, power }) => {
    const stored = { [A]: 'rubbish', [B]: kept(3, { power: 'off' }) };
    const area = new PretendArea(stored);
    const store = createSettingsStore(area);
    await store.recover(from);
    expect(await store.load()).toMatchObject({ settings: { power, revision: 4 }, trouble: null });
    expect(area.items[ASIDE]).toEqual(stored);
  });
});

it('whatever is stored: never throws, is on or as a readable copy says, and overwrites nothing unreadable', async () => {
  const slot = fc.option(fc.oneof(fc.jsonValue(), fc.constant(kept(2, { power: 'off' })), fc.record({ version: fc.constant(1), power: fc.jsonValue() })), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(slot, slot, async (a, b) => {
      const stored = { ...(a === undefined ? {} : { [A]: a }), ...(b === undefined ? {} : { [B]: b }) };
      const area = new PretendArea(stored);
      const store = createSettingsStore(area);
      const { trouble, settings, repaired } = await store.load();
      const written = await store.update((one) => ({ ...one, badge: !one.badge }));
      if (trouble === 'unreadable') {
        expect(written).toEqual({ ok: false, error: 'unreadable' });
        expect(area.items).toEqual(structuredClone(stored));
      } else {
        expect(await store.load()).toMatchObject({ settings: { power: settings.power, badge: !settings.badge } });
        if (repaired.length > 0) expect(area.items[ASIDE]).toEqual(structuredClone(stored));
      }
    }),
  );
});

it('edits sent at once from popup, options and three tabs are all there afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), fc.scheduler(), async (edits, scheduler) => {
      const area = new PretendArea();
      const slow = { get: scheduler.scheduleFunction(area.get.bind(area)), set: scheduler.scheduleFunction(area.set.bind(area)), remove: area.remove.bind(area) };
      const store = createSettingsStore(slow);
      const all = Promise.all(edits.map((one, at) => store.update((settings) => applyEdit(settings, one, at))));
      await scheduler.waitFor(all);
      const expected = edits.reduce((settings, one, at) => applyEdit(settings, one, at), DEFAULTS);
      expect((await createSettingsStore(area).load()).settings).toEqual({ ...expected, revision: edits.length });
    }),
  );
});

it('a write that stops half-way leaves the copy before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 8 }), async (edits) => {
      const area = new PretendArea();
      const store = createSettingsStore(area);
      for (const [at, one] of edits.slice(0, -1).entries()) await store.update((settings) => applyEdit(settings, one, at));
      const before = (await store.load()).settings;
      area.writesLeft = 0;
      await store.update(off);
      expect((await createSettingsStore(area).load()).settings).toEqual(before);
    }),
  );
});
