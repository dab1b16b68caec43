import { describe, expect, it } from 'vitest';
import { OwnWords } from '../../src/page/own-words.ts';
import { runsIn } from '../../src/page/read-runs.ts';

/** Selects from the beginning of one text, found by how it starts, to the end of another. */
function selected(html: string, from: string, to: string): { readonly own: OwnWords; readonly done: boolean } {
  document.body.innerHTML = html;
  const range = document.createRange();
  for (let walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node = walk.nextNode() as Text | null; node !== null; node = walk.nextNode() as Text | null) {
    const at = node.data.indexOf(from), end = node.data.indexOf(to);
    if (at >= 0) range.setStart(node, at);
    if (end >= 0) range.setEnd(node, end + to.length);
  }
  const own = new OwnWords();
  return { own, done: own.take(runsIn(document.body), { rangeCount: 1, getRangeAt: () => range } as unknown as Selection) };
}

describe('what the reader hides by hand', () => {
  const said = (own: OwnWords, text: string): string[] => own.in(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    { what: 'part of a paragraph', html: '<p>Calm. The lamp goes out. Calm.</p>', from: 'The lamp', to: 'out.', hides: ['The lamp goes out.'] },
    { what: 'over inline tags', html: '<p>Calm. <b>The</b> lamp <i>goes out. Now</i></p>', from: 'The', to: 'out.', hides: ['The lamp goes out.'] },
    { what: 'the end of one block, another, the beginning of a third', html: '<p>Calm. The lamp</p><p>goes out at last,</p><p>and nobody sees. Calm.</p>', from: 'The lamp', to: 'sees.', hides: ['The lamp', 'goes out at last,', 'and nobody sees.'] },
    { what: 'a word: what it stands in', html: '<p>The lamp goes out.</p>', from: 'lamp', to: 'lamp', hides: ['The lamp goes out.'] },
    { what: 'a line between two breaks', html: '<div>Calm first line.<br>The lamp goes out.<br>Calm last line.</div>', from: 'The', to: 'out.', hides: ['The lamp goes out.'] },
  ])('$what', ({ html, from, to, hides }) => {
    const { own, done } = selected(html, from, to);
    expect(done).toBe(true);
    expect(runsIn(document.body).flatMap(({ text }) => said(own, text))).toEqual(hides);
  });

  it('is known again in other text, each time it stands there, and nothing else is', () => {
    const { own } = selected('<p>The lamp goes out.</p>', 'The', 'out.');
    expect(said(own, 'Again: The lamp goes out. The lamp goes out. The lamp stays.')).toEqual(['The lamp goes out.', 'The lamp goes out.']);
    expect(said(own, 'The lamp stays.')).toEqual([]);
  });

  it('a word that stands alone would hide its like all over the page', () => {
    const { own, done } = selected('<p>Reply</p><p>The lamp goes out.</p>', 'Reply', 'Reply');
    expect([done, own.any, said(own, 'Reply to this.')]).toEqual([false, false, []]);
  });

  it('nothing is selected', () => expect(new OwnWords().take([], null)).toBe(false));

  it('words of a veil’s copy, where the browser tells no place: found by what they say', () => {
    document.body.innerHTML = '<p>Calm. The lamp\n  goes out (again). Calm.</p>';
    const range = document.createRange(), own = new OwnWords();
    own.take(runsIn(document.body), { rangeCount: 1, getRangeAt: () => range, toString: () => 'lamp goes out (again)' } as unknown as Selection);
    expect(said(own, 'Calm. The lamp\n  goes out (again). Calm.')).toEqual(['lamp\n  goes out (again)']);
  });
});
