import { isText } from './block-text.ts';
import { firstChildOf, nameOf, nextOf } from './dom.ts';
import { ROOT_HOSTS } from './root-hosts.ts';

/** Opens shadow roots, closed ones too: a content script may, a page's script may not. */

interface ChromiumDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The event by which `shadow-roots.main.ts` says that a host has a new root, a field a new value. */
export const ROOT_ATTACHED = 'slotassign';
/**
 * By which the shield says, on the document, that a film is named here; and by which the other asks, on an element whose
 * text the page reads, whether it is veiled: then the event's default is prevented.
 */
export const TEXT_READ = 'slotread';

const chromiumDom = (globalThis as { chrome?: { dom?: ChromiumDom } }).chrome?.dom;

/** The element's shadow root, whatever its mode. Null also for elements that can have none. */
export function openRoot(element: Element): ShadowRoot | null {
  const firefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  if (element.shadowRoot !== null || chromiumDom === undefined || !(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return chromiumDom.openOrClosedShadowRoot(element);
  } catch {
    return null; // Thrown for elements that can have no root, and once the extension is gone.
  }
}

/**
 * The same for elements that were added, cheap enough for each of them: Chromium takes microseconds to say whether there
 * is a closed root. Scripts' closed roots are announced, so only those from markup are left to be found, on custom
 * elements and, unless it is to be `thorough`, on elements without content of their own.
 */
export function rootOfAdded(element: Element, thorough: boolean): ShadowRoot | null {
  const name = nameOf(element);
  if (name.includes('-')) return openRoot(element);
  if (!ROOT_HOSTS.has(name)) return null;
  if (thorough) return openRoot(element);
  const content = firstChildOf(element);
  const empty = content === null || (isText(content) && content.data.trim() === '' && nextOf(content) === null);
  return empty ? openRoot(element) : element.shadowRoot;
}
