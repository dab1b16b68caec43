import { make } from './dom.ts';
import type { VeilState } from './veil-contract.ts';
import type { VeilWords } from './veil-words.ts';

/** The reveal button: a real one. Only the reader's own press counts; a page's synthetic click does nothing. */
export function revealButton(document: Document, words: VeilWords, state: VeilState, press: () => void): HTMLButtonElement {
  const button = make(document, 'button');
  button.type = 'button';
  button.title = state === 'hidden' ? words.showName : words.hideName; // What it is, and how sure that is, for those who see.
  button.setAttribute('aria-label', button.title);
  button.setAttribute('aria-expanded', String(state === 'shown'));
  const eye = make(document, 'span');
  eye.className = 'eye';
  eye.setAttribute('aria-hidden', 'true');
  const word = make(document, 'span');
  word.className = 'word';
  word.textContent = state === 'hidden' ? words.show : words.hide;
  button.append(eye, word);
  onPress(button, press);
  return button;
}

/** Calls back on a trusted click, and keeps the click from the page's own handlers and links around the block. */
export function onPress(target: HTMLElement, press: () => void): void {
  target.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) press();
  });
}
