import { html, HIDDEN, SPOIL, withScript, type TextPage } from './page.ts';

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
  {
    name: 'a block of text, given more',
    page: withScript(
      '<p>Calm words.</p><div id=r><b class=s></b></div>',
      `r.firstChild.textContent=SP;await rest(120);r.insertAdjacentHTML('beforeend',' <button id=more>Reply</button><button id=icon style="width:30px;height:30px"></button><ul><li id=item>A calm answer.</li></ul>')`,
    ),
    hidden: HIDDEN,
    readable: ['Calm words', 'calm answer'],
    usable: ['#more', '#icon', '#item'],
  },
  {
    // Each time the reader is in a field when the reveal beside it comes; `#kept` is seen if they were still there afterwards.
    name: 'fields in use beside a reveal that comes',
    page: withScript(
      `<p><span><input class=f value=abc></span> <b class=s></b></p><p><b class=s></b> <span class=f contenteditable>abc</span></p><ul><li><span><input class=f value=abc></span> <b class=s></b></li></ul>
      <div><span><b class=s></b> <input class=f value=abc></span></div><div><label><b class=s></b> <input class=f value=abc></label></div><p id=kept hidden>Still there.</p>`,
      `let kept=0;const fields=document.querySelectorAll('.f'),caret=(f)=>'selectionStart' in f?f.selectionStart:getSelection().focusNode===f.firstChild?getSelection().focusOffset:-1;
      for(let i=0;i<fields.length;i++){const f=fields[i];f.focus();if(f.setSelectionRange)f.setSelectionRange(2,2);else getSelection().collapse(f.firstChild,2);document.querySelectorAll('b.s')[i].textContent=SP;await rest(50);if(document.activeElement===f&&caret(f)===2&&f.checkVisibility({visibilityProperty:true,opacityProperty:true}))kept++}
      if(kept===fields.length)document.getElementById('kept').hidden=false`,
    ),
    hidden: HIDDEN,
    readable: 'Still there',
  },
];
