import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { veilWords } from '../../src/page/veil-words.ts';

const english = veilWords('en', { level: 'ending', certainty: 'sure' }, undefined);
/** All that the interface speaks, and what browsers call one of them. */
const LANGUAGES = [...readdirSync('public/_locales'), 'tl'];

describe('words of the reveal button', () => {
  test.each(LANGUAGES.filter((language) => language !== 'en'))('%s has words of its own', (language) => {
    expect(veilWords(language, { level: 'ending', certainty: 'sure' }, undefined).show).not.toBe(english.show);
  });

  test.each(LANGUAGES)('%s: the name holds the film and the seen word', (language) => {
    for (const level of ['ending', 'late', 'premise'] as const) {
      const words = veilWords(language, { level, certainty: 'sure' }, 'The Lamp'), likely = veilWords(language, { level, certainty: 'likely' }, 'The Lamp');
      expect(words.showName).toContain('The Lamp');
      for (const name of [words.showName, likely.showName]) expect(name.endsWith(words.show)).toBe(true);
      expect(likely.showName).not.toBe(words.showName);
      expect(words.hideName.endsWith(words.hide)).toBe(true);
      expect(words.showName).not.toBe(words.hideName);
      expect(`${words.showName}${words.hideName}${likely.showName}`).not.toMatch(/[{}]|undefined/u);
    }
  });

  test.each([
    ['xx', 'Show'],
    ['en-GB', 'Show'],
    ['PT_br', 'Mostrar'],
    ['tr-TR', 'Göster'],
  ])('%s is shown as %s', (language, show) => {
    expect(veilWords(language, { level: 'ending', certainty: 'sure' }, undefined).show).toBe(show);
  });

  test.each([['en', 'likely'], ['es', 'probable'], ['fil', 'malamang'], ['id', 'besar'], ['pt_BR', 'prov'], ['tr', 'olası']])('%s: doubt is as large as where the settings tell what balanced hides', (language, word) => {
    const { modeBalancedWhy } = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<'modeBalancedWhy', { readonly message: string }>; // Our own file.
    expect(modeBalancedWhy.message.toLowerCase()).toContain(word);
    expect(veilWords(language, { level: 'ending', certainty: 'likely' }, undefined).showName.toLowerCase()).toContain(word);
  });

  test('without a title it speaks of the film', () => {
    expect(veilWords('en', { level: 'ending', certainty: 'sure' }, undefined).showName).toBe('Spoiler hidden: how the film ends. Show');
    expect(veilWords('en', { level: 'late', certainty: 'likely' }, undefined).showName).toBe('Likely spoiler hidden: late plot of the film. Show');
  });
});
