import { HIDDEN, SPOIL, withScript, type TextPage } from './page.ts';

const CALM = 'The harbour at sunset was filmed in one take.';
const BODY = `<p id=a>${CALM} ${SPOIL}</p><ul><li>${CALM} ${SPOIL}</ul>`;
/** Acts when the page has been judged and veiled. */
const later = (script: string): string => withScript(BODY, `await new Promise((d)=>addEventListener('load',d));await rest(100);${script}`);

/** What readers' other extensions, translators and themes do to every element of a page. */
export const REWRITING: readonly TextPage[] = [
  {
    name: 'a translator wraps every text anew',
    page: later(`const walk=document.createTreeWalker(document.body,4),texts=[];while(walk.nextNode())if(!walk.currentNode.parentElement.closest('script'))texts.push(walk.currentNode);for(const t of texts){const o=document.createElement('font'),i=document.createElement('font');o.style.verticalAlign=i.style.verticalAlign='inherit';t.replaceWith(o);o.append(i);i.append(t.data)}document.documentElement.classList.add('translated-ltr')`),
    hidden: HIDDEN,
    readable: 'filmed in one take',
  },
  {
    name: 'a theme recolours every element',
    page: later(`for(let n=0;n<3;n++){for(const e of document.body.querySelectorAll('*')){e.setAttribute('data-theme-inline-color',n);e.style.setProperty('--theme-inline-color','#f0f');e.style.setProperty('color','#f0f','important');e.style.setProperty('visibility','visible','important')}await rest(30)}for(const e of document.querySelectorAll(':not(.s)'))e.style.removeProperty('color')`),
    hidden: HIDDEN,
    readable: 'filmed in one take',
  },
];
