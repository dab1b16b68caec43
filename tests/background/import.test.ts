import { describe, expect, it } from 'vitest';
import { HOST, browser, power, rule } from './one-site.ts';

describe('import', () => {
  it('is previewed without a change, applied, and undone', async () => {
    const pretend = browser();
    await pretend.fromPopup('set-rule', { rule, tabId: 1 });
    const { value } = (await pretend.fromPopup('export')) as { value: { text: string } };
    await pretend.fromPopup('remove-rule', { rule: { scope: 'host', pattern: HOST }, tabId: 1 });
    expect(await pretend.fromPopup('preview-import', value)).toMatchObject({ value: { ok: true, differences: [{ kind: 'rule', rule: { scope: 'host', pattern: HOST }, before: null, after: '"off"' }] } });
    expect(await power(pretend)).toBe('on');
    await pretend.fromPopup('import', value);
    expect(await power(pretend)).toBe('off');
    await pretend.fromPopup('undo-import');
    expect(await power(pretend)).toBe('on');
    expect(await pretend.fromPopup('settings')).toMatchObject({ value: { canUndo: false } });
  });
});
