import css from './veil.css?inline';

/**
 * The same sheet as the manifest's: for shadow roots of the page, which the browser's own copy does not reach in Chromium,
 * and for documents, of which Firefox takes its copy away together with the extension.
 */
export class VeilSheet {
  #sheet: CSSStyleSheet | undefined;

  /** Puts the sheet into a tree, or back into it. */
  enter(root: Document | ShadowRoot): void {
    const view = (root.ownerDocument ?? (root as Document)).defaultView as (Window & typeof globalThis) | null;
    if (!view) return; // Not in a window: nothing is painted there.
    if (!this.#sheet) {
      this.#sheet = new view.CSSStyleSheet();
      this.#sheet.replaceSync(css);
    }
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }
}
