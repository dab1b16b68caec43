import { expect, it, vi } from 'vitest';
import { Fights } from '../../src/page/fights.ts';

it('gives in after so many rounds in a row, for that element and for good', () => {
  const fights = new Fights(3), stubborn = document.createElement('p'), calm = document.createElement('p');
  expect([1, 2, 3, 4, 5].map(() => fights.lost(stubborn))).toEqual([false, false, false, true, true]);
  expect(fights.lost(calm)).toBe(false);
});

it.each([
  ['in sight', false],
  ['in a tab that nobody sees, where timers sleep', true],
])('a hundred rounds in one task are a loop, in two they are none: %s', async (_, asleep) => {
  if (asleep) vi.useFakeTimers();
  const fights = new Fights(), rounds = (count: number): boolean[] => Array.from({ length: count }, () => fights.endless());
  expect(rounds(100)).not.toContain(true);
  expect(fights.endless()).toBe(true);
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done(null);
    };
    port2.postMessage(null);
  });
  vi.useRealTimers();
  expect(rounds(100)).not.toContain(true);
});

it.each([
  ['<section><ul><li id=x></li></ul></section>', 'SECTION'],
  ['<table><tbody><tr><td id=x></td></tr></tbody></table>', 'BODY'],
])('shelters behind the nearest thing around that takes a closed root: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(new Fights().shelter(document.querySelector('#x') as Element)?.tagName).toBe(expected);
});
