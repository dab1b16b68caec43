import { HEAD, PASSAGE, scripted, type Kind } from './kind.ts';

const FORCE = 'visibility:visible!important;color:#f0f!important;-webkit-text-fill-color:#f0f!important;opacity:1!important;display:inline!important';

/** Style sheets that get in the way, by accident or on purpose. */
export const STYLED: readonly Kind[] = [
  { name: 'inline-important', page: `${HEAD}<p class=s style="filter:none!important;opacity:1!important;color:#f0f!important;visibility:visible!important;transition:all 2s!important">${PASSAGE}</p>` },
  { name: 'child-visible', page: `${HEAD}<p class=s>${PASSAGE.replace('Yusuf Ağa', `<b style="${FORCE}">Yusuf Ağa</b>`)}</p>` },
  { name: 'first-line', page: `${HEAD}<style>.s::first-line{visibility:visible!important;color:#f0f!important}</style><p class=s>${PASSAGE}</p>` },
  { name: 'all-revert', page: `${HEAD}<style>.s,.s *{all:revert!important;color:#f0f!important} #q#q#q#q.s{filter:none!important;font-weight:900!important;font-size:26px!important}</style><p id=q class=s>${PASSAGE}</p>` },
  { name: 'cascade-layer', page: `${HEAD}<style>@layer a{.s{filter:none!important;visibility:visible!important;transition:all 1s!important}}</style><p class=s>${PASSAGE}</p>` },
  { name: 'fill-stroke-shadow', page: `${HEAD}<p class=s style="-webkit-text-fill-color:#f0f!important;-webkit-text-stroke:1px #f0f!important;text-shadow:0 0 0 #f0f!important;text-decoration:underline #f0f!important">${PASSAGE}</p>` },
  { name: 'css-animation', page: scripted(`document.head.insertAdjacentHTML('beforeend','<style>*{transition:all 1s!important}.s{animation:k 1s infinite!important}@keyframes k{from{visibility:visible;opacity:1}to{visibility:visible;opacity:1}}</style>');r.className='s';r.textContent=SP`) },
  { name: 'transition', page: scripted(`document.head.insertAdjacentHTML('beforeend','<style>*{transition:all 1s!important}</style>');r.className='s';r.textContent='';await rest(300);r.textContent=SP;await rest(600);r.textContent='';await rest(100);r.textContent=SP`) },
  { name: 'web-animation', page: scripted(`r.className='s';r.textContent=SP;r.animate([{filter:'none',color:'#f0f',visibility:'visible',opacity:1},{filter:'none',color:'#f0f',visibility:'visible',opacity:1}],{duration:99999,iterations:9,fill:'both'})`) },
  { name: 'sheets-cleared', page: scripted(`r.className='s';r.style.cssText='color:#f0f;font:900 26px sans-serif';r.textContent=SP;for(let i=0;i<20;i++){document.adoptedStyleSheets=[];for(const s of [...document.styleSheets])s.disabled=true;await raf()}`) },
];
