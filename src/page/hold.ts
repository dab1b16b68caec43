/** As `public/hold.css` calls it. */
const HOLD = 'spoiler-shield-hold';

/**
 * Where readers have films of their own nothing is painted until the page's script has heard of them: what is compiled in
 * does not know them. Ends the wait; leaves no trace in the page.
 */
export function endHold(document: Document): void {
  for (const animation of document.documentElement?.getAnimations() ?? []) {
    if ((animation as CSSAnimation).animationName === HOLD) animation.finish();
  }
}
