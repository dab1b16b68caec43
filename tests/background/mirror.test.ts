import { describe, expect, it } from 'vitest';
import { HOST, browser, power, rule } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

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
  it('carries a film of the reader’s own to another device, and its removal', async () => {
    const [one, other] = [browser(), browser()];
    for (const device of [one, other]) await device.fromPopup('change', { patch: { sync: true } });
    const film = { id: 'own-a-kite', titles: ['A Kite'], people: ['Ada Example'], tells: ['the string breaks'] };
    const meet = async (from: PretendBrowser, to: PretendBrowser): Promise<unknown> => {
      await from.fire('alarm', { name: 'mirror' });
      to.sync.items = structuredClone(from.sync.items);
      await to.fire('changed', {}, 'sync');
      return to.fromPopup('settings');
    };
    await meet(one, other);
    one.clock += 1;
    await one.fromPopup('set-film', { film });
    expect(await meet(one, other)).toMatchObject({ value: { settings: { films: [film] } } });
    other.clock += 2;
    await other.fromPopup('remove-film', { film: film.id });
    expect(await meet(other, one)).toMatchObject({ value: { settings: { films: [] } } });
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
