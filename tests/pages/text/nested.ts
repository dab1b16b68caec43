import { html, HIDDEN, SPOIL, type TextPage } from './page.ts';

const page = (name: string, body: string, usable: readonly string[], readable: readonly string[] = []): TextPage => ({ name, page: html(body), hidden: HIDDEN, readable, usable });

/** What stands in one element with a reveal, untouched by it, and must go on working where it stood. */
export const NESTED: readonly TextPage[] = [
  page(
    'a thread of nested list items',
    `<ul><li>${SPOIL}<ul><li id=answer>Was the harbour real?</li><li>I liked the lamp best.<ol><li>So did I.</li></ol></li></ul> <button id=more>Reply</button></li></ul>`,
    ['#answer', '#more'],
    ['harbour real', 'lamp best', 'So did I'],
  ),
  page(
    'cells with buttons, fields and lists',
    `<table><tr><th>${SPOIL}<button id=sort>Sort</button><td>${SPOIL} <input id=note value=Note><ul><li id=item>A calm line.</li></ul><td><span><input type=checkbox id=tick style="width:20px;height:20px"></span> ${SPOIL}</table>`,
    ['#sort', '#note', '#item', '#tick'],
    ['calm line'],
  ),
  page(
    'a dialog, a definition and a caption',
    `<dl><dt>End<dd>${SPOIL}<p id=calm>A calm paragraph.</p></dl><figure><figcaption>${SPOIL} <button id=zoom>Enlarge</button></figcaption></figure><dialog open style="position:static">${SPOIL}<form method=dialog><button id=close>Close</button></form></dialog>`,
    ['#calm', '#zoom', '#close'],
    ['calm paragraph'],
  ),
  page(
    'labels around fields',
    `<div><label>${SPOIL} <input id=one></label></div><ul><li><label><input type=checkbox id=two style="width:20px;height:20px"> ${SPOIL}</label></ul><p>Calm words. <span>${SPOIL} <input id=three></span></p><form>${SPOIL}<br><input id=four></form>`,
    ['#one', '#two', '#three', '#four'],
    ['Calm words'],
  ),
];
