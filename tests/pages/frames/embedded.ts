import { HEAD, PASSAGE, REVEAL, STYLE, scripted, streamed, type Kind } from './kind.ts';

const FRAME = `'<title>Miracle in Cell No. 7</title>'+${JSON.stringify(STYLE)}+'<p class=s>'+SP+'</p>'`;
const make = "const f=document.createElement('iframe');f.width=390;";

/** Text in frames and in documents that are not ordinary HTML. */
export const EMBEDDED: readonly Kind[] = [
  { name: 'frame-same-origin', page: scripted(`r.innerHTML='<iframe src="/part" width=390 height=150></iframe>'`), parts: { '/part': streamed(HEAD, '<p>x</p>', 200, REVEAL) } },
  {
    name: 'frame-cross-origin',
    page: scripted(`r.innerHTML='<iframe src="//other.localhost:'+location.port+'/part" width=390 height=150></iframe>'`),
    parts: { '/part': streamed(HEAD, '<p>x</p>', 200, REVEAL) },
  },
  { name: 'frame-srcdoc', page: scripted(`${make}f.srcdoc=${FRAME};r.append(f)`) },
  {
    name: 'frame-srcdoc-unnamed',
    page: scripted(`${make}f.srcdoc=${JSON.stringify(STYLE)}+'<p class=s>'+SP+'</p>';r.append(f)`),
  },
  { name: 'frame-about-blank', page: scripted(`${make}r.append(f);const d=f.contentDocument;const put=()=>d.body.innerHTML=${FRAME};put();await rest(500);put()`) },
  { name: 'frame-document-write', page: scripted(`${make}r.append(f);const d=f.contentDocument;d.open();d.write(${FRAME});d.close()`) },
  { name: 'frame-blob', page: scripted(`${make}f.src=URL.createObjectURL(new Blob([${FRAME}],{type:'text/html;charset=utf-8'}));r.append(f)`) },
  { name: 'frame-data', page: scripted(`${make}f.src='data:text/html;charset=utf-8,'+encodeURIComponent(${FRAME});r.append(f)`) },
  { name: 'frame-sandbox', page: scripted(`${make}f.sandbox='';f.srcdoc=${FRAME};r.append(f)`) },
  { name: 'svg-text', page: `${HEAD}<svg width=390 height=60><text class=s fill=#f0f y=30>${PASSAGE}</text></svg>` },
  {
    name: 'xhtml',
    page: {
      type: 'application/xhtml+xml; charset=utf-8',
      body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Miracle in Cell No. 7</title><style>.s{color:#f0f;font-size:26px;font-weight:900}</style></head><body><p class="s">${PASSAGE}</p></body></html>`,
    },
  },
  { name: 'css-content', page: `${HEAD}<style>#z::before{content:attr(data-t);color:#f0f;font:900 26px sans-serif}</style><div id=z data-t="${PASSAGE}"></div>`, limit: 'text drawn by CSS' },
  {
    name: 'canvas',
    page: scripted(`const c=document.createElement('canvas');c.width=390;r.append(c);const x=c.getContext('2d');x.fillStyle='#f0f';x.font='900 26px sans-serif';x.fillText(SP,0,40)`),
    limit: 'text drawn on canvas',
  },
];
