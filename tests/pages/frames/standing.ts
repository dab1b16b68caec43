import { scripted, type Kind } from './kind.ts';

const PARAGRAPH = '<p id=p>Innocent words are here first. <span class=s></span> And last words about the music.</p>';
const ITEM = '<ul><li id=p>Innocent words are here first. <span class=s></span> And last words about the music.</li></ul>';

/** One reveal among innocent sentences, disturbed while it is veiled. */
const standing = (body: string, markup = PARAGRAPH): string =>
  scripted(`const p=document.getElementById('p'),S=p.querySelector('.s');S.textContent=SP;await rest(250);for(let i=0;i<16;i++){await raf();${body};await rest(12)}`, markup);

export const STANDING: readonly Kind[] = [
  { name: 'standing', page: standing('') },
  { name: 'standing-in-list', page: standing('', ITEM) },
  { name: 'rewritten', page: standing(`S.textContent=i%3?SP+(i%2?'':' for ever'):''`) },
  { name: 'rewritten-in-list', page: standing(`S.textContent=i%3?SP+(i%2?'':' for ever'):''`, ITEM) },
  { name: 'restyled', page: standing(`p.style.width=(200+i*9)+'px';p.className='c'+i`) },
  { name: 'inner-html-again', page: standing(`p.innerHTML='Innocent '+i+'. <span class=s>'+SP+'</span> And last.'`) },
  { name: 'appended-again', page: standing(`const s=document.createElement('span');s.className='s';s.textContent=' '+SP;p.append(s)`) },
  { name: 'cloned', page: standing(`const c=p.cloneNode(true);c.removeAttribute('id');p.after(c);await rest(20);c.remove()`) },
  { name: 'moved', page: standing(`const d=document.createElement('div');p.before(d);d.append(p)`) },
  { name: 'attributes-stripped', page: standing(`for(const a of [...p.attributes])p.removeAttribute(a.name)`) },
  { name: 'passage-moved', page: standing(`if(!i)document.body.append(document.createElement('div'));(i%2?p:document.body.lastElementChild).append(S)`) },
  { name: 'children-replaced', page: standing(`p.textContent='';p.append('Innocent. ',Object.assign(document.createElement('span'),{className:'s',textContent:SP}))`) },
];
