import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import type { PageState, SiteStatus, TabStatus } from '../../src/shared/messages.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { PretendPages } from './pretend-pages.ts';
import { settled } from './settled.ts';
import { english, pseudo } from './words.ts';

const world = vi.hoisted(() => ({ pages: null as unknown as PretendPages }));
vi.mock('../../src/shared/browser.ts', () => ({ browser: new Proxy({}, { get: (_, name) => world.pages.api[name as keyof PretendPages['api']] }) }));
// The real veil is drawn by the page's own code, which tests/browser sees painted.
vi.mock('../../src/page/veil.ts', () => ({ openVeils: () => ({ draw: () => undefined, veil: () => undefined }) }));

const { Popup } = await import('../../src/popup/Popup.tsx');
const { firstLook } = await import('../../src/popup/use-tab.ts');
const { Options } = await import('../../src/options/Options.tsx');
const { Welcome } = await import('../../src/welcome/Welcome.tsx');
const { Answers } = await import('../../src/popup/Answers.tsx');
const { Trouble } = await import('../../src/ui/Trouble.tsx');

const film = 'miracle-in-cell-no-7' as FilmId;
const site: SiteStatus = { page: 'https://films.example.com/a', host: 'films.example.com', rule: null, power: 'on', pauseEnd: null, private: false };
const page = (state: PageState, hidden = 0, shown = 0, at: Partial<SiteStatus> = {}): TabStatus => ({ kind: 'page', report: { state, films: state === 'no-film' ? [] : [film], hidden, shown }, site: { ...site, ...at } });

const kite: OwnFilm = { id: 'own-a-kite' as FilmId, titles: ['A Kite', 'The Kite'], people: ['Ada Example'], tells: ['the string breaks'] };
const about = (films: readonly FilmId[], state: PageState = 'veiled'): TabStatus => ({ kind: 'page', report: { state, films, hidden: 1, shown: 0 }, site });

let root: HTMLElement;
beforeEach(() => {
  world.pages = new PretendPages();
  // As `public/ask.js` does ahead of the popup; real browsers run that one.
  Object.defineProperty(globalThis, 'asked', { configurable: true, get: async () => ({ tabId: 7, answer: world.pages.api.runtime.sendMessage({ name: 'tab-status' }) }) });
  document.body.innerHTML = '<div id="root"></div>';
  root = document.getElementById('root') as HTMLElement;
});
afterEach(() => act(() => render(null, root)));

async function draw(element: preact.ComponentChild): Promise<void> {
  await act(async () => render(element, root));
  await settled();
}
const buttons = (): string[] => [...root.querySelectorAll('button')].map((button) => button.textContent ?? '');
async function press(label: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`No button "${label}" among: ${buttons().join(' | ')}`);
  await act(async () => button.click());
}

/** Texts and names that stand outside the brackets of the pseudo-locale, less what is nobody's to translate. */
function untranslated(): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest('.answers, .films, kbd, code, .pattern, .host, option[lang], style')) continue;
    found.push(node.textContent ?? '');
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!element.closest('.answers')) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
  return found.map((text) => text.replace(/⟦[^⟧]*⟧/g, '')).filter((text) => /\p{L}/u.test(text) && !['Miracle in Cell No. 7', 'A Kite', 'A sentence.', 'Another.', 'example.com'].includes(text));
}

describe('in a language nobody speaks, everything is in that language', () => {
  it.each<[string, TabStatus]>([
    ['restricted', { kind: 'restricted' }],
    ['no access', { kind: 'no-access', site }],
    ['reload needed', { kind: 'reload-needed', site }],
    ['no film', page('no-film')],
    ['clear', page('clear')],
    ['hidden and shown', page('veiled', 2, 1)],
    ['off', page('off', 0, 0, { power: 'off', rule: { scope: 'domain', pattern: 'example.com', power: 'off', changed: 1 } })],
    ['paused', page('paused', 0, 0, { power: 'paused' })],
    ['private', page('veiled', 1, 0, { private: true })],
    ['fought', page('fought', 1)],
    ['broken', page('broken')],
  ])('popup: %s', async (_, status) => {
    world.pages.status = status;
    await draw(<Popup first={firstLook()} />);
    expect(root.querySelector('h1')?.textContent).toMatch(/^⟦.+⟧$/);
    expect(untranslated()).toEqual([]);
  });

  it('options, with everything there is to show', async () => {
    world.pages.settings = { ...DEFAULTS, films: [kite], rules: [{ scope: 'host', pattern: 'example.com', power: 'off', changed: 1 }] };
    world.pages.canUndo = true;
    world.pages.trouble = 'unreadable';
    world.pages.lastGood = true;
    await draw(<Options />);
    expect(root.querySelectorAll('section').length).toBeGreaterThan(7);
    await press(pseudo('resetButton'));
    await press(pseudo('filmAdd'));
    expect(untranslated()).toEqual([]);
    await press(pseudo('filmSave'));
    expect(root.querySelector('[aria-invalid=true]')).not.toBeNull();
    // A country and a year in a list of versions are filled in, so they stand inside the brackets.
    expect(untranslated()).toEqual([]);
  });

  it('first-run page', async () => {
    await draw(<Welcome />);
    expect(root.textContent).toContain(pseudo('welcomeTitle'));
    expect(untranslated()).toEqual([]);
    await act(async () => (root.querySelector('input[type=checkbox]') as HTMLInputElement).click());
    expect(world.pages.asked).toEqual([{ name: 'mark-seen', payload: { film, seen: true } }]);
  });

  it('and the check would see a word that is not', async () => {
    await draw(<p title="A tooltip">Left in English</p>);
    expect(untranslated()).toEqual(['Left in English', 'A tooltip']);
  });
});

describe('a newly picked language', () => {
  it.each(['auto', 'ja'])('after %s: the old words stay until the new ones are there', async (before) => {
    world.pages.settings = { ...DEFAULTS, language: before };
    await draw(<Options />);
    await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
    let emptied = false;
    const watch = new MutationObserver(() => (emptied ||= root.querySelector('h1') === null));
    watch.observe(root, { childList: true, subtree: true });
    world.pages.settings = { ...DEFAULTS, language: 'tr' };
    await act(async () => void dispatchEvent(new Event('focus')));
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Spoiler Shield ayarları'), 5000);
    watch.disconnect();
    expect(emptied).toBe(false);
  });
});

describe('popup: what can be done, and what is asked for', () => {
  it.each<[string, TabStatus, string, unknown]>([
    ['switch off for ten minutes', page('veiled', 1), 'pauseTen', { name: 'pause', payload: { how: 'ten-minutes' } }],
    ['end a pause', page('paused', 0, 0, { power: 'paused' }), 'pauseEnd', { name: 'pause', payload: { how: 'end' } }],
    ['another film', page('veiled', 1), 'notThisFilm', { name: 'correct-film', payload: { film, page: site.page, wrong: true, tabId: 7 } }],
    ['forget the rule', page('off', 0, 0, { power: 'off', rule: { scope: 'host', pattern: site.host, power: 'off', changed: 1 } }), 'ruleForget', { name: 'remove-rule', payload: { rule: { scope: 'host', pattern: site.host }, tabId: 7 } }],
  ])('%s', async (_, status, key, asked) => {
    world.pages.status = status;
    await draw(<Popup first={firstLook()} />);
    await press(pseudo(key as 'pauseTen'));
    expect(world.pages.asked).toEqual([asked]);
  });

  it.each<[string, TabStatus, string]>([
    ['grant', { kind: 'no-access', site }, 'grant'],
    ['reload', page('broken'), 'reload'],
    ['reload', { kind: 'reload-needed', site }, 'reload'],
  ])('%s', async (done, status, key) => {
    vi.spyOn(globalThis, 'close').mockReturnValue();
    world.pages.status = status;
    await draw(<Popup first={firstLook()} />);
    await press(pseudo(key as 'grant'));
    expect(world.pages.done).toContain(done);
  });

  it('show all and hide again go to the page itself', async () => {
    world.pages.status = page('veiled', 2, 1);
    await draw(<Popup first={firstLook()} />);
    await press(pseudo('showAll'));
    await press(pseudo('hideAll'));
    expect(world.pages.told).toEqual([{ tabId: 7, name: 'show-all' }, { tabId: 7, name: 'hide-all' }]);
  });

  it.each<[string, TabStatus, string[]]>([
    ['nothing to show where nothing is hidden', page('clear'), ['showAll', 'hideAll']],
    ['nothing to hide again where nothing was shown', page('veiled', 2), ['hideAll']],
    ['nothing to show where all is shown', page('veiled', 0, 2), ['showAll']],
    ['no second pause', page('paused', 0, 0, { power: 'paused' }), ['pauseTen', 'pauseRestart', 'showAll']],
    ['no correction where no film is named', page('no-film'), ['notThisFilm', 'notThisFilmUndo']],
    ['no pause, no film on a browser page', { kind: 'restricted' }, ['pauseTen', 'seen', 'notThisFilm', 'reload', 'grant']],
  ])('%s', async (_, status, absent) => {
    world.pages.status = status;
    await draw(<Popup first={firstLook()} />);
    for (const key of absent) expect(buttons().join()).not.toContain(pseudo(key as 'showAll').slice(0, 8));
    expect(buttons().length).toBeGreaterThan(0);
  });

  it.each<[string, TabStatus, string, TabStatus]>([
    ['a pause', page('veiled', 1), 'pauseTen', page('paused', 0, 0, { power: 'paused' })],
    ['the end of a pause', page('paused', 0, 0, { power: 'paused' }), 'pauseEnd', page('veiled', 1)],
    ['show all', page('veiled', 1), 'showAll', page('veiled', 0, 1)],
    ['another film', page('veiled', 1), 'notThisFilm', page('clear')],
  ])('%s takes its button away: the focus goes to what the popup says of it, not to what would show', async (_, status, key, then) => {
    world.pages.status = status;
    await draw(<Popup first={firstLook()} />);
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === pseudo(key as 'pauseTen'));
    button?.focus();
    expect(document.activeElement).toBe(button);
    world.pages.status = then;
    await press(pseudo(key as 'pauseTen'));
    await vi.waitFor(() => expect([button?.isConnected, document.activeElement?.tagName]).toEqual([false, 'H1']));
  });

  it('the focus of a button that stays is left alone', async () => {
    world.pages.status = page('veiled', 1);
    await draw(<Popup first={firstLook()} />);
    root.querySelector('summary')?.focus();
    world.pages.status = page('paused', 0, 0, { power: 'paused' });
    await press(pseudo('pauseTen'));
    await vi.waitFor(() => expect(buttons()).toContain(pseudo('pauseEnd')));
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it.each<[string, string]>([
    ['a reset', 'resetConfirm'],
    ['a second thought about it', 'importCancel'],
  ])('%s in the settings takes its button away: the focus goes to the head of its section', async (_, key) => {
    await draw(<Options />);
    await press(pseudo('resetButton'));
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === pseudo('resetConfirm'));
    button?.focus();
    await press(pseudo(key as 'resetConfirm'));
    await vi.waitFor(() => expect(button?.isConnected).toBe(false));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('backup'));
  });

  it('one rule after another is removed: the focus goes to what brings the last one back', async () => {
    const rules = (['a', 'b', 'c'] as const).map((name) => ({ scope: 'host', pattern: `${name}.example.com`, power: 'off', changed: 1 }) as const);
    world.pages.settings = { ...DEFAULTS, rules };
    await draw(<Options />);
    for (const { pattern } of rules.slice(0, 2)) {
      const button = root.querySelector<HTMLElement>(`[aria-label="${pseudo('siteRemove', pattern)}"]`);
      button?.focus();
      world.pages.settings = { ...DEFAULTS, rules: world.pages.settings.rules.filter((rule) => rule.pattern !== pattern) };
      await act(async () => button?.click());
      await vi.waitFor(() => expect([button?.isConnected, document.activeElement?.textContent, document.activeElement?.parentElement?.textContent]).toEqual([false, pseudo('undo'), `${pseudo('siteRemoved', pattern)} ${pseudo('undo')}`]));
    }
  });

  it('the switch asks for the opposite, as far as the reader picked', async () => {
    world.pages.status = page('clear');
    await draw(<Popup first={firstLook()} />);
    const scope = root.querySelector('select') as HTMLSelectElement;
    await vi.waitFor(() => expect([...scope.options].map(({ value }) => value)).toEqual(['page', 'host', 'domain']), 5000);
    await act(async () => {
      scope.value = 'domain';
      scope.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await act(async () => (root.querySelector('[role=switch]') as HTMLInputElement).click());
    expect(world.pages.asked).toEqual([{ name: 'set-rule', payload: { rule: { scope: 'domain', pattern: 'example.com', power: 'off' }, tabId: 7 } }]);
  });

  it.each<[string, 'on' | 'off', string]>([
    ['switched back to what holds anyway, the rule goes', 'on', 'remove-rule'],
    ['switched to what does not hold without it, the rule turns', 'off', 'set-rule'],
  ])('%s', async (_, power, asked) => {
    const rule = { scope: 'host', pattern: site.host, power: 'off', changed: 1 } as const;
    world.pages.settings = { ...DEFAULTS, power, rules: [rule] };
    world.pages.status = page('off', 0, 0, { power: 'off', rule });
    await draw(<Popup first={firstLook()} />);
    await act(async () => (root.querySelector('[role=switch]') as HTMLInputElement).click());
    expect(world.pages.asked.map(({ name }) => name)).toEqual([asked]);
  });

  it('a change that could not be kept is said', async () => {
    world.pages.status = page('clear');
    world.pages.failing = true;
    await draw(<Popup first={firstLook()} />);
    expect(root.querySelector('[role=alert]')).toBeNull();
    await press(pseudo('pauseTen'));
    await settled();
    expect(root.querySelector('[role=alert]')?.textContent).toBe(pseudo('changeFailed'));
  });
});

describe('popup: a film of the reader’s own', () => {
  beforeEach(() => void (world.pages.settings = { ...DEFAULTS, films: [kite] }));
  const heading = (): string | null | undefined => root.querySelector('.answer-first .film')?.textContent;
  it('is called by its title, and has no quick answers', async () => {
    world.pages.status = about([kite.id]);
    await draw(<Popup first={firstLook()} />);
    expect(root.textContent).toContain(pseudo('stateVeiledWhy', 'A Kite'));
    expect(root.textContent).toContain(pseudo('filmNoAnswers', 'A Kite'));
    expect(root.querySelector('.answers')).toBeNull();
    expect(root.querySelectorAll('a').length).toBe(0);
  });
  it.each<[string, readonly FilmId[]]>([
    ['beside a film that has them', [kite.id, film]],
    ['where the page names none', []],
    ['where the page names one that is gone', ['own-gone' as FilmId]],
  ])('the quick answers are there %s', async (_, films) => {
    world.pages.status = about(films);
    await draw(<Popup first={firstLook()} />);
    expect([heading(), root.textContent?.includes('A Kite')]).toEqual(['Miracle in Cell No. 7', false]);
  });
  it('ticked as seen it can be shielded again, though the page no longer names it', async () => {
    world.pages.status = about([kite.id]);
    await draw(<Popup first={firstLook()} />);
    world.pages.status = about([], 'no-film');
    await press(pseudo('seen', 'A Kite'));
    await settled();
    await press(pseudo('seenUndo', 'A Kite'));
    expect(world.pages.asked).toEqual([true, false].map((seen) => ({ name: 'mark-seen', payload: { film: kite.id, seen, tabId: 7 } })));
  });
  it('a page said to be about something else stays so, and is taken back', async () => {
    world.pages.status = about([kite.id]);
    await draw(<Popup first={firstLook()} />);
    await press(pseudo('notThisFilm'));
    await act(() => render(null, root));
    world.pages.status = about([], 'no-film');
    await draw(<Popup first={firstLook()} />);
    expect(root.textContent).toContain(pseudo('stateCorrectedWhy', 'A Kite'));
    await press(pseudo('notThisFilmUndo', 'A Kite'));
    expect(world.pages.asked).toEqual([true, false].map((wrong) => ({ name: 'correct-film', payload: { film: kite.id, page: site.page, wrong, tabId: 7 } })));
  });
  it('is on the first-run page', async () => {
    await draw(<Welcome />);
    expect([...root.querySelectorAll('.check')].map(({ textContent }) => textContent)).toEqual([pseudo('seen', 'Miracle in Cell No. 7'), pseudo('seen', 'A Kite')]);
  });
});

describe('a background that does not answer', () => {
  beforeEach(() => {
    world.pages.mute = true;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());
  it.each([
    ['popup', () => <Popup first={firstLook()} />],
    ['options', () => <Options />],
  ])('%s: waits a moment, then says so and offers the way out', async (_, page) => {
    await act(async () => render(page(), root));
    expect(root.querySelector('[role=alert]')).toBeNull();
    await act(async () => void (await vi.advanceTimersByTimeAsync(3000)));
    expect(root.querySelector('[role=alert] h1')?.textContent).toBe(pseudo('stateSilent'));
    await press(pseudo('restart'));
    expect(world.pages.done).toEqual(['restart']);
  });
  it('the quick answers are there all the same', async () => {
    await act(async () => render(<Popup first={firstLook()} />, root));
    await act(async () => void (await vi.advanceTimersByTimeAsync(3000)));
    expect(root.querySelector('.answer-first h3')).not.toBeNull();
  });
  it('one that answers late is heard', async () => {
    world.pages.status = page('clear');
    await act(async () => render(<Popup first={firstLook()} />, root));
    await act(async () => void (await vi.advanceTimersByTimeAsync(3000)));
    world.pages.mute = false;
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
    expect([root.querySelector('h1')?.textContent, root.querySelector('[role=alert]')]).toEqual([pseudo('stateClear'), null]);
  });
});

describe('after an update', () => {
  it('the popup says so once, and for as long as it is open', async () => {
    world.pages.status = page('clear');
    world.pages.updated = '2.0.0';
    await draw(<Popup first={firstLook()} />);
    expect(world.pages.asked).toEqual([{ name: 'update-seen', payload: undefined }]);
    world.pages.updated = null;
    await press(pseudo('pauseTen'));
    await settled();
    expect(root.querySelector('footer')?.textContent).toContain(pseudo('updated', '2.0.0'));
  });
  it('else says nothing', async () => {
    world.pages.status = page('clear');
    await draw(<Popup first={firstLook()} />);
    expect([world.pages.asked, root.querySelector('footer')?.textContent]).toEqual([[], pseudo('options')]);
  });
});

describe('trouble with what is stored', () => {
  it.each([
    [null, false, false, null, []],
    [null, false, true, 'changeFailed', []],
    ['repaired', false, false, 'troubleRepaired', []],
    ['quota', false, true, 'troubleQuota', []],
    ['sync', false, false, 'troubleSync', []],
    ['unreadable', false, false, 'troubleUnreadable', ['troubleDefaults']],
    ['unreadable', true, false, 'troubleUnreadable', ['troubleLastGood', 'troubleDefaults']],
  ] as const)('%s, last good copy %s, change failed %s', async (trouble, lastGood, failed, words, ways) => {
    await draw(<Trouble state={{ trouble, lastGood }} failed={failed} translate={english} recover={() => undefined} />);
    expect(root.querySelector('p')?.textContent ?? null).toBe(words && english(words));
    expect(buttons()).toEqual(ways.map((key) => english(key)));
  });

  it('each way out is its own', async () => {
    const chosen: string[] = [];
    await draw(<Trouble state={{ trouble: 'unreadable', lastGood: true }} failed={false} translate={english} recover={(from) => chosen.push(from)} />);
    await press(english('troubleLastGood'));
    await press(english('troubleDefaults'));
    expect(chosen).toEqual(['last-good', 'defaults']);
  });
});

describe('quick answers', () => {
  const answer = (id: string, words: Readonly<Record<string, string>>) => ({ id, question: words, short: words, answer: words, date: '2023-04-10' });
  const of = (answers: ReturnType<typeof answer>[]) => ({ id: film, title: 'A film', year: 2019, source: { title: '', publisher: 'A paper', date: '2023-04-10' }, versions: [], answers }) as unknown as Parameters<typeof Answers>[0]['film'];

  it('the first in full, the others on request, each with source and date', async () => {
    await draw(<Answers film={of([answer('true-story', { en: 'First' }), answer('b', { en: 'Second' })])} language="en" translate={english} />);
    expect(root.querySelector('.answer-first h3')?.textContent).toBe('First');
    expect(root.querySelectorAll('details:not([open])').length).toBe(1);
    expect([...root.querySelectorAll('.source')].map(({ textContent }) => textContent)).toEqual(Array(2).fill('Source: A paper, Apr 10, 2023'));
  });
  it('in the reader’s language, else in English', async () => {
    const film = of([answer('a', { en: 'One', tr: 'Bir' }), answer('b', { en: 'Two' })]);
    await draw(<Answers film={film} language="tr" translate={english} />);
    expect(root.querySelector('h3')?.textContent).toBe('Bir');
    expect(root.querySelector('summary')?.textContent).toContain('Two');
  });
  it('none: nothing is drawn', async () => {
    await draw(<Answers film={of([])} language="en" translate={english} />);
    expect(root.innerHTML).toBe('');
  });
});
