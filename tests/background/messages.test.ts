import { describe, expect, it, test } from 'vitest';
import { DEFAULTS } from '../../src/shared/settings.ts';
import { PretendBrowser, page } from './pretend-browser.ts';

const report = { state: 'veiled', films: ['a-lamp'], hidden: 2, shown: 0 };

function browser(): PretendBrowser {
  const pretend = new PretendBrowser();
  pretend.tabs = [page(1, 'https://en.example.test/a')];
  return pretend;
}

const kite = { id: 'own-a-kite', titles: ['A Kite'], people: [], tells: [] };
const rule = { scope: 'host', pattern: 'en.example.test', power: 'off' };

test.each([
  { name: 'hello', message: { name: 'hello' }, ok: true },
  { name: 'a report', message: { name: 'report', payload: report }, ok: true },
  { name: 'a report that carries text', message: { name: 'report', payload: { ...report, text: 'x' } }, ok: false },
  { name: 'a report with a negative count', message: { name: 'report', payload: { ...report, hidden: -1 } }, ok: false },
  { name: 'changing settings', message: { name: 'change', payload: { patch: { power: 'off' } } }, ok: false },
  { name: 'setting a rule', message: { name: 'set-rule', payload: { rule } }, ok: false },
  { name: 'adding a film', message: { name: 'set-film', payload: { film: kite } }, ok: false },
  { name: 'removing a film', message: { name: 'remove-film', payload: { film: kite.id } }, ok: false },
  { name: 'reading settings', message: { name: 'settings' }, ok: false },
  { name: 'reading the notes', message: { name: 'notes' }, ok: false },
  { name: 'a name from the prototype', message: { name: 'constructor' }, ok: false },
  { name: 'no envelope', message: 'hello', ok: false },
  { name: 'null', message: null, ok: false },
])('from a page: $name', async ({ message, ok }) => {
  const pretend = browser();
  const before = structuredClone(pretend.local.items);
  expect((await pretend.fromPage(1, message)).ok).toBe(ok);
  expect(pretend.local.items).toEqual(before);
});

test.each([
  { name: 'settings', payload: undefined, ok: true },
  { name: 'change', payload: { patch: { mode: 'strict' } }, ok: true },
  { name: 'change', payload: { patch: { mode: 'lax' } }, ok: false },
  { name: 'change', payload: { patch: { rules: [] } }, ok: false },
  { name: 'set-rule', payload: { rule: { ...rule, scope: 'planet' } }, ok: false },
  { name: 'change', payload: { patch: { films: [kite] } }, ok: false },
  { name: 'set-film', payload: { film: kite }, ok: true },
  { name: 'set-film', payload: { film: { ...kite, id: 'miracle-in-cell-no-7' } }, ok: false },
  { name: 'set-film', payload: { film: { ...kite, titles: [] } }, ok: false },
  { name: 'set-film', payload: { film: { ...kite, rating: 9 } }, ok: false },
  { name: 'remove-film', payload: { film: kite.id }, ok: true },
  { name: 'remove-film', payload: { film: 'miracle-in-cell-no-7' }, ok: false },
  { name: 'report', payload: report, ok: false },
  { name: 'hello', payload: undefined, ok: false },
])('from our own page: $name $payload', async ({ name, payload, ok }) => {
  expect((await browser().fromPopup(name, payload)).ok).toBe(ok);
});

describe('who asks is taken from the browser', () => {
  const change = { name: 'change', payload: { patch: { power: 'off' } } };
  test.each([
    { name: 'another extension', sender: { id: 'other', url: 'chrome-extension://pretend/src/popup/index.html' } },
    { name: 'an address that merely begins alike', sender: { id: 'pretend', url: 'chrome-extension://pretender/x.html', tab: { id: 1 } } },
    { name: 'nobody in particular', sender: { id: 'pretend' } },
  ])('$name is refused', async ({ sender }) => {
    expect(await browser().message(change, sender)).toEqual({ ok: false, error: 'refused' });
  });
  it('and claims inside the message count for nothing', async () => {
    expect(await browser().fromPage(1, { ...change, sender: { url: 'chrome-extension://pretend/' } })).toEqual({ ok: false, error: 'refused' });
  });
});

describe('hello', () => {
  it('is answered with the orders of the top site, also in a frame', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-rule', { rule });
    expect(await pretend.fromPage(1, { name: 'hello' }, 4)).toMatchObject({ ok: true, value: { power: 'off' } });
  });
  it('is answered with the shield on where storage fails', async () => {
    const pretend = browser();
    pretend.local.failRead = true;
    expect(await pretend.fromPage(1, { name: 'hello' })).toMatchObject({ ok: true, value: { power: 'on', policy: { mode: DEFAULTS.mode } } });
  });
  it('puts the user sheet only into a tab that asks for it, as pages without a film do not', async () => {
    const pretend = browser();
    await pretend.fromPage(1, { name: 'hello' });
    expect(pretend.injected).toEqual([]);
    await pretend.fromPage(1, { name: 'sheet' });
    expect(pretend.injected).toEqual([{ tabId: 1, what: 'css USER' }]);
  });
});
