import { describe, expect, it, test } from 'vitest';
import { TEN_MINUTES, lasts } from '../../src/background/pause.ts';
import { browser, power } from './one-site.ts';

describe('a pause', () => {
  test.each([
    { name: 'just begun', at: 0, still: true },
    { name: 'nearly over', at: TEN_MINUTES - 1, still: true },
    { name: 'over', at: TEN_MINUTES, still: false },
    { name: 'slept through', at: 9 * TEN_MINUTES, still: false },
    { name: 'a clock set back', at: -1, still: false },
  ])('$name', ({ at, still }) => {
    expect(lasts({ kind: 'until', since: 5_000, end: 5_000 + TEN_MINUTES }, 5_000 + at)).toBe(still);
  });
  it('an end further away than was asked for does not hold', () => {
    expect(lasts({ kind: 'until', since: 0, end: 99 * TEN_MINUTES }, 1)).toBe(false);
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
});
