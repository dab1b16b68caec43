import { describe, expect, it, test } from 'vitest';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import { applyEdit } from '../../src/shared/edits.ts';
import { mergeSettings } from '../../src/shared/merge.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';

const own = (name: string, more: Partial<OwnFilm> = {}): OwnFilm => ({ id: `own-${name}` as FilmId, titles: [name], people: [], tells: [], ...more });
const kite = own('kite'), well = own('well'), renamed = own('kite', { titles: ['The Kite'] });
const full = Array.from({ length: 50 }, (_, at) => own(`film-${at}`));
const page = 'https://a.test/';
const at = (more: Partial<Settings>): Settings => ({ ...DEFAULTS, ...more });

test.each<{ name: string; before: Settings; edit: Parameters<typeof applyEdit>[1]; after: Partial<Settings> }>([
  { name: 'a film is added behind the others', before: at({ films: [kite] }), edit: { kind: 'set-film', film: well }, after: { films: [kite, well], stamps: { films: 9 } } },
  { name: 'a film of the same id takes its place', before: at({ films: [kite, well] }), edit: { kind: 'set-film', film: renamed }, after: { films: [renamed, well], stamps: { films: 9 } } },
  { name: 'where there is no room left, none of the others goes', before: at({ films: full }), edit: { kind: 'set-film', film: kite }, after: { films: full, stamps: { films: 9 } } },
  { name: 'where there is no room left, one can still be changed', before: at({ films: [...full.slice(1), kite] }), edit: { kind: 'set-film', film: renamed }, after: { films: [...full.slice(1), renamed], stamps: { films: 9 } } },
  {
    name: 'a film that goes is gone from every list',
    before: at({ films: [kite, well], seen: [well.id, kite.id], notThisFilm: [{ film: kite.id, page }, { film: well.id, page }] }),
    edit: { kind: 'remove-film', film: kite.id },
    after: { films: [well], seen: [well.id], notThisFilm: [{ film: well.id, page }], stamps: { films: 9, seen: 9, notThisFilm: 9 } },
  },
  {
    name: 'lists that did not name it keep their stamps',
    before: at({ films: [kite], seen: [well.id], stamps: { seen: 4 } }),
    edit: { kind: 'remove-film', film: kite.id },
    after: { films: [], seen: [well.id], stamps: { films: 9, seen: 4 } },
  },
])('$name', ({ before, edit, after }) => expect(applyEdit(before, edit, 9)).toEqual({ ...before, ...after }));

describe('two devices', () => {
  const mine = applyEdit(at({ films: [kite], stamps: { films: 1 } }), { kind: 'set-film', film: well }, 5);
  it('the later edit of the films wins on both', () => {
    const theirs = applyEdit(at({ films: [kite], stamps: { films: 1 } }), { kind: 'remove-film', film: kite.id }, 6);
    expect([mergeSettings(mine, theirs).films, mergeSettings(theirs, mine).films]).toEqual([[], []]);
  });
  it('one that knows of no films takes none away', () => {
    expect(mergeSettings(mine, DEFAULTS).films).toEqual([kite, well]);
  });
});
