import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { UnreadableStore } from '../../src/shared/errors.ts';
import { migrate, type Migration } from '../../src/shared/migrations.ts';
import { parseSettings } from '../../src/shared/parse-settings.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';

const golden = JSON.parse(readFileSync(new URL('golden/v1.json', import.meta.url), 'utf8')) as Record<string, unknown>;

it('reads what version 1 wrote, for ever, without a repair', () => {
  expect(parseSettings(golden)).toEqual({ settings: golden, repaired: [] });
});

const good = { scope: 'host', pattern: 'a.test', power: 'off', changed: 1 };
const REPAIRS: readonly { name: string; damage: Record<string, unknown>; repaired: string[]; kept: Record<string, unknown> }[] = [
  { name: 'nothing damaged', damage: {}, repaired: [], kept: {} },
  { name: 'an unknown mode', damage: { mode: 'lax' }, repaired: ['mode'], kept: { mode: 'balanced' } },
  { name: 'power of another type', damage: { power: 0 }, repaired: ['power'], kept: { power: 'on' } },
  { name: 'a list that is none', damage: { rules: 'all' }, repaired: ['rules'], kept: { rules: [] } },
  { name: 'one bad rule among good ones', damage: { rules: [good, { ...good, power: 'maybe' }, null] }, repaired: ['rules'], kept: { rules: [good] } },
  { name: 'a pause without an end', damage: { pause: { kind: 'until', since: 1 } }, repaired: ['pause'], kept: { pause: { kind: 'none' } } },
  { name: 'a look half there', damage: { look: { style: 'bars' } }, repaired: ['look'], kept: { look: DEFAULTS.look } },
  { name: 'two fields at once', damage: { badge: 'yes', revision: -1 }, repaired: ['revision', 'badge'], kept: { badge: true, revision: 0 } },
  { name: 'an impossible time', damage: { rules: [{ ...good, changed: -4 }] }, repaired: ['rules'], kept: { rules: [] } },
  { name: 'a film id with markup', damage: { seen: ['a-lamp', '<b>'] }, repaired: ['seen'], kept: { seen: ['a-lamp'] } },
];

test.each(REPAIRS)('$name', ({ damage, repaired, kept }) => {
  const parsed = parseSettings({ ...DEFAULTS, ...damage });
  expect(parsed.repaired).toEqual(repaired);
  expect(parsed.settings).toEqual({ ...DEFAULTS, ...kept });
});

test.each([null, undefined, 7, 'text', [], {}, { version: 0 }, { version: '1' }, { version: 1.5 }, { version: 2 }])('%j cannot be read at all', (raw) => {
  expect(() => parseSettings(raw)).toThrow(UnreadableStore);
});

it('keeps nothing it does not know, whatever it is given', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS), '__proto__', 'more'), fc.jsonValue()), (damage) => {
      const { settings, repaired } = parseSettings({ ...DEFAULTS, ...damage, version: 1 });
      expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
      expect(parseSettings(settings)).toEqual({ settings, repaired: [] });
      for (const field of repaired) expect(Object.keys(damage)).toContain(field);
    }),
  );
});

const rename: Migration = ({ old, ...rest }) => ({ ...rest, fresh: old });
const double: Migration = (before) => ({ ...before, fresh: Number(before['fresh']) * 2 });
const STEPS = [
  { name: 'from the first', before: { version: 1, old: 4 }, after: { version: 3, fresh: 8 } },
  { name: 'from the second', before: { version: 2, fresh: 4 }, after: { version: 3, fresh: 8 } },
  { name: 'already the newest', before: { version: 3, fresh: 4 }, after: { version: 3, fresh: 4 } },
];
test.each(STEPS)('migrations run in order and once: $name', ({ before, after }) => {
  expect(migrate(before, [rename, double])).toEqual(after);
});
