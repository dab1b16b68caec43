import { expect, it, vi } from 'vitest';
import type { FilmId } from '../../src/core/film.ts';
import { keys } from '../popup/words.ts';

vi.mock('../../src/shared/browser.ts', () => ({ browser: {} }));
const { inWords } = await import('../../src/options/in-words.ts');

it.each<[string, unknown, string]>([
  ['a switch', 'off', 'off'],
  ['a choice', 'strict', 'modeStrict'],
  ['a tick', true, 'on'],
  ['no tick', false, 'off'],
  ['the look, each part', { style: 'bars', strength: 'soft' }, 'lookBars, lookSoft'],
  ['a language, in itself', 'pt_BR', 'Português (Brasil)'],
  ['the language of the browser', 'auto', 'languageAuto'],
  ['a film by its title', ['miracle-in-cell-no-7'], 'Miracle in Cell No. 7'],
  ['a film that is not known here', ['another'], 'another'],
  ['films and the pages they are not on', [{ film: 'miracle-in-cell-no-7', page: 'https://example.com/a' }], 'Miracle in Cell No. 7, https://example.com/a'],
  ['an empty list', [], '–'],
  ['a film of the reader’s own, never the words that would tell', { id: 'own-a-kite', titles: ['A Kite', 'The Kite'], people: ['Ada Example'], tells: ['the string breaks', 'it was dry'] }, 'A Kite, The Kite, Ada Example, filmTellsCovered 2'],
  ['a film of the reader’s own without such words', { id: 'own-a-kite', titles: ['A Kite'], people: [], tells: [] }, 'A Kite'],
])('%s', (_, value, words) => expect(inWords(JSON.stringify(value), keys)).toBe(words));

it('films of the reader’s own have titles where they are known', () => {
  const kite = { id: 'own-a-kite' as FilmId, titles: ['A Kite'], people: [], tells: [] } as const;
  expect(inWords(JSON.stringify(['miracle-in-cell-no-7', kite.id, 'own-the-well']), keys, [kite])).toBe('Miracle in Cell No. 7, A Kite, own-the-well');
});

it('nothing there is a dash', () => expect(inWords(null, keys)).toBe('–'));
