import type { Route } from '../../browser/driver/serve.ts';

/** One place on a page where a reveal can stand, with innocent words beside it. */
export interface TextPage {
  readonly name: string;
  readonly page: Route;
  /** Words of the reveal that must neither be found nor painted. */
  readonly hidden: string;
  /** Words that must stay readable; absent where the page has none beside the reveal. */
  readonly readable?: string | readonly string[];
  /** Selectors of what must stay in sight and under the reader's pointer. */
  readonly usable?: readonly string[];
}

export const REVEAL = 'At dawn Yusuf Ağa is hanged in Memo’s place and Memo escapes by boat.';
export const HIDDEN = 'hanged in Memo’s place';
/** Without bullets: they are no text, and are there again, in the text's colour, when a veiled list item is drawn. */
const STYLE = '<style>body{margin:8px;font:16px sans-serif}li{list-style:none}.s,.s *{color:#f0f!important;font-weight:900;font-size:24px}</style>';
/** Whatever of the reveal is painted is painted in the canary's colour. */
export const SPOIL = `<span class=s>${REVEAL}</span>`;

export const html = (body: string, title = 'Miracle in Cell No. 7 explained'): string =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>${title}</title>${STYLE}<body>${body}`;

/** A page whose script gets the reveal as `SP`, in pieces so that no source on the page holds it whole. */
export const withScript = (body: string, script: string): string => {
  const pieces = JSON.stringify([REVEAL.slice(0, 20), REVEAL.slice(20, 36), REVEAL.slice(36)]);
  return html(`${body}<script>(async()=>{const SP=${pieces}.join('');const rest=(ms)=>new Promise((d)=>setTimeout(d,ms));${script}})()</script>`);
};
