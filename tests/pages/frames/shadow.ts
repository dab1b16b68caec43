import { HEAD, PIECES, REVEAL, scripted, streamed, type Kind } from './kind.ts';

const SHEET = '<style>.s{color:#f0f;font-size:26px;font-weight:900}</style>';
const fill = `'${SHEET}<p class=s>'+SP+'</p>'`;

/** Text inside shadow roots. */
export const SHADOW: readonly Kind[] = [
  { name: 'shadow-open', page: scripted(`const h=document.createElement('div');r.append(h);const s=h.attachShadow({mode:'open'});s.innerHTML=${fill};await rest(400);s.querySelector('p').textContent='Look: '+SP`) },
  { name: 'shadow-closed', page: scripted(`const h=document.createElement('div');r.append(h);const s=h.attachShadow({mode:'closed'});s.innerHTML=${fill};await rest(400);s.querySelector('p').textContent='Look: '+SP`) },
  { name: 'shadow-late', page: scripted(`const h=document.createElement('div');r.append(h);await rest(200);const s=h.attachShadow({mode:'closed'});await rest(200);s.innerHTML=${fill}`) },
  { name: 'shadow-detached-first', page: scripted(`const h=document.createElement('div');const s=h.attachShadow({mode:'closed'});s.innerHTML=${fill};await rest(200);r.append(h)`) },
  { name: 'shadow-declarative', page: streamed(HEAD, `<div><template shadowrootmode=open>${SHEET}`, 200, REVEAL, 200, '</template></div>', 100, '<p>x</p>') },
  { name: 'shadow-declarative-closed', page: streamed(HEAD, `<div><template shadowrootmode=closed>${SHEET}<p>fine</p>`, 200, REVEAL, 200, '</template></div>', 100, '<p>x</p>') },
  { name: 'shadow-declarative-beside', page: `${HEAD}<p>x</p><div><template shadowrootmode=closed>${SHEET}${REVEAL}<slot></slot></template><b>Light words.</b></div><p>y</p>` },
  { name: 'shadow-declarative-beside-streamed', page: streamed(`${HEAD}<p>x</p><div><b>Light words.</b>`, 150, `<template shadowrootmode=closed>${SHEET}${REVEAL}<slot></slot></template>`, 150, '<i>More.</i></div><p>y</p>', 300) },
  {
    name: 'custom-element-upgrade',
    page: `${HEAD}<x-a></x-a><script>setTimeout(()=>customElements.define('x-a',class extends HTMLElement{constructor(){super();const s=this.attachShadow({mode:'closed'});s.innerHTML='${SHEET}<p class=s>'+${JSON.stringify(PIECES)}.join('')+'</p>'}}),300)</script>`,
  },
];
