import { describe, expect, it, test } from 'vitest';
import { HOST, browser, power } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

const choose = (pretend: PretendBrowser, menuItemId: string, more: object = {}): Promise<void> => pretend.fire('menu', { menuItemId, ...more }, pretend.tab(1));
const listed = async (pretend: PretendBrowser): Promise<unknown> => {
  const answer = await pretend.fromPopup('notes');
  return answer.ok && answer.value;
};

describe('the context menu', () => {
  it('is made at installation and at every start, each time once', async () => {
    const pretend = browser();
    await pretend.fire('installed', { reason: 'install' });
    await pretend.fire('startup');
    expect(pretend.menus).toEqual(['hide-selection', 'note-missed', 'show-here', 'note-wrong', 'never-here']);
  });
  it.each(['hide-selection', 'show-here'])('%s: the frame that was clicked is told, and nothing else happens', async (item) => {
    const pretend = browser();
    const before = structuredClone(pretend.local.items);
    await choose(pretend, item, { frameId: 3 });
    expect(pretend.told).toEqual([{ tabId: 1, name: item, payload: undefined, frameId: 3 }]);
    expect(pretend.local.items).toEqual(before);
  });
  it('never here: this host is off', async () => {
    const pretend = browser([2, 'https://other.test/']);
    await choose(pretend, 'never-here');
    expect([await power(pretend), await power(pretend, 2)]).toEqual(['off', 'on']);
  });
  it('never here, on a page that is no site: nothing', async () => {
    const pretend = browser();
    pretend.tab(1).url = 'about:blank';
    await choose(pretend, 'never-here');
    expect(pretend.local.items).toEqual({});
  });
  test.each([
    { item: 'note-missed', kind: 'missed' },
    { item: 'note-wrong', kind: 'wrongly-hidden' },
  ])('$item: noted with the words selected in that frame, exported, erased', async ({ item, kind }) => {
    const pretend = browser();
    pretend.tab(1).script = ({ name }) => (name === 'selected-text' ? { text: 'The lamp goes out.' } : null);
    await choose(pretend, item, { frameId: 3 });
    expect(pretend.told).toMatchObject([{ name: 'selected-text', frameId: 3 }]);
    expect(await listed(pretend)).toMatchObject([{ kind, text: 'The lamp goes out.', page: `https://${HOST}/a` }]);
    expect(JSON.stringify(await pretend.fromPopup('export'))).toContain('The lamp goes out.');
    const { value: alone } = (await pretend.fromPopup('export-notes')) as { value: { text: string } };
    expect(JSON.parse(alone.text)).toMatchObject({ notes: [{ kind, text: 'The lamp goes out.' }] });
    expect(Object.keys(JSON.parse(alone.text) as object)).toEqual(['kind', 'format', 'notes']);
    expect(await pretend.fromPopup('erase-notes', { id: null })).toEqual({ ok: true, value: [] });
  });
  it('a page whose script is gone: the words the browser hands over', async () => {
    const pretend = browser();
    pretend.tab(1).script = null;
    await choose(pretend, 'note-missed', { selectionText: 'The lamp' });
    expect(await listed(pretend)).toMatchObject([{ kind: 'missed', text: 'The lamp' }]);
  });
  it('an item nobody made, and a click without a tab: nothing', async () => {
    const pretend = browser();
    await choose(pretend, 'other');
    await pretend.fire('menu', { menuItemId: 'never-here' }, undefined);
    expect([pretend.told, pretend.local.items]).toEqual([[], {}]);
  });
});

describe('the keyboard commands', () => {
  it('show or hide everything: every frame of the tab is told', async () => {
    const pretend = browser();
    await pretend.fire('command', 'toggle-page', pretend.tab(1));
    expect(pretend.told).toEqual([{ tabId: 1, name: 'toggle-all', payload: undefined, frameId: undefined }]);
  });
  it('pause, and the same key ends it', async () => {
    const pretend = browser();
    await pretend.fire('command', 'pause', pretend.tab(1));
    expect(await power(pretend)).toBe('paused');
    await pretend.fire('command', 'pause', pretend.tab(1));
    expect(await power(pretend)).toBe('on');
  });
  it('without a tab, and by another name: nothing', async () => {
    const pretend = browser();
    await pretend.fire('command', 'toggle-page', undefined);
    await pretend.fire('command', 'other', pretend.tab(1));
    expect(pretend.told).toEqual([]);
  });
});
