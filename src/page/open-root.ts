import { nameOf } from './dom.ts';

/** Opens shadow roots, closed ones too: a content script may, a page's script may not. */

interface ChromiumDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The event by which `shadow-roots.main.ts` says that a host has a new root. */
export const ROOT_ATTACHED = 'slotassign';

const chromiumDom = (globalThis as { chrome?: { dom?: ChromiumDom } }).chrome?.dom;

/** The element's shadow root, whatever its mode. Null also for elements that can have none. */
export function openRoot(element: Element): ShadowRoot | null {
  const open = element.shadowRoot;
  if (open !== null) return open;
  const firefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  if (chromiumDom === undefined || !(element instanceof HTMLElement)) return null;
  try {
    return chromiumDom.openOrClosedShadowRoot(element);
  } catch {
    return null; // Thrown for elements that can have no root, and once the extension is gone.
  }
}

/** Elements the platform lets have a root; others need not be asked. */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const isHost = (name: string): boolean => HOSTS.has(name) || name.includes('-');
export const mayHost = (element: Element): boolean => isHost(nameOf(element));
