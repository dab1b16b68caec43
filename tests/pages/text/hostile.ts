import { html, HIDDEN, SPOIL, withScript, type TextPage } from './page.ts';

const CALM = '<p>The harbour at sunset was filmed in one take.</p>';
const READABLE = 'filmed in one take';

/** Pages that get in the shield's way, by accident or on purpose. */
export const HOSTILE: readonly TextPage[] = [
  { name: 'form fields named like properties', page: html(`${CALM}<form><input name=textContent><input name=attributes><input name=parentNode><input name=children><input name=localName><input name=firstChild><p>${SPOIL}</p></form>`), hidden: HIDDEN, readable: READABLE },
  { name: 'patched prototypes', page: withScript(`${CALM}<div id=r class=s></div>`, `Node.prototype.contains=()=>false;Element.prototype.closest=()=>null;Document.prototype.querySelectorAll=()=>[];Element.prototype.setAttribute=()=>{};window.MutationObserver=class{observe(){}};String.prototype.trim=()=>'';r.textContent=SP`), hidden: HIDDEN, readable: READABLE },
  { name: 'style sheets taken away', page: withScript(`${CALM}<ul><li id=r class=s></li></ul>`, `r.textContent=SP;for(let i=0;i<20;i++){document.adoptedStyleSheets=[];await rest(20)}`), hidden: HIDDEN, readable: READABLE },
  { name: 'every unknown attribute stripped', page: withScript(`${CALM}<ul><li id=r class=s></li></ul>`, `r.textContent=SP;for(let i=0;i<20;i++){for(const a of [...r.attributes])if(a.name!='class')r.removeAttribute(a.name);await rest(20)}`), hidden: HIDDEN, readable: READABLE },
  { name: 'a forged mark on innocent text', page: html(`<p data-spoiler-veil data-spoiler-hold>The harbour at sunset was filmed in one take.</p><p>${SPOIL}</p>`), hidden: HIDDEN },
  { name: 'clicks made by script', page: withScript(`${CALM}<p id=r class=s></p>`, `r.textContent=SP;for(let i=0;i<20;i++){r.click();r.dispatchEvent(new MouseEvent('click',{bubbles:true,composed:true}));document.elementFromPoint(40,80)?.click();await rest(20)}`), hidden: HIDDEN, readable: READABLE },
  { name: 'ten thousand mutations a second', page: withScript(`${CALM}<p id=r class=s></p><div id=m></div>`, `m.innerHTML='<i>0</i> '.repeat(200);const k=[...m.children];let n=0;setInterval(()=>{for(let i=0;i<160;i++)k[n++%200].textContent=n},16);await rest(200);r.textContent=SP`), hidden: HIDDEN, readable: READABLE },
  { name: 'ten megabytes of structured data', page: html(`<script type="application/ld+json">{"@type":"Movie","name":"${'x'.repeat(100)}","description":"${'lorem ipsum '.repeat(850_000)}"}</script>${CALM}<p>${SPOIL}</p>`), hidden: HIDDEN, readable: READABLE },
  { name: 'two hundred thousand nodes', page: withScript(`${CALM}<p id=r class=s></p><div id=m></div>`, `m.innerHTML='<b>x</b>'.repeat(100000);await rest(100);r.textContent=SP`), hidden: HIDDEN, readable: READABLE },
  { name: 'nested hundreds deep', page: withScript(`${CALM}<div id=m></div>`, `let at=m;for(let i=0;i<600;i++){const s=document.createElement('span');at.append(s);at=s}at.className='s';at.textContent=SP`), hidden: HIDDEN, readable: READABLE },
  { name: 'our mark taken off at once, every time', page: withScript(`${CALM}<div><ul><li id=r class=s></li></ul></div>`, `r.textContent=SP;new MutationObserver(()=>{for(const a of [...r.attributes])if(a.name!='class'&&a.name!='id')r.removeAttribute(a.name)}).observe(r,{attributes:true})`), hidden: HIDDEN, readable: READABLE },
  { name: 'a label put back at once, every time', page: withScript(`${CALM}<p id=r class=s></p>`, `r.textContent=SP;r.title=SP;new MutationObserver(()=>{if(r.title!==SP)r.title=SP}).observe(r,{attributes:true})`), hidden: HIDDEN, readable: READABLE },
  { name: 'text rewritten at once when veiled', page: withScript(`${CALM}<p id=r class=s></p>`, `r.textContent=SP;let n=0;new MutationObserver(()=>{if(n++<500)r.textContent=SP+' '.repeat(n%3)}).observe(r,{childList:true,characterData:true,subtree:true,attributes:true});r.textContent=SP`), hidden: HIDDEN, readable: READABLE },
];
