import { html, HIDDEN, REVEAL, SPOIL, type TextPage } from './page.ts';

const CALM = '<p>The harbour at sunset was filmed in one take.</p>';
const READABLE = 'filmed in one take';
/** A picture in the canary's colour: whatever of it is painted counts. */
const PICTURE = `src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='80' height='60'%3E%3Crect width='80' height='60' fill='%23f0f'/%3E%3C/svg%3E"`;

/** Pictures that show what the words beside them tell. */
export const PICTURES: readonly TextPage[] = [
  { name: 'a card whose heading tells', page: html(`${CALM}<article><img ${PICTURE}><h3>${SPOIL}</h3></article>`), hidden: HIDDEN, readable: READABLE },
  { name: 'a picture whose caption tells', page: html(`${CALM}<figure><img ${PICTURE}><figcaption>${SPOIL}</figcaption></figure>`), hidden: HIDDEN, readable: READABLE },
  { name: 'a link of a picture and words', page: html(`${CALM}<a href="/x"><video poster="" width=80 height=60 style="background:#f0f"></video><div>${SPOIL}</div></a>`), hidden: HIDDEN, readable: READABLE },
  { name: 'a drawing that says what it shows', page: html(`${CALM}<svg width=90 height=60 role=img><title>${REVEAL}</title><rect width=90 height=60 fill=#f0f /></svg>`), hidden: HIDDEN, readable: READABLE },
];
