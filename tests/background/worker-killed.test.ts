import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOST, browser, report, rule } from './one-site.ts';
import type { PretendBrowser } from './pretend-browser.ts';

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
