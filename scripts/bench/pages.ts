import { REVEAL } from './texts.ts';

/** Pages to measure the shield on: made by rule, of our own words, the same at every run. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** What the shield may add to the page's task time: so many walks over its text, or so many milliseconds. */
  readonly aim?: { readonly walks: number } | { readonly addedMs: number };
  /** Measured for so long after load: what the page goes on doing, and what the shield leaves for later. */
  readonly busyMs?: number;
  /** Takes minutes: once is enough. */
  readonly once?: boolean;
}

const PLAIN = 'The baker opened early, the tram was late again, and nobody in the queue had an umbrella when the rain began to fall.';
const FILM = 'The camera stays close to the faces, the music waits, and the girl who plays the daughter never seems to be acting at all.';

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
const about = (body: string): string => page('Miracle in Cell No. 7: a review', body);

function paragraphs(count: number, sentence: string, everyReveal = 0): string {
  let html = '';
  for (let i = 0; i < count; i++) {
    const reveal = everyReveal > 0 && i % everyReveal === everyReveal - 1 ? ` ${REVEAL}` : '';
    html += `<p>${i}. ${sentence} ${sentence}${reveal}</p>`;
  }
  return html;
}

/** As many paragraphs as make about `bytes` of text; one in fifty holds a reveal. */
const filmText = (bytes: number): string => about(paragraphs(Math.max(1, Math.round(bytes / 250)), FILM, 50));

/** 10,000 changes a second in a page about the film. */
const MUTATIONS = `<script>addEventListener('load',()=>{const list=[...document.querySelectorAll('p')];let n=0;const end=performance.now()+3000;const step=()=>{for(let i=0;i<167;i++){const p=list[n++%list.length];p.firstChild.data=n+'. '+${JSON.stringify(FILM)}}if(performance.now()<end)requestAnimationFrame(step)};requestAnimationFrame(step)})</script>`;

/** Every page that `npm run bench` loads, in the order of its table. */
export function benchPages(): BenchPage[] {
  return [
    { name: 'empty page (start of the script)', html: page('Nothing', '') },
    { name: 'no film, 5,000 paragraphs', html: page('A day in town', paragraphs(5000, PLAIN)), aim: { walks: 1.2 } },
    { name: 'film, 10 kB', html: filmText(10_000) },
    { name: 'film, 100 kB', html: filmText(100_000) },
    { name: 'film, 1 MB', html: filmText(1_000_000) },
    { name: 'film, 10 MB', html: filmText(10_000_000), busyMs: 5000 },
    { name: 'film, 50 MB', html: filmText(50_000_000), busyMs: 20_000, once: true },
    { name: 'film, 5,000 paragraphs', html: about(paragraphs(5000, FILM, 50)), aim: { addedMs: 19 } },
    { name: 'film, 200,000 nodes', html: about('<p><i>so</i> <b>it</b> goes</p>'.repeat(33_000)) },
    { name: 'no film, 200,000 nodes', html: page('A day in town', '<p><i>so</i> <b>it</b> goes</p>'.repeat(33_000)), aim: { walks: 1.2 } },
    { name: '10,000 mutations/s for 3 s', html: about(paragraphs(1500, FILM) + MUTATIONS), busyMs: 3200, aim: { addedMs: 30 } },
    { name: '2,000 veils', html: about(paragraphs(2000, FILM, 1)), busyMs: 4000 },
  ];
}
