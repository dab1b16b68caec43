import { captioned, vtt } from '../frames/captions.ts';
import { streamed } from '../frames/kind.ts';
import { html, HIDDEN, REVEAL, SPOIL, withScript, type TextPage } from './page.ts';

const CALM = 'The harbour at sunset was filmed in one take.';

/** In a root the page's own sheet does not reach. */
const SHADED = `<p style="color:#f0f;font:900 24px sans-serif">${REVEAL}</p>`;

/** Places for text that are not a plain paragraph. */
export const PLACES: readonly TextPage[] = [
  { name: 'a sentence in a paragraph', page: html(`<p>${CALM} ${SPOIL} Bring a warm coat.</p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a list item', page: html(`<ul><li>${CALM}</li><li>${SPOIL}</li></ul>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a table cell', page: html(`<table><tr><td>${CALM}</td><td>${SPOIL}</td></tr></table>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a definition list', page: html(`<dl><dt>Camera</dt><dd>${CALM}</dd><dt>End</dt><dd>${SPOIL}</dd></dl>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'preformatted text', page: html(`<pre>${CALM}\n\n${SPOIL}\n\nBring a warm coat.</pre>`), hidden: HIDDEN, readable: 'warm coat' },
  { name: 'lines parted by breaks', page: html(`<div>${CALM}<br><br>${SPOIL}<br><br>Bring a warm coat.</div>`), hidden: HIDDEN, readable: 'warm coat' },
  { name: 'bare text between blocks', page: html(`<div><p>${CALM}</p>${SPOIL}<p>Bring a warm coat.</p></div>`), hidden: HIDDEN, readable: 'warm coat' },
  { name: 'one comment of a thread', page: html(`<div>${`<div><b>ann</b><p>${CALM}</p></div>`.repeat(5)}<div><b>bo</b><p>${SPOIL}</p></div></div>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a caption', page: html(`<figure><div style="width:90px;height:60px;background:#ccc"></div><figcaption>${SPOIL}</figcaption></figure><p>${CALM}</p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a link', page: html(`<p>${CALM}</p><p><a href="/x">${SPOIL}</a></p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a button', page: html(`<p>${CALM}</p><button>${SPOIL}</button>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'an SVG picture', page: html(`<p>${CALM}</p><svg width=900 height=60><text class=s y=30 style="fill:#f0f">${REVEAL}</text></svg>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a text field', page: html(`<p>${CALM}</p><textarea class=s rows=4 cols=50>${REVEAL}</textarea>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a field that a script fills', page: withScript(`<p>${CALM}</p><textarea id=t class=s rows=4 cols=50></textarea><input id=i class=s size=60>`, `await new Promise((d)=>addEventListener('load',d));await rest(100);t.value=SP;i.value=SP`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a list item in a shadow root', page: html(`<p>${CALM}</p><div><template shadowrootmode=open><ul><li><span style="color:#f0f;font:900 24px sans-serif">${REVEAL}</span></li></ul></template></div>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a closed root beside other content', page: html(`<p>${CALM}</p><div><template shadowrootmode=closed>${SHADED}<slot></slot></template><b>Bring a warm coat.</b></div>`), hidden: HIDDEN, readable: ['filmed in one take', 'warm coat'] },
  { name: 'shown by a closed root', page: html(`<p>${CALM}</p><div><template shadowrootmode=closed><i><slot></slot></i></template>${SPOIL}</div>`), hidden: HIDDEN, readable: 'filmed in one take' },
  // Told to be metadata they are nobody's to read, and the site's to use.
  { name: 'captions of a video, a sentence over two of them', page: withScript(`<p>${CALM}</p>${captioned(`<track default kind=captions src="${vtt(REVEAL.slice(0, 30), REVEAL.slice(30))}"><track kind=metadata src="${vtt(REVEAL)}">`)}<p id=kept></p>`, `const [,data]=document.querySelector('video').textTracks;data.mode='hidden';while(!data.cues?.length)await rest(20);kept.textContent=data.cues[0].text===SP?'Bring a warm coat.':''`), hidden: HIDDEN, readable: ['filmed in one take', 'warm coat'] },
  // What names another element is spoken though it is hidden.
  {
    name: 'the name of what was there before, the description of what comes later',
    page: withScript(
      `<p id=c>${CALM}</p>${`<p>Miracle in Cell No. 7: ${SPOIL}</p>`.repeat(9)}<ul aria-labelledby="c r"><li><i id=r class=s></i></ul><p id=k hidden>Still there.</p>`,
      `await new Promise((d)=>addEventListener('load',d));document.getElementById('r').textContent=SP;await rest(60);document.body.insertAdjacentHTML('beforeend','<b aria-labelledby=c aria-describedby=r>x</b>');await rest(60);
      const [list,late]=document.querySelectorAll('[aria-labelledby]');document.getElementById('k').hidden=list.getAttribute('aria-labelledby')+late.getAttribute('aria-describedby')+late.getAttribute('aria-labelledby')!=='c'`,
    ),
    hidden: HIDDEN,
    readable: ['filmed in one take', 'Still there'],
  },
  { name: 'a choice', page: html(`<p>${CALM}</p><select class=s><option>${REVEAL}</select>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'twenty inline tags', page: html(`<p>${CALM} <span class=s>${REVEAL.split(' ').map((word, i) => `<${i % 2 ? 'i' : 'b'}>${word}</${i % 2 ? 'i' : 'b'}>`).join(' ')}</span></p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'words cut by tags', page: html(`<p>${CALM} <span class=s>${REVEAL.replace('hanged', 'han<b>ged</b>').replace('Yusuf', 'Yu<i>suf</i>')}</span></p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'zero-width and soft-hyphen letters', page: html(`<p>${CALM} <span class=s>${REVEAL.replace('hanged', 'han\u200bged').replace('place', 'pla\u00adce')}</span></p>`), hidden: 'in Memo’s', readable: 'filmed in one take' },
  { name: 'letters that only look alike', page: html(`<p>${CALM} <span class=s>${REVEAL.replace('hanged', 'h\u0430ng\u0435d')}</span></p>`), hidden: 'in Memo’s place', readable: 'filmed in one take' },
  { name: 'text turned by bidi marks', page: html(`<p>${CALM} <span class=s>\u202d${REVEAL}\u202c</span></p>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a plain-text document', page: { type: 'text/plain; charset=utf-8', body: `Miracle in Cell No. 7\n\n${CALM}\n\n${REVEAL}\n` }, hidden: HIDDEN, readable: 'filmed in one take' },
  {
    name: 'an XHTML document',
    page: {
      type: 'application/xhtml+xml; charset=utf-8',
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Miracle in Cell No. 7</title></head><body><p>${CALM}</p><p style="color:#f0f">${REVEAL}</p></body></html>`,
    },
    hidden: HIDDEN,
    readable: 'filmed in one take',
  },
  {
    name: 'paragraphs in XML of another kind',
    page: {
      type: 'application/xml; charset=utf-8',
      body: `<feed xmlns:h="http://www.w3.org/1999/xhtml"><title>Miracle in Cell No. 7</title><h:p>${CALM} <h:b style="color:#f0f;font:900 24px sans-serif">${REVEAL}</h:b></h:p></feed>`,
    },
    hidden: HIDDEN,
    readable: 'filmed in one take',
  },
  { name: 'bare text that arrives first', page: streamed(html(`${SPOIL} `), 60, `<button>Reply</button><div>${CALM}</div>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a frame in which no script may run', page: html(`<p>${CALM}</p><iframe sandbox width=900 srcdoc="${html(`<noscript><p>${SPOIL}</p></noscript>`).replaceAll('"', '&quot;')}"></iframe>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'what stands in for a missing object', page: html(`<p>${CALM}</p><object data="/missing"><p>${SPOIL}</p></object>`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'a form’s button, its fields for addresses and numbers', page: html(`<p>${CALM}</p><input type=submit class=s value="${REVEAL}"><input type=email class=s value="${REVEAL}"><input type=tel class=s value="${REVEAL}">`), hidden: HIDDEN, readable: 'filmed in one take' },
  { name: 'the label of a choice', page: html(`<p>${CALM}</p><select class=s><option label="${REVEAL}">1</select>`), hidden: HIDDEN, readable: 'filmed in one take' },
];
