import type { Look } from '../shared/settings.ts';
import { lookCss } from './look.ts';

/** One sheet shared by all roots of a document: a change of look is one write, and no page CSP or `innerHTML` reaches it. */
export class LookSheet {
  #look: Look;
  readonly #sheets = new Map<Window, CSSStyleSheet>();

  constructor(look: Look) {
    this.#look = look;
  }

  dress(root: ShadowRoot): void {
    const view = root.ownerDocument.defaultView;
    if (!view) return; // Not in a window: nothing is painted there.
    let sheet = this.#sheets.get(view);
    if (!sheet) {
      sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(lookCss(this.#look)); // Not before: most pages never need it.
      this.#sheets.set(view, sheet);
    }
    if (root.adoptedStyleSheets[0] !== sheet) root.adoptedStyleSheets = [sheet];
  }

  restyle(look: Look): void {
    const same = look.style === this.#look.style && look.strength === this.#look.strength;
    this.#look = look;
    if (!same) for (const sheet of this.#sheets.values()) sheet.replaceSync(lookCss(look));
  }
}
