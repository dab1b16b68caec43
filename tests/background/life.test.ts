import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { badgeText } from '../../src/background/badge.ts';
import { TEN_MINUTES, holds } from '../../src/background/pause.ts';
import { PretendBrowser, page } from './pretend-browser.ts';

const HOST = 'en.example.test';
const rule = { scope: 'host', pattern: HOST, power: 'off' };
const report = (hidden: number, state = 'veiled'): object => ({ name: 'report', payload: { state, films: ['a-lamp'], hidden, shown: 0 } });

function browser(...more: Parameters<typeof page>[]): PretendBrowser {
  const pretend = new PretendBrowser();
  pretend.tabs = [page(1, `https://${HOST}/a`), ...more.map((facts) => page(...facts))];
  return pretend;
}

async function power(pretend: PretendBrowser, tabId = 1): Promise<unknown> {
  const answer = await pretend.fromPage(tabId, { name: 'hello' });
  return answer.ok && (answer.value as { power: string }).power;
}

describe('a switch', () => {
  it('reaches every open tab at once, each with the orders of its own site', async () => {
    const pretend = browser([2, `https://${HOST}/b`], [3, 'https://other.test/']);
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    const orders = pretend.told.filter(({ name }) => name === 'orders').map(({ tabId, payload }) => [tabId, (payload as { power: string }).power]);
    expect(orders).toEqual([[1, 'off'], [2, 'off'], [3, 'on']]);
  });
  it('survives the end of the browser', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    pretend.restart();
    expect(await power(pretend)).toBe('off');
  });
});

describe('a private window', () => {
  const secret = ['https://private.test/', { incognito: true }] as const;
  const edit = { rule: { ...rule, pattern: 'private.test' }, tabId: 9 };

  it('keeps its changes, and leaves no trace', async () => {
    const pretend = browser([9, ...secret]);
    const before = structuredClone(pretend.local.items);
    await pretend.fromPopup('set-rule', edit);
    await pretend.fire('menu', { menuItemId: 'note-missed', frameId: 0 }, pretend.tab(9));
    expect(await pretend.fromPopup('notes')).toMatchObject({ value: [{ page: 'https://private.test/' }] });
    await pretend.fromPage(9, report(2));
    expect(await power(pretend, 9)).toBe('off');
    expect(pretend.local.items).toEqual(before);
    expect(JSON.stringify(await pretend.fromPopup('export'))).not.toContain('private.test');
    expect(JSON.stringify([pretend.local.items, pretend.sync.items])).not.toContain('private.test');
  });
  it('does not change what others see, and is forgotten when the last one closes', async () => {
    const pretend = browser([8, 'https://private.test/'], [9, ...secret]);
    await pretend.fromPopup('set-rule', edit);
    expect(await power(pretend, 8)).toBe('on');
    pretend.tabs = pretend.tabs.filter((tab) => tab.id !== 9);
    await pretend.fire('removed', 9);
    expect(JSON.stringify(pretend.session.items)).not.toContain('private.test');
  });
});

describe('the badge', () => {
  test.each([
    { hidden: 0, power: 'on', state: 'clear', text: '' },
    { hidden: 1, power: 'on', state: 'veiled', text: '1' },
    { hidden: 99, power: 'on', state: 'veiled', text: '99' },
    { hidden: 100, power: 'on', state: 'veiled', text: '99+' },
    { hidden: 3, power: 'off', state: 'off', text: '' },
    { hidden: 3, power: 'paused', state: 'paused', text: '' },
    { hidden: 0, power: 'on', state: 'broken', text: '!' },
    { hidden: 5, power: 'on', state: 'fought', text: '!' },
  ] as const)('$state, $hidden hidden, $power: "$text"', ({ hidden, power, state, text }) => {
    expect(badgeText(power, { state, films: [], hidden, shown: 0 })).toBe(text);
  });
  it('adds the frames up, and forgets them with the page', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fromPage(1, report(3), 7);
    expect(pretend.badge.get(1)?.text).toBe('5');
    await pretend.fromPage(1, { name: 'hello' });
    await pretend.fromPage(1, report(1));
    expect(pretend.badge.get(1)?.text).toBe('1');
  });
  it('says nothing of the page before, where no script can answer', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    pretend.tab(1).script = null;
    await pretend.fire('updated', 1, { status: 'complete' });
    expect(pretend.badge.get(1)?.text).toBe('');
  });
  it('keeps the count of a page whose script answers', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fire('updated', 1, { status: 'complete' });
    expect(pretend.badge.get(1)?.text).toBe('2');
  });
  it('can be turned off', async () => {
    const pretend = browser();
    await pretend.fromPage(1, report(2));
    await pretend.fromPopup('change', { patch: { badge: false } });
    expect(pretend.badge.get(1)?.text).toBe('');
  });
  it('shows that access is withheld', async () => {
    const pretend = browser();
    pretend.access = false;
    await pretend.fire('withheld', {});
    expect(pretend.badge.get(1)?.icon).toBe('/icons/no-access-16.png');
  });
});

describe('what the popup is told', () => {
  const cases: readonly { name: string; set: (pretend: PretendBrowser) => void; kind: string }[] = [
    { name: 'a page', set: () => {}, kind: 'page' },
    { name: 'a browser page', set: (pretend) => (pretend.tab(1).url = 'chrome://settings'), kind: 'restricted' },
    { name: 'a store', set: (pretend) => Object.assign(pretend.tab(1), { url: 'https://addons.mozilla.org/x', script: null }), kind: 'restricted' },
    { name: 'a tab without our script', set: (pretend) => (pretend.tab(1).script = null), kind: 'reload-needed' },
    { name: 'access withheld', set: (pretend) => (pretend.access = false), kind: 'no-access' },
    { name: 'access withheld, and with it the address', set: (pretend) => ((pretend.access = false), delete pretend.tab(1).url), kind: 'no-access' },
    { name: 'a browser page that hides its address', set: (pretend) => delete pretend.tab(1).url, kind: 'restricted' },
    { name: 'a browser page while access is withheld', set: (pretend) => ((pretend.access = false), (pretend.tab(1).url = 'about:addons')), kind: 'restricted' },
  ];
  test.each(cases)('$name', async ({ set, kind }) => {
    const pretend = browser();
    set(pretend);
    expect(await pretend.fromPopup('tab-status', { tabId: 1 })).toMatchObject({ ok: true, value: { status: { kind } } });
  });
  it('unreadable settings: on, said, and nothing written', async () => {
    const pretend = browser();
    pretend.local.items = { 'settings-a': 'rubbish' };
    expect(await pretend.fromPopup('tab-status', { tabId: 1 })).toMatchObject({ ok: true, value: { trouble: 'unreadable', status: { site: { power: 'on' } } } });
    expect(await pretend.fromPopup('set-rule', { rule, tabId: 1 })).toMatchObject({ value: { ok: false, error: 'unreadable' } });
    expect(pretend.local.items).toEqual({ 'settings-a': 'rubbish' });
  });
  it('a full disk', async () => {
    const pretend = browser();
    pretend.local.writesLeft = 0;
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    expect(await pretend.fromPopup('settings')).toMatchObject({ value: { trouble: 'quota' } });
  });
});

describe('a pause', () => {
  test.each([
    { name: 'just begun', at: 0, holds: true },
    { name: 'nearly over', at: TEN_MINUTES - 1, holds: true },
    { name: 'over', at: TEN_MINUTES, holds: false },
    { name: 'slept through', at: 9 * TEN_MINUTES, holds: false },
    { name: 'a clock set back', at: -1, holds: false },
  ])('$name', ({ at, holds: expected }) => {
    expect(holds({ kind: 'until', since: 5_000, end: 5_000 + TEN_MINUTES }, 5_000 + at)).toBe(expected);
  });
  it('an end further away than was asked for does not hold', () => {
    expect(holds({ kind: 'until', since: 0, end: 99 * TEN_MINUTES }, 1)).toBe(false);
  });
  it('of ten minutes ends by its alarm', async () => {
    const pretend = browser();
    await pretend.fromPopup('pause', { how: 'ten-minutes' });
    expect(await power(pretend)).toBe('paused');
    pretend.clock += TEN_MINUTES;
    expect(await power(pretend)).toBe('on');
    await pretend.fire('alarm', { name: 'pause-end' });
    expect(pretend.told.at(-1)).toMatchObject({ name: 'orders', payload: { power: 'on' } });
  });
  it('until restart outlives the worker and ends with the browser', async () => {
    const pretend = browser();
    await pretend.fromPopup('pause', { how: 'restart' });
    pretend.wake();
    expect(await power(pretend)).toBe('paused');
    pretend.restart();
    expect(await power(pretend)).toBe('on');
  });
  it('by key: on, and off again', async () => {
    const pretend = browser();
    await pretend.fire('command', 'pause', pretend.tab(1));
    expect(await power(pretend)).toBe('paused');
    await pretend.fire('command', 'pause', pretend.tab(1));
    expect(await power(pretend)).toBe('on');
  });
});

describe('installing', () => {
  it('greets once, makes the menus, and shields tabs already open, the one being read first', async () => {
    const pretend = browser([2, 'https://two.test/', { script: null, active: true }], [3, 'chrome://newtab', { script: null }]);
    pretend.tab(1).script = null;
    await pretend.fire('installed', { reason: 'install' });
    await pretend.fire('installed', { reason: 'install' });
    expect(pretend.opened).toEqual(['chrome-extension://pretend/src/welcome/index.html']);
    expect(pretend.injected.filter(({ what }) => what === 'content.js').map(({ tabId }) => tabId).slice(0, 2)).toEqual([2, 1]);
    expect(pretend.menus).toContain('never-here');
  });
  it('leaves alone a tab whose script answers', async () => {
    const pretend = browser();
    await pretend.fire('installed', { reason: 'update' });
    expect(pretend.injected).toEqual([]);
    expect(pretend.opened).toEqual([]);
  });
});

describe('menus', () => {
  it('never here: this host is off', async () => {
    const pretend = browser();
    await pretend.fire('menu', { menuItemId: 'never-here' }, pretend.tab(1));
    expect(await power(pretend)).toBe('off');
  });
  it('a report is listed, exported, and erased', async () => {
    const pretend = browser();
    pretend.tab(1).script = ({ name }) => (name === 'selected-text' ? { text: 'The lamp goes out.' } : null);
    await pretend.fire('menu', { menuItemId: 'note-missed', frameId: 3 }, pretend.tab(1));
    expect(await pretend.fromPopup('notes')).toMatchObject({ value: [{ kind: 'missed', text: 'The lamp goes out.', page: `https://${HOST}/a` }] });
    expect(JSON.stringify(await pretend.fromPopup('export'))).toContain('The lamp goes out.');
    expect(await pretend.fromPopup('erase-notes', { id: null })).toEqual({ ok: true, value: [] });
  });
});

describe('import', () => {
  it('is previewed without a change, applied, and undone', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    const { value } = (await pretend.fromPopup('export')) as { value: { text: string } };
    await pretend.fromPopup('remove-rule', { rule: { scope: 'host', pattern: HOST }, tabId: 1 });
    expect(await pretend.fromPopup('preview-import', value)).toMatchObject({ value: { ok: true, differences: [{ field: `rule host ${HOST}`, before: null, after: '"off"' }] } });
    expect(await power(pretend)).toBe('on');
    await pretend.fromPopup('import', value);
    expect(await power(pretend)).toBe('off');
    await pretend.fromPopup('undo-import');
    expect(await power(pretend)).toBe('on');
    expect(await pretend.fromPopup('settings')).toMatchObject({ value: { canUndo: false } });
  });
});

describe('the mirror', () => {
  it('holds nothing until the reader asks for it', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    await pretend.fire('alarm', { name: 'mirror' });
    expect(pretend.sync.items).toEqual({});
  });
  it('carries a rule to another device, and its removal', async () => {
    const [one, other] = [browser(), browser()];
    for (const device of [one, other]) await device.fromPopup('change', { patch: { sync: true } });
    const meet = async (from: PretendBrowser, to: PretendBrowser): Promise<void> => {
      await from.fire('alarm', { name: 'mirror' });
      to.sync.items = structuredClone(from.sync.items);
      await to.fire('changed', {}, 'sync');
    };
    await one.fromPopup('set-rule', { rule, tabId: 1 });
    await meet(one, other);
    expect(await power(other)).toBe('off');
    other.clock += 1;
    await other.fromPopup('remove-rule', { rule: { scope: 'host', pattern: HOST }, tabId: 1 });
    await meet(other, one);
    expect(await power(one)).toBe('on');
  });
  it('that cannot be written is said, and costs nothing here', async () => {
    const pretend = browser();
    pretend.sync.writesLeft = 0;
    await pretend.fromPopup('change', { patch: { sync: true } });
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    await pretend.fire('alarm', { name: 'mirror' });
    expect(await pretend.fromPopup('settings')).toMatchObject({ value: { trouble: 'sync', settings: { rules: [rule] } } });
  });
});

describe('a worker killed between any two events', () => {
  type Step = (pretend: PretendBrowser) => Promise<unknown>;
  const steps: readonly Step[] = [
    (pretend) => pretend.fromPopup('set-rule', { rule, tabId: 1 }),
    (pretend) => pretend.fromPopup('remove-rule', { rule: { scope: 'host', pattern: HOST }, tabId: 1 }),
    (pretend) => pretend.fromPopup('change', { patch: { mode: 'strict' } }),
    (pretend) => pretend.fromPopup('set-rule', { rule: { ...rule, pattern: 'private.test' }, tabId: 9 }),
    (pretend) => pretend.fromPopup('pause', { how: 'restart' }),
    (pretend) => pretend.fromPopup('pause', { how: 'end' }),
    (pretend) => pretend.fromPage(1, { name: 'hello' }),
    (pretend) => pretend.fromPage(1, report(3)),
    (pretend) => pretend.fromPage(1, report(2), 5),
    (pretend) => pretend.fromPopup('change', { patch: { sync: true } }),
    (pretend) => pretend.fire('alarm', { name: 'mirror' }),
    (pretend) => pretend.fire('removed', 2),
  ];
  const replay = async (order: readonly number[], kill: boolean): Promise<unknown> => {
    const pretend = browser([2, 'https://two.test/'], [9, 'https://private.test/', { incognito: true }]);
    for (const index of order) {
      await steps[index]?.(pretend);
      if (kill) pretend.wake();
      pretend.clock += 1;
    }
    return { local: pretend.local.items, session: pretend.session.items, sync: pretend.sync.items, badge: [...pretend.badge], alarms: [...pretend.alarms], popup: await pretend.fromPopup('tab-status', { tabId: 1 }) };
  };
  it('knows all that one which was never killed knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(steps.length - 1), { minLength: 2, maxLength: 12 }), async (order) => {
        expect(await replay(order, true)).toEqual(await replay(order, false));
      }),
      { numRuns: 40 },
    );
  });
});
