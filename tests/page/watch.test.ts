import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Watch } from '../../src/page/watch.ts';

let fresh: string[] = [], thinned: string[] = [];
const called = (node: Node): string => (node instanceof Element ? node.id : (node.nodeValue ?? ''));
const watch = new Watch({
  attributes: ['alt'],
  owns: (node) => node instanceof Element && node.id === 'ours',
  skim: () => false,
  onChanges: (changes) => {
    fresh.push(...Array.from(changes.fresh, called));
    thinned.push(...Array.from(changes.thinned, called));
  },
});

const add = (id: string, to: Element | null, tag = 'div'): Element => {
  const element = document.createElement(tag);
  element.id = id;
  to?.append(element);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = '<div id=old><p id=p>one</p></div>';
  [fresh, thinned] = [[], []];
  watch.add(document.body);
});
afterEach(() => watch.stop());

describe('a burst of changes', () => {
  it.each<{ what: string; change: (old: Element) => void; fresh: string[]; thinned?: string[] }>([
    { what: 'what comes in with its parent is read with it', change: (old) => { const a = add('a', old), b = add('b', a); add('c', b); b.append('text'); }, fresh: ['a'] },
    { what: 'two side by side', change: (old) => { add('a', old); add('b', old); }, fresh: ['a', 'b'] },
    { what: 'a tree that was filled before it was put in', change: (old) => { const a = add('a', null); add('b', a); old.append(a); add('c', a); }, fresh: ['a'] },
    { what: 'what was moved out again is read where it stands', change: (old) => { const a = add('a', old), b = add('b', a); old.before(b); }, fresh: ['a', 'b'], thinned: ['a'] },
    { what: 'new inside old beside new', change: (old) => { add('a', old.querySelector('p')); add('b', old); add('c', old.querySelector('p')); }, fresh: ['a', 'b', 'c'] },
    { what: 'text that changed', change: (old) => { const text = old.querySelector('p')?.firstChild; if (text) text.nodeValue = 'two'; }, fresh: ['two'] },
    { what: 'ours', change: (old) => { add('ours', old); add('a', old); }, fresh: ['a'] },
    { what: 'what was emptied', change: (old) => { old.querySelector('p')?.firstChild?.remove(); }, fresh: [], thinned: ['p'] },
  ])('$what', (one) => {
    const old = document.getElementById('old');
    if (old !== null) one.change(old);
    watch.flush();
    expect(fresh).toEqual(one.fresh);
    expect(thinned).toEqual(one.thinned ?? []);
  });
});
