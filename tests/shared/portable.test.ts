import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import { MAX_FILE, differences, fromFile, imported, toFile } from '../../src/shared/portable.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { settings } from './arbitrary-settings.ts';

const note = { id: 'r1', kind: 'missed', text: 'The lamp goes out.', page: 'https://a.test/', at: 3 } as const;
const file = (more: Record<string, unknown>): string => JSON.stringify({ kind: 'spoiler-shield', format: 1, settings: DEFAULTS, notes: [], ...more });

it('what is exported comes back the same', () => {
  fc.assert(
    fc.property(settings, (mine) => {
      const portable = { settings: mine, notes: [note] };
      expect(fromFile(toFile(portable))).toEqual({ ok: true, portable });
    }),
  );
});

test.each([
  { name: 'too large', text: ' '.repeat(MAX_FILE + 1), error: 'too-large' },
  { name: 'not JSON', text: '{', error: 'not-json' },
  { name: 'another program’s', text: '{"kind":"bookmarks"}', error: 'not-ours' },
  { name: 'a list', text: '[]', error: 'not-ours' },
  { name: 'of a later format', text: file({ format: 2 }), error: 'newer' },
  { name: 'settings of a later version', text: file({ settings: { ...DEFAULTS, version: 2 } }), error: 'newer' },
  { name: 'one bad field', text: file({ settings: { ...DEFAULTS, mode: 'lax' } }), error: 'invalid' },
  { name: 'one bad rule', text: file({ settings: { ...DEFAULTS, rules: [{ scope: 'host' }] } }), error: 'invalid' },
  { name: 'one bad film', text: file({ settings: { ...DEFAULTS, films: [{ id: 'own-a-kite' }] } }), error: 'invalid' },
  { name: 'a bad note', text: file({ notes: [{ ...note, kind: 'other' }] }), error: 'invalid' },
])('refused: $name', ({ text, error }) => {
  expect(fromFile(text)).toEqual({ ok: false, error });
});

it('never throws, and never reaches a prototype', () => {
  const hostile = fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => file({ settings: value })), fc.constant(file({}).replace('"power":"on"', '"__proto__":{"power":"off"},"power":"on"')));
  fc.assert(
    fc.property(hostile, (text) => {
      const result = fromFile(text);
      if (result.ok) expect(Object.getPrototypeOf(result.portable.settings)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>)['power']).toBeUndefined();
    }),
  );
});

describe('an import', () => {
  const rule = { scope: 'host', pattern: 'a.test', power: 'off', changed: 2 } as const;
  it('is shown line by line before', () => {
    expect(differences({ ...DEFAULTS, rules: [rule] }, { ...DEFAULTS, mode: 'strict', rules: [{ ...rule, pattern: 'b.test' }] })).toEqual([
      { kind: 'choice', choice: 'mode', before: '"balanced"', after: '"strict"' },
      { kind: 'rule', rule: { scope: 'host', pattern: 'a.test' }, before: '"off"', after: null },
      { kind: 'rule', rule: { scope: 'host', pattern: 'b.test' }, before: null, after: '"off"' },
    ]);
  });
  it('and film by film', () => {
    const [kite, well, lamp] = ['own-a-kite', 'own-the-well', 'own-a-lamp'].map((id): OwnFilm => ({ id: id as FilmId, titles: [id], people: [], tells: [] })) as [OwnFilm, OwnFilm, OwnFilm];
    const named = { ...well, people: ['Ben'] };
    expect(differences({ ...DEFAULTS, films: [kite, well] }, { ...DEFAULTS, films: [named, lamp] })).toEqual([
      { kind: 'film', film: kite.id, before: JSON.stringify(kite), after: null },
      { kind: 'film', film: well.id, before: JSON.stringify(well), after: JSON.stringify(named) },
      { kind: 'film', film: lamp.id, before: null, after: JSON.stringify(lamp) },
    ]);
  });
  it('leaves sync and pause as this device has them', () => {
    const after = imported({ ...DEFAULTS, pause: { kind: 'restart' } }, { ...DEFAULTS, sync: true, mode: 'strict' }, 9);
    expect(after).toMatchObject({ sync: false, pause: { kind: 'restart' }, mode: 'strict' });
  });
  it('of one’s own export changes nothing that is shown', () => {
    fc.assert(
      fc.property(settings, (mine) => {
        expect(differences(mine, imported(mine, mine, 9))).toEqual([]);
      }),
    );
  });
});
