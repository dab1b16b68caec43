import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { UnreadableStore } from '../../src/shared/errors.ts';
import { migrate, type Migration } from '../../src/shared/migrations.ts';
import { parseSettings } from '../../src/shared/parse-settings.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';

const golden = (name: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

test.each([
  { name: 'v1', lacks: { films: [] } },
  { name: 'v1-own-films', lacks: {} },
])('reads what version 1 wrote, for ever, without a repair: $name', ({ name, lacks }) => {
  expect(parseSettings(golden(name))).toEqual({ settings: { ...golden(name), ...lacks }, repaired: [] });
});

const kite = { id: 'own-a-kite', titles: ['A Kite'], people: ['Ada Example'], tells: ['the string breaks'] };
const fifty = Array.from({ length: 50 }, (_, at) => ({ ...kite, id: `own-kite-${at}` }));
const many = (count: number, one: string): string[] => Array.from({ length: count }, () => one);
/** The last that is taken beside the first that is not. */
const FILMS: readonly { name: string; film: Record<string, unknown>; taken: boolean }[] = [
  { name: 'a title and nothing else', film: { people: [], tells: [] }, taken: true },
  { name: 'an id that could be a shipped film’s', film: { id: 'a-kite' }, taken: false },
  { name: 'an id of nothing but its beginning', film: { id: 'own-' }, taken: false },
  { name: 'an id with markup', film: { id: 'own-<b>' }, taken: false },
  { name: 'a title of two signs', film: { titles: ['우물'] }, taken: true },
  { name: 'a title of one sign', film: { titles: ['M'] }, taken: false },
  { name: 'a title of 120 signs', film: { titles: ['K'.repeat(120)] }, taken: true },
  { name: 'a title of 121 signs', film: { titles: ['K'.repeat(121)] }, taken: false },
  { name: 'no title', film: { titles: [] }, taken: false },
  { name: '20 titles', film: { titles: many(20, 'A Kite') }, taken: true },
  { name: '21 titles', film: { titles: many(21, 'A Kite') }, taken: false },
  { name: 'a title that is no text', film: { titles: ['A Kite', 9] }, taken: false },
  { name: '60 people', film: { people: many(60, 'B') }, taken: true },
  { name: '61 people', film: { people: many(61, 'B') }, taken: false },
  { name: 'somebody of 80 signs', film: { people: ['B'.repeat(80)] }, taken: true },
  { name: 'somebody of 81 signs', film: { people: ['B'.repeat(81)] }, taken: false },
  { name: 'somebody without a name', film: { people: [''] }, taken: false },
  { name: '100 words', film: { tells: many(100, 'snow') }, taken: true },
  { name: '101 words', film: { tells: many(101, 'snow') }, taken: false },
  { name: 'words of four signs', film: { tells: ['snow'] }, taken: true },
  { name: 'words of three signs', film: { tells: ['ice'] }, taken: false },
  { name: 'words of 300 signs', film: { tells: ['k'.repeat(300)] }, taken: true },
  { name: 'words of 301 signs', film: { tells: ['k'.repeat(301)] }, taken: false },
  { name: 'nobody said who is in it', film: { people: undefined }, taken: false },
  { name: 'something it should not hold', film: { rating: 9 }, taken: false },
];
test.each(FILMS)('a film with $name', ({ film, taken }) => {
  expect(parseSettings({ ...DEFAULTS, films: [{ ...kite, ...film }] })).toEqual({ settings: { ...DEFAULTS, films: taken ? [{ ...kite, ...film }] : [] }, repaired: taken ? [] : ['films'] });
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
  { name: 'films that are no list', damage: { films: {} }, repaired: ['films'], kept: { films: [] } },
  { name: 'films as null', damage: { films: null }, repaired: ['films'], kept: { films: [] } },
  { name: 'settings of before films could be added', damage: { films: undefined }, repaired: [], kept: { films: [] } },
  { name: 'one bad film among good ones', damage: { films: [kite, { ...kite, id: 'own-well', tells: 'all' }, null] }, repaired: ['films'], kept: { films: [kite] } },
  { name: 'two films of one id', damage: { films: [kite, { ...kite, titles: ['Another Kite'] }] }, repaired: ['films'], kept: { films: [kite] } },
  { name: 'a film more than fifty', damage: { films: fifty.concat(kite) }, repaired: ['films'], kept: { films: fifty } },
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
