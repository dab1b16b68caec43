import { expect, it, vi } from 'vitest';
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
])('%s', (_, value, words) => expect(inWords(JSON.stringify(value), keys)).toBe(words));

it('nothing there is a dash', () => expect(inWords(null, keys)).toBe('–'));
