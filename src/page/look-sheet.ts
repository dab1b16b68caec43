import type { Look } from '../shared/settings.ts';
import { lookCss } from './look.ts';

/** One sheet shared by all roots of a document: a change of look is one write, and no page CSP or `innerHTML` reaches it. */
export class LookSheet {
  #css: string;
  readonly #sheets = new Map<Window, CSSStyleSheet>();

  constructor(look: Look) {
    this.#css = lookCss(look);
  }

  dress(root: ShadowRoot): void {
    const view = root.ownerDocument.defaultView;
    if (!view) return; // Not in a window: nothing is painted there.
    let sheet = this.#sheets.get(view);
    if (!sheet) {
      sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(this.#css);
      this.#sheets.set(view, sheet);
    }
    if (root.adoptedStyleSheets[0] !== sheet) root.adoptedStyleSheets = [sheet];
  }

  restyle(look: Look): void {
    const css = lookCss(look);
    if (css === this.#css) return;
    this.#css = css;
    for (const sheet of this.#sheets.values()) sheet.replaceSync(this.#css);
  }
}
