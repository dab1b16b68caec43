import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../../browser/driver/serve.ts';

/** One way in which a reveal can come onto a page. Without the shield each paints the canary colour; with it none may. */
export interface Kind {
  readonly name: string;
  readonly page: Route;
  /** Other addresses the page loads. */
  readonly parts?: Readonly<Record<string, Route>>;
  /** Why the shield cannot help here (README, Limits): measured and shown, not required. */
  readonly limit?: string;
  /** Browsers that cannot show this kind at all. */
  readonly not?: readonly ('chromium' | 'firefox')[];
}

/** Split so that no script source on a page holds a whole reveal: the text must come from the DOM alone. */
export const PIECES = ['At dawn Yusuf Ağa is han', 'ged in Memo’s pl', 'ace and Memo escapes by boat.'] as const;
export const PASSAGE = PIECES.join('');

export const STYLE =
  '<style>body{margin:4px;font:16px sans-serif;background:#fff}.s,.s *{color:#f0f;font-size:26px;font-weight:900}</style>';
export const HEAD = `<!doctype html><html lang="en"><meta charset=utf-8><title>Miracle in Cell No. 7: the ending explained</title>${STYLE}`;
export const REVEAL = `<p class=s>${PASSAGE}</p>`;
export const FILLER = '<p>A line about the weather.</p>'.repeat(3);

/** A page whose script fills `#r`; in it `SP` is the passage. */
export function scripted(body: string, markup = '<div id=r>start</div>'): string {
  return `${HEAD}${markup}<script>const SP=${JSON.stringify(PIECES)}.join('');const r=document.getElementById('r');const raf=()=>new Promise(requestAnimationFrame);const rest=ms=>new Promise(d=>setTimeout(d,ms));(async()=>{${body}})()</script>`;
}

/** A page that comes in parts with pauses (milliseconds) between, as over a slow network. */
export function streamed(...parts: readonly (string | number)[]): Route {
  return async (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.socket?.setNoDelay(true);
    for (const part of parts) {
      if (typeof part === 'number') await new Promise((done) => setTimeout(done, part));
      else response.write(part);
    }
    response.end();
  };
}
