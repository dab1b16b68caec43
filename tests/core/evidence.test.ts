import { describe, expect, it } from 'vitest';
import { opensPage, trustsNames, type FilmSigns } from '../../src/core/evidence.ts';

const FATHER = 1, DAUGHTER = 2, SUBSTITUTE = 4;
const signs = (more: Partial<FilmSigns>): FilmSigns => ({ titled: false, explains: false, mentions: 0, strongNames: 0, roles: 0, ...more });

describe('the whole page is about the film', () => {
  it.each([
    { what: 'its title names it', said: { titled: true }, whole: true },
    { what: 'five blocks name it', said: { mentions: 5 }, whole: true },
    { what: 'four do', said: { mentions: 4 }, whole: false },
    { what: 'four names only this film has', said: { strongNames: 4 }, whole: true },
    { what: 'three of them', said: { strongNames: 3 }, whole: false },
    { what: 'one mention and two such names', said: { mentions: 1, strongNames: 2 }, whole: true },
    { what: 'one mention and one such name', said: { mentions: 1, strongNames: 1 }, whole: false },
    { what: 'its people, by their first names', said: { roles: FATHER | DAUGHTER }, whole: false },
    { what: 'nothing', said: {}, whole: false },
  ])('$what: $whole', ({ said, whole }) => expect(opensPage(signs(said))).toBe(whole));
});

describe('first names mean the film’s people', () => {
  it.each([
    { what: 'a mention, father and daughter', said: { mentions: 1, roles: FATHER | DAUGHTER }, trusted: true },
    { what: 'a mention and the father alone', said: { mentions: 1, roles: FATHER }, trusted: false },
    { what: 'two mentions and the daughter', said: { mentions: 2, roles: DAUGHTER }, trusted: true },
    { what: 'a mention, a name only this film has, and the father', said: { mentions: 1, strongNames: 1, roles: FATHER }, trusted: true },
    { what: 'two mentions and somebody else of the film', said: { mentions: 2, roles: SUBSTITUTE }, trusted: false },
    { what: 'two mentions and nobody', said: { mentions: 2 }, trusted: false },
    { what: 'father and daughter of no film named here', said: { roles: FATHER | DAUGHTER }, trusted: false },
  ])('$what: $trusted', ({ said, trusted }) => expect(trustsNames(signs(said))).toBe(trusted));
});
