import { describe, expect, it } from 'vitest';
import { blockIfAlone, isDone, isGap, placesIn } from '../../src/page/judged-places.ts';

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

describe('a place that has been judged already', () => {
  const textsIn = (root: Node): Text[] => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    return texts;
  };
  it.each([
    { what: 'its first and its last text were', html: '<div id=d><p>One.</p><p>Two.</p><p>Three.</p></div>', judged: ['One.', 'Three.'], done: true },
    { what: 'white space at its edges is nobody’s', html: '<div id=d>\n<p>One.</p>\n</div>', judged: ['One.'], done: true },
    { what: 'and what stands in a script', html: '<div id=d><script>1</script><p>One.</p></div>', judged: ['One.'], done: true },
    { what: 'only its first was', html: '<div id=d><p>One.</p><p>Two.</p></div>', judged: ['One.'], done: false },
    { what: 'only its last was', html: '<div id=d><p>One.</p><p>Two.</p></div>', judged: ['Two.'], done: false },
    { what: 'neither was', html: '<div id=d><p>One.</p><p>Two.</p><p>Three.</p></div>', judged: ['Two.'], done: false },
    { what: 'it has no text', html: '<div id=d><hr></div><p>One.</p>', judged: ['One.'], done: false },
  ])('$what: $done', ({ html, judged, done }) => {
    document.body.innerHTML = html;
    const texts = textsIn(document.body).filter(({ data }) => judged.includes(data)), place = document.getElementById('d');
    expect(place === null ? null : isDone(place, new Set(texts))).toBe(done);
  });
});

describe('where a text that is new is read', () => {
  const named = (node: Node): string => (node instanceof Element ? node.id : `"${node.nodeValue ?? ''}"`);
  it.each([
    { what: 'all that its block holds', html: '<p id=p>One.</p>', at: 'p', place: 'p' },
    { what: 'beside others', html: '<p id=p>One. <b>two</b></p>', at: 'p', place: '"One. "' },
    { what: 'before a break', html: '<p id=p>One.<br></p>', at: 'p', place: '"One."' },
    { what: 'all of a word within a line', html: '<p>One. <b id=b>two</b></p>', at: 'b', place: '"two"' },
  ])('$what', ({ html, at, place }) => {
    document.body.innerHTML = html;
    const text = document.getElementById(at)?.firstChild;
    expect(text ? named(blockIfAlone(text)) : null).toEqual(place);
  });

  it('what has lost children is read where it stands, unless nobody reads it', () => {
    document.body.innerHTML = '<p id=gone></p><div id=d><p id=q>Three.</p></div><ul id=u></ul><script id=s></script>';
    const thinned = ['gone', 'd', 'u', 's'].map((id) => document.getElementById(id)).filter((one) => one !== null);
    thinned[0]?.remove();
    expect(Array.from(placesIn([], thinned), named)).toEqual(['q', 'u']);
  });
});
