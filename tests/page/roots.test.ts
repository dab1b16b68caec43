import { beforeEach, expect, it } from 'vitest';
import { Roots } from '../../src/page/roots.ts';

let found: string[] = [];
const roots = (): Roots => new Roots(() => false, (root) => found.push(root.host.id), new AbortController().signal);
const by = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

beforeEach(() => {
  found = [];
  document.body.innerHTML = '<p id=first>one</p><div id=outer>two<section id=inner></section></div>';
});

it.each([
  { host: 'inner', is: 'what the parser was in', seen: ['inner'] },
  { host: 'outer', is: 'what that stands in', seen: ['outer'] },
  { host: 'first', is: 'what had been closed', seen: [] },
])('a root that came after its host was looked at, on $is', ({ host, seen }) => {
  const all = roots();
  all.grow(document.documentElement);
  all.look(document.body);
  by(host).attachShadow({ mode: 'open' });
  all.grow(document.documentElement);
  expect(found).toEqual(seen);
});

it('nothing is looked for twice', () => {
  const all = roots();
  all.grow(document.documentElement);
  by('outer').append(document.createElement('p'), 'three');
  all.grow(document.documentElement);
  by('inner').attachShadow({ mode: 'open' });
  all.grow(document.documentElement);
  expect(found).toEqual([]);
});
