import { useEffect } from 'preact/hooks';

/**
 * Where a button that had the focus has gone with what it did, a heading takes the focus: by keyboard and read aloud, nobody is left nowhere.
 * Never the button that stands there now: a key pressed twice would end a pause and then show everything.
 */
export function useKeptFocus(headingFor: (section: Element | null) => HTMLElement | null): void {
  useEffect(() => {
    let last: Element | null = null;
    let section: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target as Element; // Elements alone can have the focus.
      section = last.closest('section');
    };
    const watch = new MutationObserver(() => {
      if (last?.isConnected === false && document.activeElement === document.body) headingFor(section)?.focus();
    });
    document.addEventListener('focusin', note);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      watch.disconnect();
    };
  }, []);
}
