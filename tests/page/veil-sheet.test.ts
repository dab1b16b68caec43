import { expect, it } from 'vitest';
import { openVeils } from '../../src/page/veil.ts';

it('a shadow root of the page gets our sheet beside its own: once, and again when the page has taken it', () => {
  const veils = openVeils(document, () => undefined);
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [own];
  veils.enter(root);
  veils.enter(root);
  expect([root.adoptedStyleSheets.length, root.adoptedStyleSheets[0]]).toEqual([2, own]);
  root.adoptedStyleSheets = [];
  veils.enter(root);
  expect(root.adoptedStyleSheets).toHaveLength(1);
});
