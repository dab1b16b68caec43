import { describe, expect, it } from 'vitest';
import { isGap } from '../../src/page/judged-places.ts';

describe('white space that is nobody’s text', () => {
  it.each([
    { html: '<div><p>One.</p>\n<p>Two.</p></div>', gap: true },
    { html: '<div>\n<p>One.</p></div>', gap: true },
    { html: '<div><p>One.</p>\n</div>', gap: true },
    { html: '<p><b>One</b> <b>two</b></p>', gap: false },
    { html: '<p><b>One</b> </p>', gap: false },
    { html: '<div><p>One.</p> <b>two</b></div>', gap: false },
    { html: '<p> </p>', gap: false },
  ])('$html: $gap', ({ html, gap }) => {
    document.body.innerHTML = html;
    const space = Array.from(document.body.firstElementChild?.childNodes ?? []).find((node) => node.nodeValue?.trim() === '');
    if (space === undefined) throw new Error('no white space');
    expect(isGap(space)).toBe(gap);
  });
});
