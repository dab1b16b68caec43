import { describe, expect, test } from 'vitest';
import { veilWords } from '../../src/page/veil-words.ts';

describe('words of the reveal button', () => {
  test.each(['en', 'tr', 'ko', 'ja', 'es', 'pt_BR', 'id', 'fil', 'tl'])('%s: the name holds the film and the seen word', (language) => {
    for (const level of ['ending', 'late', 'premise'] as const) {
      const words = veilWords(language, level, 'The Lamp');
      expect(words.showName).toContain('The Lamp');
      expect(words.showName.endsWith(words.show)).toBe(true);
      expect(words.hideName.endsWith(words.hide)).toBe(true);
      expect(words.showName).not.toBe(words.hideName);
      expect(`${words.showName}${words.hideName}`).not.toMatch(/[{}]|undefined/u);
    }
  });

  test.each([
    ['xx', 'Show'],
    ['en-GB', 'Show'],
    ['PT_br', 'Mostrar'],
    ['tr-TR', 'Göster'],
  ])('%s is shown as %s', (language, show) => {
    expect(veilWords(language, 'ending', undefined).show).toBe(show);
  });

  test('without a title it speaks of the film', () => {
    expect(veilWords('en', 'ending', undefined).showName).toBe('Spoiler hidden: how the film ends. Show');
    expect(veilWords('en', 'late', undefined).showName).toBe('Spoiler hidden: late plot of the film. Show');
  });
});
