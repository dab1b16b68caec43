import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Orders, PageReport, PageState } from '../../src/shared/messages.ts';
import { DEFAULTS } from '../../src/shared/settings.ts';
import type { Shield } from '../../src/page/shield.ts';

const sent: { readonly name: string; readonly payload?: PageReport }[] = [];
const ORDERS: Orders = { revision: 1, power: 'on', policy: { mode: 'balanced', level: 'ending', ignore: [] }, look: DEFAULTS.look, language: 'en', own: null };

vi.mock('../../src/page/runtime.ts', () => ({
  isAlive: () => true,
  api: {
    runtime: {
      onMessage: { addListener: () => undefined },
      sendMessage: (message: { name: string; payload?: PageReport }) => {
        sent.push(message);
        return Promise.resolve({ ok: true, value: message.name === 'hello' ? ORDERS : null });
      },
    },
  },
}));
const { Duty } = await import('../../src/page/duty.ts');

/** A frame whose shield is in these states, one after the other, each told of. */
async function reports(states: readonly PageState[]): Promise<PageState[]> {
  let state: PageState = states[0] ?? 'no-film', changed: () => void = () => undefined;
  new Duty(document, (_, { onReport }) => {
    changed = onReport;
    const shield: Pick<Shield, 'start' | 'stop' | 'follow' | 'report'> = { start: () => undefined, stop: () => undefined, follow: () => undefined, report: () => ({ state, films: [], hidden: 0, shown: 0 }) };
    return shield as Shield;
  }).begin();
  for (const next of states) {
    state = next;
    changed();
    await vi.runAllTimersAsync();
  }
  return sent.flatMap(({ name, payload }) => (name === 'report' && payload ? [payload.state] : []));
}

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each<[what: string, frame: boolean, states: PageState[], told: PageState[]]>([
  ['a tab tells that nothing is there', false, ['no-film'], ['no-film']],
  ['a frame in it does not', true, ['no-film', 'no-film'], []],
  ['a frame tells what it hides', true, ['no-film', 'veiled'], ['veiled']],
  ['and that it no longer does', true, ['veiled', 'no-film'], ['veiled', 'no-film']],
  ['a frame tells that it is broken', true, ['broken'], ['broken']],
])('%s', async (_, frame, states, told) => {
  if (frame) vi.stubGlobal('top', {});
  expect(await reports(states)).toEqual(told);
});
