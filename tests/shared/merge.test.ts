import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mergeSettings } from '../../src/shared/merge.ts';
import { MAX_BYTES, SHARD_BYTES, readMirror, shards, writeMirror } from '../../src/shared/mirror.ts';
import { CHOICES, DEFAULTS, type Settings, type SiteRule } from '../../src/shared/settings.ts';
import { settings } from './arbitrary-settings.ts';
import { PretendArea } from './pretend-area.ts';

/** What two devices must agree on, in one order. */
function shared(one: Settings): unknown {
  const rules = [...one.rules, ...one.removedRules].map((rule) => JSON.stringify(rule, ['scope', 'pattern', 'power', 'changed'])).sort();
  return { ...Object.fromEntries(CHOICES.map((field) => [field, one[field]])), rules };
}

describe('merging two devices', () => {
  it('gives the same whichever side is asked', () => {
    fc.assert(
      fc.property(settings, settings, (a, b) => {
        expect(shared(mergeSettings(a, b))).toEqual(shared(mergeSettings(b, a)));
      }),
    );
  });
  it('twice is once', () => {
    fc.assert(
      fc.property(settings, settings, (a, b) => {
        const once = mergeSettings(a, b);
        expect(mergeSettings(once, b)).toEqual(once);
        expect(shared(mergeSettings(a, a))).toEqual(shared(a));
      }),
    );
  });
  it('three devices agree in any order', () => {
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        expect(shared(mergeSettings(mergeSettings(a, b), c))).toEqual(shared(mergeSettings(a, mergeSettings(b, c))));
      }),
    );
  });
});

const rule: SiteRule = { scope: 'host', pattern: 'a.test', power: 'off', changed: 5 };
const removed = { scope: 'host', pattern: 'a.test', changed: 6 } as const;
test.each([
  { name: 'a later removal wins', mine: { rules: [rule] }, theirs: { removedRules: [removed] }, rules: [] },
  { name: 'an earlier removal does not', mine: { rules: [{ ...rule, changed: 7 }] }, theirs: { removedRules: [removed] }, rules: [{ ...rule, changed: 7 }] },
  { name: 'of one moment, on wins', mine: { rules: [rule] }, theirs: { rules: [{ ...rule, power: 'on' as const }] }, rules: [{ ...rule, power: 'on' }] },
  { name: 'a rule only the other has', mine: {}, theirs: { rules: [rule] }, rules: [rule] },
])('$name', ({ mine, theirs, rules }) => {
  expect(mergeSettings({ ...DEFAULTS, ...mine }, { ...DEFAULTS, ...theirs }).rules).toEqual(rules);
});

const many = (count: number): Settings => ({
  ...DEFAULTS,
  rules: Array.from({ length: count }, (_, index) => ({ scope: 'host', pattern: `"sîte"-${index}.example.test`, power: 'off', changed: index })),
});

describe('the mirror', () => {
  it('comes back as it was sent, without what belongs to this device', async () => {
    const area = new PretendArea();
    await writeMirror(area, { ...many(300), revision: 9, pause: { kind: 'restart' } });
    expect(await readMirror(area)).toEqual({ ...many(300), sync: true });
  });
  it('no piece is over the limit of an item, and the pieces are the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.integer({ min: 1, max: 8 }), (text, times) => {
        const whole = text.repeat(times);
        const pieces = shards(whole);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThanOrEqual(SHARD_BYTES);
      }),
    );
  });
  it('shrinks without leaving old pieces', async () => {
    const area = new PretendArea();
    await writeMirror(area, many(300));
    await writeMirror(area, DEFAULTS);
    expect(Object.keys(area.items).sort()).toEqual(['mirror', 'mirror-0']);
  });
  it('refuses, and says so, what sync cannot hold', async () => {
    const area = new PretendArea();
    await expect(writeMirror(area, many(2000))).rejects.toThrow('quota');
    expect(area.items).toEqual({});
    expect(MAX_BYTES).toBeLessThan(102_400);
  });
  test.each([
    { name: 'a piece missing', damage: (items: Record<string, unknown>) => delete items['mirror-1'] },
    { name: 'a piece of another write', damage: (items: Record<string, unknown>) => (items['mirror-0'] = String(items['mirror-0']).replace('off', 'on ')) },
    { name: 'rubbish for a head', damage: (items: Record<string, unknown>) => (items['mirror'] = 7) },
  ])('half-arrived is not taken: $name', async ({ damage }) => {
    const area = new PretendArea();
    await writeMirror(area, many(300));
    damage(area.items);
    expect(await readMirror(area)).toBeNull();
  });
});
