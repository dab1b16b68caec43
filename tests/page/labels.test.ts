import { beforeEach, describe, expect, it } from 'vitest';
import type { FilmId } from '../../src/core/film.ts';
import { Labels } from '../../src/page/labels.ts';
import { PageTitle } from '../../src/page/page-title.ts';

/** The invented film: whoever says that the butler did it gives it away. */
const gives = (text: string) => (text.includes('butler did it') ? { film: 'the-long-weekend' as FilmId, level: 'ending' as const, certainty: 'sure' as const } : null);

describe('labels that give something away', () => {
  let labels: Labels;
  let pictures: string[];
  beforeEach(() => {
    pictures = [];
    labels = new Labels(gives, (picture, given) => pictures.push(`${picture.id}: ${given === null ? 'innocent' : 'veil'}`));
    document.body.innerHTML = '<a id=a title="The butler did it">x</a><img id=i alt="The butler did it"><b id=b aria-label="A garden">x</b><input id=p placeholder="Who? The butler did it">';
  });
  const label = (id: string, name: string): string | null => document.getElementById(id)?.getAttribute(name) ?? null;

  it('are replaced, innocent ones stay', () => {
    labels.look(document.body);
    expect([label('a', 'title'), label('i', 'alt'), label('b', 'aria-label'), label('p', 'placeholder')]).toEqual(['Spoiler', 'Spoiler', 'A garden', '\u2003']);
    expect(pictures).toEqual(['i: veil']);
  });

  it('twice is once, and lifting gives back every letter', () => {
    const before = document.body.innerHTML;
    labels.look(document.body);
    labels.look(document.body);
    labels.lift();
    expect(document.body.innerHTML).toBe(before);
  });

  it('a label the page has changed meanwhile is the page’s own', () => {
    labels.look(document.body);
    document.getElementById('a')?.setAttribute('title', 'A garden');
    labels.lift();
    expect(label('a', 'title')).toBe('A garden');
  });

  it('a new giveaway on the same element is hidden too', () => {
    labels.look(document.body);
    const link = document.getElementById('a');
    link?.setAttribute('title', 'Again: the butler did it');
    if (link) labels.check(link);
    expect(label('a', 'title')).toBe('Spoiler');
    labels.lift();
    expect(label('a', 'title')).toBe('Again: the butler did it');
  });
});

describe('the title of the tab', () => {
  let title: PageTitle;
  beforeEach(() => {
    document.head.innerHTML = '<title></title>';
    title = new PageTitle(document, (text) => gives(text) !== null);
  });
  const set = (text: string): void => {
    document.title = text;
    title.check();
  };

  it.each([
    ['an innocent one stays', ['The Long Weekend'], 'The Long Weekend', 'The Long Weekend'],
    ['one that gives it away is replaced', ['The butler did it'], 'Spoiler', 'The butler did it'],
    ['a parser that goes on behind our word', ['The butler did it', 'Spoiler at last'], 'Spoiler', 'The butler did it at last'],
    ['a counter put before our word', ['The butler did it', '(3) Spoiler'], 'Spoiler', '(3) The butler did it'],
    ['a new innocent title', ['The butler did it', 'Home'], 'Home', 'Home'],
  ])('%s', (_name, steps, shown, own) => {
    for (const step of steps) set(step);
    expect([document.title, title.text]).toEqual([shown, own]);
    title.lift();
    expect(document.title).toBe(own);
  });
});
