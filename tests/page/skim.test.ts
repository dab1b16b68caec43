import { describe, expect, it } from 'vitest';
import { Skim } from '../../src/page/skim.ts';

const namesZorba = (text: string): boolean => text.includes('Zorba');

describe('a burst taken as a whole', () => {
  it.each([
    { what: 'a name at its start', was: '', is: 'Zorba dances\n', named: true },
    { what: 'a name that came after what was asked', was: 'One.\n', is: 'One.\nZorba dances\n', named: true },
    { what: 'a name half of which had come before', was: 'One Zor\n', is: 'One Zorba\n', named: true },
    { what: 'a name that came before what was asked', was: 'One.\n', is: 'Zorba\nOne.\n', named: true },
    { what: 'half a name', was: 'One Zor\n', is: 'One Zorro\n', named: false },
    { what: 'nothing new', was: 'One.\n', is: 'One.\n', named: false },
  ])('$what: $named', ({ was, is, named }) => {
    const skim = new Skim(namesZorba);
    if (was !== '') expect(skim.ask(was)).toBe(false);
    expect(skim.ask(is)).toBe(named);
  });

  it('asks only what is new of a page that grows', () => {
    const asked: string[] = [];
    const skim = new Skim((text) => (asked.push(text), false));
    const first = 'so it goes '.repeat(100);
    skim.ask(first);
    skim.ask(`${first}end`);
    expect(asked.map((text) => text.length)).toEqual([1100, 163]);
  });

  it.each([
    { changes: 49, length: 0, pays: false },
    { changes: 50, length: 0, pays: true },
    { changes: 50, length: 100_001, pays: false },
    { changes: 60, length: 100_001, pays: true },
  ])('$changes changes of a page of $length characters: $pays', ({ changes, length, pays }) => {
    const skim = new Skim(namesZorba);
    skim.ask('a'.repeat(length));
    expect(skim.pays(changes)).toBe(pays);
  });
});
