import { describe, expect, it } from 'vitest';
import { Skim } from '../../src/page/skim.ts';

function page(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

const namesZorba = (text: string): boolean => text.includes('Zorba');

describe('a burst taken as a whole', () => {
  it.each([
    { what: 'a name at its start', was: '', is: '<p>Zorba dances</p>', named: true },
    { what: 'a name that came after what was asked', was: '<p>One.</p>', is: '<p>One.</p><p>Zorba dances</p>', named: true },
    { what: 'a name half of which had come before', was: '<p>One Zor</p>', is: '<p>One Zorba</p>', named: true },
    { what: 'a name that came before what was asked', was: '<p>One.</p>', is: '<p>Zorba</p><p>One.</p>', named: true },
    { what: 'a name over two elements', was: '', is: '<b>Zo</b>rba', named: true },
    { what: 'half a name', was: '<p>One Zor</p>', is: '<p>One Zorro</p>', named: false },
    { what: 'nothing new', was: '<p>One.</p>', is: '<p>One.</p>', named: false },
  ])('$what: $named', ({ was, is, named }) => {
    const skim = new Skim(namesZorba);
    if (was !== '') expect(skim.ask([page(was)])).toBe(false);
    expect(skim.ask([page(is)])).toBe(named);
  });

  it('asks every tree', () => expect(new Skim(namesZorba).ask([page('One.'), page('Zorba')])).toBe(true));

  it('asks only what is new of a page that grows', () => {
    const asked: string[] = [];
    const skim = new Skim((text) => (asked.push(text), false));
    const first = `<p>${'so it goes '.repeat(100)}</p>`;
    skim.ask([page(first)]);
    skim.ask([page(`${first}<p>end</p>`)]);
    expect(asked.map((text) => text.length)).toEqual([1100, 163]);
  });

  it.each([
    { changes: 49, length: 0, pays: false },
    { changes: 50, length: 0, pays: true },
    { changes: 50, length: 100_001, pays: false },
    { changes: 60, length: 100_001, pays: true },
  ])('$changes changes of a page of $length characters: $pays', ({ changes, length, pays }) => {
    const skim = new Skim(namesZorba);
    skim.ask([page('a'.repeat(length))]);
    expect(skim.pays(changes)).toBe(pays);
  });
});
