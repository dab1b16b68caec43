import { HEAD, PASSAGE, scripted, type Kind } from './kind.ts';

/** Pages that write their text by script. */
export const SCRIPTED: readonly Kind[] = [
  { name: 'inner-html', page: scripted(`await rest(200);r.innerHTML='<p class=s>'+SP+'</p>'`) },
  { name: 'text-content', page: scripted(`r.textContent='';r.className='s';await rest(200);r.textContent=SP;await rest(300);r.textContent='';await rest(200);r.textContent=SP`) },
  { name: 'character-data', page: scripted(`r.className='s';const t=r.firstChild;t.data='';await rest(200);t.data=SP;await rest(300);t.data='';await rest(200);t.appendData(' '+SP)`) },
  { name: 'every-frame', page: scripted(`r.className='s';for(let i=0;i<60;i++){r.textContent=i%2?SP:'';await raf()}`) },
  {
    name: 'resize-observer',
    page: scripted(`r.className='s';r.textContent='';r.style.width='200px';new ResizeObserver(()=>{r.textContent=SP}).observe(r);await rest(300);r.style.width='390px'`),
  },
  {
    name: 'virtual-list',
    page: scripted(
      `r.innerHTML='<div id=v style="height:250px;overflow:auto"><div style="height:20000px;position:relative"></div></div>';const pool=[...Array(10)].map(()=>{const d=document.createElement('div');d.className='s';d.style.cssText='position:absolute;height:40px;width:100%;overflow:hidden';v.firstChild.append(d);return d});const draw=()=>{const top=Math.floor(v.scrollTop/40);pool.forEach((d,i)=>{const k=top+i;d.style.top=k*40+'px';d.textContent=k%3?'':SP})};v.onscroll=draw;draw();for(let n=0;n<60;n++){v.scrollTop+=17;await raf()}`,
    ),
  },
  {
    name: 'infinite-scroll',
    page: scripted(
      `let n=0;new IntersectionObserver(e=>{if(e[0].isIntersecting&&n++<6){const f=document.createElement('div');f.innerHTML='<div class=s style="height:140px">'+SP+'</div>';r.before(f);scrollTo(0,1e6)}}).observe(r)`,
    ),
  },
  // More at once than can be judged before the next frame, the reveal last and in sight.
  { name: 'burst', page: scripted(`await rest(200);r.innerHTML='<div hidden>'+('<p>'+'A calm line about the harbour. '.repeat(60)+'</p>').repeat(300)+'</div><p class=s>'+SP+'</p>'`) },
  { name: 'document-write', page: scripted(`await rest(300);document.open();document.write(${JSON.stringify(HEAD)}+'<p class=s>'+SP+'</p>');document.close()`) },
  {
    name: 'single-page-navigation',
    page: scripted(`document.title='Home';await rest(200);history.pushState({},'','/film/miracle-in-cell-no-7');document.title='Miracle in Cell No. 7';r.innerHTML='<h1>Miracle in Cell No. 7</h1><p class=s>'+SP+'</p>'`),
  },
  { name: 'text-area', page: `${HEAD}<textarea class=s style="width:380px;height:120px">${PASSAGE}</textarea>` },
  { name: 'input-value', page: scripted(`const i=document.createElement('input');i.className='s';i.style.width='380px';r.append(i);await rest(100);i.value=SP;i.setAttribute('value',SP)`) },
  { name: 'select-option', page: `${HEAD}<select class=s style="width:390px;appearance:none"><option>${PASSAGE}</select>` },
  { name: 'placeholder', page: `${HEAD}<style>::placeholder{color:#f0f;opacity:1;font-size:20px;font-weight:900}</style><input style="width:390px" placeholder="${PASSAGE}">` },
  { name: 'popover', page: `${HEAD}<div popover id=pp class=s style="border:0">${PASSAGE}</div><script>setTimeout(()=>pp.showPopover(),200)</script>` },
  { name: 'dialog', page: `${HEAD}<dialog id=dd class=s style="border:0">${PASSAGE}</dialog><script>setTimeout(()=>dd.showModal(),200)</script>` },
  { name: 'details-opened-by-site', page: `${HEAD}<details id=dt><summary>More</summary><p class=s>${PASSAGE}</p></details><script>setTimeout(()=>dt.open=true,200)</script>` },
];
