import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { PretendPages } from '../popup/pretend-pages.ts';
import { settled } from '../popup/settled.ts';
import { pseudo } from '../popup/words.ts';

const world = vi.hoisted(() => ({ pages: null as unknown as PretendPages }));
vi.mock('../../src/shared/browser.ts', () => ({ browser: new Proxy({}, { get: (_, name) => world.pages.api[name as keyof PretendPages['api']] }) }));
vi.mock('../../src/page/veil.ts', () => ({ openVeils: () => ({ draw: () => undefined, veil: () => undefined }) }));
const { Options } = await import('../../src/options/Options.tsx');

const film = (id: string, more: Partial<OwnFilm> = {}): OwnFilm => ({ id: id as FilmId, titles: ['A Kite'], people: [], tells: [], ...more });
const kite = film('own-a-kite', { titles: ['A Kite', 'The Kite'], people: ['Ada Example'], tells: ['the string breaks', 'it was dry'] });
const page = 'https://maps.example.test/kites';

let root: HTMLElement;
beforeEach(() => {
  world.pages = new PretendPages();
  document.body.innerHTML = '<div id="root"></div>';
  root = document.getElementById('root') as HTMLElement;
});
afterEach(() => act(() => render(null, root)));

async function open(films: readonly OwnFilm[] = [], more: Partial<typeof DEFAULTS> = {}): Promise<void> {
  world.pages.settings = { ...DEFAULTS, films, ...more };
  await act(async () => render(<Options />, root));
  await settled();
}
const own = (): HTMLElement => root.querySelector('.own-films') as HTMLElement;
const rows = (): (string | null)[] => [...own().querySelectorAll('.rows .pattern')].map(({ textContent }) => textContent);
const status = (): string | null | undefined => own().querySelector('[role=status]')?.textContent?.trim();
const focused = (): string => {
  const now = document.activeElement as HTMLElement | null;
  return now?.getAttribute('aria-label') ?? (now?.id || now?.textContent) ?? '';
};
/** By name, as it is drawn or as it is called where its label is a sign. */
function button(name: string): HTMLButtonElement {
  const found = [...own().querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
  if (!found) throw new Error(`No button "${name}" in: ${own().textContent}`);
  return found;
}
async function press(name: string): Promise<void> {
  await act(async () => button(name).click());
  await settled();
}
const field = (id: string): HTMLInputElement | HTMLTextAreaElement | null => own().querySelector(`[id="${id}"]`);
async function type(id: string, text: string): Promise<void> {
  const found = field(id);
  if (!found) throw new Error(`No field "${id}"`);
  await act(async () => {
    found.value = text;
    found.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const wrong = (id: string): string | null => own().querySelector(`[id="${id}-wrong"]`)?.textContent ?? null;

describe('a film is added', () => {
  it('from the form the reader asks for: kept, listed, announced, and the focus in its row', async () => {
    await open();
    expect([rows(), own().querySelector('form')]).toEqual([[], null]);
    await press(pseudo('filmAdd'));
    expect(focused()).toBe('own-new-title');
    await type('own-new-title', ' A Kite ');
    await type('own-new-otherTitles', 'The Kite\n\n');
    await type('own-new-people', 'Ada Example');
    await type('own-new-tells', 'the string breaks\nit was dry');
    await press(pseudo('filmSave'));
    expect(world.pages.asked).toEqual([{ name: 'set-film', payload: { film: kite } }]);
    expect([rows(), status(), focused()]).toEqual([['A Kite'], pseudo('filmSaved', 'A Kite'), pseudo('filmEdit', 'A Kite')]);
    expect(own().textContent).toContain(pseudo('filmCounts', 1, 1, 2));
    expect(own().querySelector('form')).toBeNull();
  });
  it('of a title another has: beside it, not in its place', async () => {
    await open([kite]);
    await press(pseudo('filmAdd'));
    await type('own-new-title', 'A Kite');
    await press(pseudo('filmSave'));
    expect(world.pages.settings.films).toEqual([kite, film('own-a-kite-2')]);
  });
  it('given up: nothing is asked for, and the focus is where it was', async () => {
    await open();
    await press(pseudo('filmAdd'));
    await type('own-new-title', 'A Kite');
    await press(pseudo('importCancel'));
    expect([world.pages.asked, focused()]).toEqual([[], pseudo('filmAdd')]);
  });
  it('what could not be kept stays in the form', async () => {
    await open();
    world.pages.failing = true;
    await press(pseudo('filmAdd'));
    await type('own-new-title', 'A Kite');
    await press(pseudo('filmSave'));
    expect([field('own-new-title')?.value, status(), rows(), root.querySelector('.trouble')?.textContent]).toEqual(['A Kite', '', [], pseudo('changeFailed')]);
  });
  it.each([
    [49, true],
    [50, false],
  ])('with %i there, another: %s', async (count, room) => {
    await open(Array.from({ length: count }, (_, at) => film(`own-film-${at}`)));
    expect(own().textContent?.includes(pseudo('filmAdd'))).toBe(room);
    expect(own().textContent?.includes(pseudo('filmsFull', 50))).toBe(!room);
  });
});

describe('what cannot work is refused beside its field, with the reason', () => {
  it.each([
    ['no title', { title: '' }, 'title', pseudo('filmTitleEmpty')],
    ['a short title', { title: 'Up' }, 'title', pseudo('filmTitleShort', 'Up')],
    ['an everyday word', { title: 'With' }, 'title', pseudo('filmTitleEveryday', 'With')],
    ['an everyday word among the others', { title: 'A Kite', otherTitles: 'With' }, 'otherTitles', pseudo('filmTitleEveryday', 'With')],
    ['somebody with too long a name', { title: 'A Kite', people: `Ben\n${'B'.repeat(81)}` }, 'people', pseudo('filmLineLength', 2, 1, 80)],
    ['too short a word that would tell', { title: 'A Kite', tells: 'ice' }, 'tells', pseudo('filmLineLength', 1, 4, 300)],
    ['too many people', { title: 'A Kite', people: Array.from({ length: 61 }, (_, at) => `P${at}`).join('\n') }, 'people', pseudo('filmLinesMany', 60)],
  ] as const)('%s', async (_, typed, where, reason) => {
    await open();
    await press(pseudo('filmAdd'));
    for (const [name, text] of Object.entries(typed)) await type(`own-new-${name}`, text);
    await press(pseudo('filmSave'));
    const id = `own-new-${where}`;
    expect([world.pages.asked, wrong(id), focused()]).toEqual([[], reason, id]);
    expect(field(id)?.getAttribute('aria-describedby')?.split(' ')).toContain(`${id}-wrong`);
    expect([...own().querySelectorAll('[aria-invalid=true]')].map((one) => one.id)).toEqual([id]);
  });
  it('and taken once it is mended', async () => {
    await open();
    await press(pseudo('filmAdd'));
    await type('own-new-title', 'Up');
    await press(pseudo('filmSave'));
    await type('own-new-title', 'Up 2009');
    await press(pseudo('filmSave'));
    expect(rows()).toEqual(['Up 2009']);
  });
});

describe('a film is changed', () => {
  it('in its row, under the id it has', async () => {
    await open([kite]);
    await press(pseudo('filmEdit', 'A Kite'));
    expect([focused(), field('own-a-kite-title')?.value, field('own-a-kite-otherTitles')?.value]).toEqual(['own-a-kite-title', 'A Kite', 'The Kite']);
    await type('own-a-kite-title', 'The Red Kite');
    await press(pseudo('filmSave'));
    expect(world.pages.settings.films).toEqual([{ ...kite, titles: ['The Red Kite', 'The Kite'] }]);
    expect([rows(), focused()]).toEqual([['The Red Kite'], pseudo('filmEdit', 'The Red Kite')]);
  });
  it('or left as it was', async () => {
    await open([kite]);
    await press(pseudo('filmEdit', 'A Kite'));
    await press(pseudo('importCancel'));
    expect([world.pages.asked, focused()]).toEqual([[], pseudo('filmEdit', 'A Kite')]);
  });
  it('ticked as seen, and not', async () => {
    await open([kite]);
    const select = own().querySelector('select') as HTMLSelectElement;
    for (const value of ['seen', 'shielded'])
      await act(async () => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    expect(world.pages.asked).toEqual([true, false].map((seen) => ({ name: 'mark-seen', payload: { film: kite.id, seen } })));
  });
});

describe('the words that would tell', () => {
  const everywhere = (): string => `${root.innerHTML} ${[...root.querySelectorAll('textarea')].map(({ value }) => value).join(' ')}`;
  it('are nowhere in the page before the reader asks for them', async () => {
    await open([kite]);
    expect(everywhere()).not.toContain('the string breaks');
    await press(pseudo('filmEdit', 'A Kite'));
    expect(everywhere()).not.toContain('the string breaks');
    expect(own().textContent).toContain(pseudo('filmTellsCovered', 2));
    await press(pseudo('filmTellsShow'));
    expect([field('own-a-kite-tells')?.value, focused(), field('own-a-kite-tells')?.className]).toEqual(['the string breaks\nit was dry', 'own-a-kite-tells', '']);
    await press(pseudo('filmTellsCover'));
    expect(everywhere()).not.toContain('the string breaks');
  });
  it('stay as they were when the rest is changed unseen', async () => {
    await open([kite]);
    await press(pseudo('filmEdit', 'A Kite'));
    await type('own-a-kite-people', 'Ben');
    await press(pseudo('filmSave'));
    expect(world.pages.settings.films).toEqual([{ ...kite, people: ['Ben'] }]);
  });
  it('are written in dots, for whoever types them need not be who reads them', async () => {
    await open();
    await press(pseudo('filmAdd'));
    expect(field('own-new-tells')?.className).toBe('covered');
    await type('own-new-tells', 'the string breaks');
    expect(field('own-new-tells')?.className).toBe('covered');
    await press(pseudo('filmTellsShow'));
    expect([field('own-new-tells')?.className, field('own-new-tells')?.value]).toEqual(['', 'the string breaks']);
  });
});

describe('a film is removed', () => {
  it('and brought back as it was, with what was said of it', async () => {
    const before = { seen: [kite.id], notThisFilm: [{ film: kite.id, page }] };
    await open([kite], before);
    await press(pseudo('filmRemove', 'A Kite'));
    expect(world.pages.settings).toMatchObject({ films: [], seen: [], notThisFilm: [] });
    expect([rows(), status()?.startsWith(pseudo('filmRemoved', 'A Kite')), focused()]).toEqual([[], true, pseudo('undo')]);
    await press(pseudo('undo'));
    expect(world.pages.settings).toMatchObject({ films: [kite], ...before });
    expect([status(), focused()]).toEqual(['', pseudo('filmEdit', 'A Kite')]);
  });
  it('one not seen comes back shielded', async () => {
    await open([kite]);
    await press(pseudo('filmRemove', 'A Kite'));
    await press(pseudo('undo'));
    expect(world.pages.settings).toMatchObject({ films: [kite], seen: [], notThisFilm: [] });
  });
  it('is not said to be gone where it could not be', async () => {
    await open([kite]);
    world.pages.failing = true;
    await press(pseudo('filmRemove', 'A Kite'));
    expect([rows(), status()]).toEqual([['A Kite'], '']);
  });
});

it('a file that brings, changes and takes films says so in words, and none of those that would tell', async () => {
  const [well, lamp] = [film('own-the-well', { titles: ['The Well'] }), film('own-a-lamp', { titles: ['A Lamp'], tells: ['it goes out'] })];
  const named = { ...well, people: ['Ben'] };
  await open([kite, well]);
  world.pages.differences = [
    { kind: 'choice', choice: 'seen', before: JSON.stringify([kite.id]), after: JSON.stringify([well.id, lamp.id]) },
    { kind: 'film', film: kite.id, before: JSON.stringify(kite), after: null },
    { kind: 'film', film: well.id, before: JSON.stringify(well), after: JSON.stringify(named) },
    { kind: 'film', film: lamp.id, before: null, after: JSON.stringify(lamp) },
  ];
  const input = root.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'settings.json')] });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
  expect([...root.querySelectorAll('.differences li')].slice(0, 4).map(({ textContent }) => textContent)).toEqual([
    `${pseudo('filmSeen')} A Kite → The Well, A Lamp`,
    `${pseudo('filmOwn')} A Kite, The Kite, Ada Example, ${pseudo('filmTellsCovered', 2)} → –`,
    `${pseudo('filmOwn')} The Well → The Well, Ben`,
    `${pseudo('filmOwn')} – → A Lamp, ${pseudo('filmTellsCovered', 1)}`,
  ]);
  expect(root.innerHTML).not.toContain('the string breaks');
  expect(root.innerHTML).not.toContain('it goes out');
});
