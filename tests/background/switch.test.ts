import { describe, expect, it } from 'vitest';
import { HOST, browser, power, report, rule } from './one-site.ts';

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
