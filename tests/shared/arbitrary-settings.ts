import * as fc from 'fast-check';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import type { Edit } from '../../src/shared/edits.ts';
import { DEFAULTS, type RemovedRule, type Settings, type SiteRule } from '../../src/shared/settings.ts';

const scope = fc.constantFrom('page' as const, 'host' as const, 'domain' as const);
const pattern = fc.constantFrom('example.test', 'en.example.test', 'co.test', 'https://en.example.test/a');
const time = fc.integer({ min: 0, max: 5 });
const onOff = fc.constantFrom('on' as const, 'off' as const);
export const film = fc.constantFrom('a-lamp', 'two-rivers').map((id) => id as FilmId);

const ownId = fc.constantFrom('own-a-kite', 'own-the-well').map((id) => id as FilmId);
export const ownFilm: fc.Arbitrary<OwnFilm> = fc.record({
  id: ownId,
  titles: fc.constantFrom<OwnFilm['titles'][]>(['A Kite'], ['The Well', '우물']),
  people: fc.subarray(['Ada Example', 'Ben']),
  tells: fc.subarray(['the string breaks', 'it was dry']),
});

export const rule: fc.Arbitrary<SiteRule> = fc.record({ scope, pattern, power: onOff, changed: time });

/** Settings as this extension itself would have written them: one state per rule key. */
export const settings: fc.Arbitrary<Settings> = fc
  .record({
    revision: fc.nat(50),
    power: onOff,
    mode: fc.constantFrom('careful' as const, 'balanced' as const, 'strict' as const),
    level: fc.constantFrom('ending' as const, 'late' as const, 'premise' as const),
    rules: fc.uniqueArray(rule, { selector: (one) => `${one.scope} ${one.pattern}`, maxLength: 8 }),
    gone: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    seen: fc.uniqueArray(fc.oneof(film, ownId)),
    films: fc.uniqueArray(ownFilm, { selector: ({ id }) => id }),
    badge: fc.boolean(),
    language: fc.constantFrom('auto', 'en', 'tr', 'pt-BR'),
    stamps: fc.record({ power: time, mode: time, level: time, seen: time, films: time, badge: time, language: time }, { requiredKeys: [] }),
  })
  .map(({ rules: all, gone, ...rest }): Settings => {
    const removed = all.filter((_, index) => gone[index] === true), rules = all.filter((one) => !removed.includes(one));
    const removedRules = removed.map(({ scope, pattern, changed }): RemovedRule => ({ scope, pattern, changed }));
    return { ...DEFAULTS, ...rest, rules, removedRules };
  });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), patch: fc.record({ power: onOff, badge: fc.boolean() }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('set-rule' as const), rule: fc.record({ scope, pattern, power: onOff }) }),
  fc.record({ kind: fc.constant('remove-rule' as const), rule: fc.record({ scope, pattern }) }),
  fc.record({ kind: fc.constant('mark-seen' as const), film: fc.oneof(film, ownId), seen: fc.boolean() }),
  fc.record({ kind: fc.constant('set-film' as const), film: ownFilm }),
  fc.record({ kind: fc.constant('remove-film' as const), film: ownId }),
);
