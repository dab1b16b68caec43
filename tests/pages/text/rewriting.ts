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
  {
    // `#kept` is seen if it read what it would have read without a veil, and what it wrote is all still there.
    name: 'a page reads the text of its blocks and writes it back',
    page: withScript(
      `<p>${SPOIL}</p><p>${CALM}\n  <b>${CALM}</b><br> ${SPOIL}<style>i{margin:0}</style> <i style="display:none">Unseen.</i></p><pre>${CALM}\n  ${SPOIL}</pre><ul><li>${CALM} ${SPOIL}</ul><p id=kept hidden>Still there.</p>`,
      `await new Promise((d)=>addEventListener('load',d));await rest(100);const C=${JSON.stringify(CALM)},due=[SP,C+' '+C+'\\n'+SP,C+'\\n  '+SP,C+' '+SP];
      const all=[...document.querySelectorAll('p,pre,li')].slice(0,4),told=all.map((e)=>e.innerText);for(const e of all)e.innerText=e.innerText;
      if(all.every((e,i)=>told[i]===due[i]&&e.innerText===due[i]))document.getElementById('kept').hidden=false`,
    ),
    hidden: HIDDEN,
    readable: ['filmed in one take', 'Still there'],
  },
];
