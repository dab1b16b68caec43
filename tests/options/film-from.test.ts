import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import { EMPTY, filmFrom, freeId, typedFrom, type Troubles, type TypedFilm } from '../../src/options/film-from.ts';
import { ownFilm } from '../../src/shared/shapes.ts';

const id = 'own-a-kite' as FilmId;
const few: ReadonlySet<string> = new Set(['with']);
const lines = (count: number, one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join('\n');
const film = (more: Partial<OwnFilm>): OwnFilm => ({ id, titles: ['A Kite'], people: [], tells: [], ...more });

describe('what is typed becomes a film', () => {
  test.each<[string, Partial<TypedFilm>, OwnFilm]>([
    ['a title alone', {}, film({})],
    ['space around the title', { title: '  A Kite ' }, film({})],
    ['other titles, a line each', { otherTitles: 'The Kite\n 연 이야기 ' }, film({ titles: ['A Kite', 'The Kite', '연 이야기'] })],
    ['empty lines', { people: '\nAda Example\n\n \nBen\n' }, film({ people: ['Ada Example', 'Ben'] })],
    ['lines of another system', { people: 'Ada\r\nBen' }, film({ people: ['Ada', 'Ben'] })],
    ['a line twice', { people: 'Ben\nBen', tells: 'it was dry\nit was dry' }, film({ people: ['Ben'], tells: ['it was dry'] })],
    ['the title among the other titles', { otherTitles: 'A Kite\nThe Kite' }, film({ titles: ['A Kite', 'The Kite'] })],
    ['as many as there may be', { people: lines(60, (at) => `P${at}`) }, film({ people: Array.from({ length: 60 }, (_, at) => `P${at}`) })],
  ])('%s', (_, typed, made) => {
    const found = filmFrom({ ...EMPTY, title: 'A Kite', ...typed }, id, few);
    expect(found).toEqual({ ok: true, film: made });
    if (found.ok) expect(v.is(ownFilm, found.film)).toBe(true);
  });
});

describe('what stands in the way is said where it stands', () => {
  test.each<[string, Partial<TypedFilm>, Troubles]>([
    ['no title', { title: '' }, { title: { kind: 'empty', title: '' } }],
    ['a short title', { title: 'Up' }, { title: { kind: 'short', title: 'Up' } }],
    ['a title too long', { title: 'K'.repeat(121) }, { title: { kind: 'length', line: 1, least: 2, most: 120 } }],
    ['an everyday word among the other titles', { otherTitles: 'The Kite\nWith' }, { otherTitles: { kind: 'everyday', title: 'With' } }],
    ['another title too long', { otherTitles: `The Kite\n${'K'.repeat(121)}` }, { otherTitles: { kind: 'length', line: 2, least: 2, most: 120 } }],
    ['more titles than there may be', { otherTitles: lines(20, (at) => `The Kite ${at}`) }, { otherTitles: { kind: 'many', most: 19 } }],
    ['more people than there may be', { people: lines(61, (at) => `P${at}`) }, { people: { kind: 'many', most: 60 } }],
    ['a name too long, numbered as on the screen', { people: `Ben\n\n${'B'.repeat(81)}` }, { people: { kind: 'length', line: 3, least: 1, most: 80 } }],
    ['words too short to hide by', { tells: 'snow\nice' }, { tells: { kind: 'length', line: 2, least: 4, most: 300 } }],
    ['two fields at once', { title: '', tells: 'ice' }, { title: { kind: 'empty', title: '' }, tells: { kind: 'length', line: 1, least: 4, most: 300 } }],
  ])('%s', (_, typed, troubles) => expect(filmFrom({ ...EMPTY, title: 'A Kite', ...typed }, id, few)).toEqual({ ok: false, troubles }));
});

it('a film in the form and back is the same', () => {
  const whole = film({ titles: ['A Kite', '연 이야기'], people: ['Ada Example', 'Ben'], tells: ['the string breaks'] });
  expect(filmFrom(typedFrom(whole), id, few)).toEqual({ ok: true, film: whole });
});

describe('ids', () => {
  test.each<[string, string, string[], string]>([
    ['of the title', 'A Kite', [], 'own-a-kite'],
    ['without accents and signs', '¡Él Señor!', [], 'own-el-senor'],
    ['taken already', 'A Kite', ['own-a-kite', 'own-a-kite-2'], 'own-a-kite-3'],
  ])('%s', (_, title, taken, made) => expect(freeId(title, taken.map((one) => ({ id: one as FilmId })))).toBe(made));
  it.each(['연', '水井', 'Что', '1917', 'K'.repeat(120), '!!!', '- - a - -'])('whatever the title, one that is kept: %s', (title) => {
    expect(v.safeParse(ownFilm, film({ id: freeId(title, []) })).success).toBe(true);
    expect(freeId(title, [])).toBe(freeId(title, []));
  });
  it('differ for titles in another script', () => expect(freeId('水井', [])).not.toBe(freeId('우물', [])));
});
