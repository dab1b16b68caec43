import { expect, it } from 'vitest';
import { revealButton } from '../../src/page/reveal-button.ts';

const words = { show: 'Show', hide: 'Hide again', showName: 'Hidden. Show', hideName: 'Shown. Hide again' };

it.each([
  ['a reader’s press', true, 1],
  ['a click made by a script', false, 0],
] as const)('%s', (_, isTrusted, expected) => {
  let presses = 0, seenByPage = 0;
  const button = revealButton(document, words, 'hidden', () => presses++);
  const around = document.body.appendChild(document.createElement('div'));
  around.append(button);
  around.addEventListener('click', () => seenByPage++);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: isTrusted });
  button.dispatchEvent(click);
  expect({ presses, seenByPage, kept: click.defaultPrevented }).toEqual({ presses: expected, seenByPage: 0, kept: true });
});

it.each([
  ['hidden', 'Hidden. Show'],
  ['shown', 'Shown. Hide again'],
] as const)('%s: told to those who see and to those who listen', (state, name) => {
  const button = revealButton(document, words, state, () => undefined);
  expect([button.title, button.getAttribute('aria-label')]).toEqual([name, name]);
});
