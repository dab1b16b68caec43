import { describe, expect, it, vi } from 'vitest';
import { ownPacks } from '../../src/background/own-films.ts';
import type { FilmId } from '../../src/core/film.ts';
import type { Orders } from '../../src/shared/messages.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import { judgeByRules } from '../../src/core/judge-by-rules.ts';
import { PretendArea } from '../shared/pretend-area.ts';
import { browser } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

const lamp = { id: 'own-lamp', titles: ['The Lamp of Orsk', 'Orsk'], people: ['Otto Velkin'], tells: ['the lamp goes out'] };
const boat = { id: 'own-boat', titles: ['The Tin Admiral'], people: [], tells: [] };

const answered = (pretend: PretendBrowser): Promise<unknown> => pretend.fromPage(1, { name: 'hello' });

async function orders(pretend: PretendBrowser, tabId = 1): Promise<Orders> {
  const answer = await pretend.fromPage(tabId, { name: 'hello' });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as Orders;
}
const held = (pretend: PretendBrowser): boolean => pretend.registered.has('hold');

describe('a film of the reader’s own', () => {
  it('reaches every open page at once, compiled', async () => {
    const pretend = browser([2, 'https://other.test/']);
    await pretend.fromPopup('set-film', { film: lamp });
    const told = pretend.told.filter(({ name }) => name === 'orders').map(({ payload }) => (payload as Orders).own);
    expect(told.map((own) => own?.titles)).toEqual([{ 'own-lamp': 'The Lamp of Orsk' }, { 'own-lamp': 'The Lamp of Orsk' }]);
    const recognizer = createRecognizer((told[0] as NonNullable<Orders['own']>).packs, judgeByRules);
    expect(['A review of the lamp of Orsk', 'A lamp of course'].map((text) => recognizer.names(text))).toEqual([true, false]);
  });

  it('is in no orders before it is added, nor after it is removed', async () => {
    const pretend = browser();
    expect((await orders(pretend)).own).toBeNull();
    await pretend.fromPopup('set-film', { film: lamp });
    await pretend.fromPopup('remove-film', { film: lamp.id });
    expect((await orders(pretend)).own).toBeNull();
  });

  it.each([
    ['seen, like those that are shipped', { film: lamp.id, seen: true }, ['own-boat']],
    ['another one seen', { film: boat.id, seen: true }, ['own-lamp']],
    ['seen no longer', { film: lamp.id, seen: false }, ['own-lamp', 'own-boat']],
  ])('is shielded unless it is seen: %s', async (_, change, shielded) => {
    const pretend = browser();
    for (const film of [lamp, boat]) await pretend.fromPopup('set-film', { film });
    await pretend.fromPopup('mark-seen', change);
    expect(Object.keys((await orders(pretend)).own?.titles ?? {})).toEqual(shielded);
  });

  it('is compiled once in a session, however often the worker dies and a tab closes', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-film', { film: lamp });
    const first = await orders(pretend), kept = pretend.session.writes;
    pretend.wake();
    await pretend.fire('removed', 3);
    expect(await orders(pretend)).toEqual(first);
    expect(pretend.session.writes).toBe(kept);
    await pretend.fromPopup('set-film', { film: { ...lamp, titles: ['Another Lamp'] } });
    expect((await orders(pretend)).own?.titles).toEqual({ 'own-lamp': 'Another Lamp' });
  });

  it('is compiled once for all tabs that ask at once', async () => {
    const { shell, session } = browser(), settings = { films: [{ ...lamp, id: lamp.id as FilmId, titles: ['The Lamp of Orsk'] as const }], seen: [] };
    const [one, ...others] = await Promise.all([1, 2, 3].map(() => ownPacks(shell, settings)));
    expect(others).toEqual([one, one]);
    expect(session.writes).toBe(1);
  });

  it('that cannot be kept costs a page no order', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined), pretend = browser();
    await pretend.fromPopup('set-film', { film: lamp });
    pretend.session = new PretendArea();
    pretend.session.writesLeft = 0;
    pretend.wake();
    expect(await answered(pretend)).toMatchObject({ ok: true, value: { power: 'on', own: null } });
    silent.mockRestore();
  });

  it('of a private window is written nowhere, and forgotten with it', async () => {
    const pretend = browser([9, 'https://private.test/', { incognito: true }]);
    await pretend.fromPopup('set-film', { film: lamp, tabId: 9 });
    expect([(await orders(pretend, 9)).own?.titles, (await orders(pretend)).own]).toEqual([{ 'own-lamp': 'The Lamp of Orsk' }, null]);
    expect(JSON.stringify([pretend.local.items, pretend.sync.items])).not.toContain('Orsk');
    pretend.tabs = pretend.tabs.filter(({ id }) => id !== 9);
    await pretend.fire('removed', 9);
    expect(JSON.stringify(pretend.session.items)).not.toContain('Orsk');
  });
});

describe('pages wait for orders', () => {
  it('only while there is a film of the reader’s own to shield', async () => {
    const pretend = browser(), stands: boolean[] = [held(pretend)];
    const steps: readonly (readonly [string, object])[] = [
      ['change', { patch: { mode: 'strict' } }], ['set-film', { film: lamp }], ['set-film', { film: boat }], ['remove-film', { film: boat.id }],
      ['mark-seen', { film: lamp.id, seen: true }], ['mark-seen', { film: lamp.id, seen: false }], ['remove-film', { film: lamp.id }],
    ];
    for (const step of steps) {
      await pretend.fromPopup(...step);
      stands.push(held(pretend));
    }
    expect(stands).toEqual([false, false, true, true, true, false, true, false]);
  });

  it('again after an update, which takes the sheet away', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-film', { film: lamp });
    pretend.registered.clear();
    await pretend.fire('installed', { reason: 'update', previousVersion: '1.0.0' });
    expect(held(pretend)).toBe(true);
  });

  it('without crossing: two changes at once leave one sheet', async () => {
    const pretend = browser();
    await Promise.all([pretend.fromPopup('set-film', { film: lamp }), pretend.fromPopup('set-film', { film: boat })]);
    expect(pretend.registered.size).toBe(1);
  });
});
