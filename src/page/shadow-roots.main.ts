/**
 * Runs in the page's own world. Shadow roots made by script, values that it writes into fields and captions of videos
 * raise no mutation record, so each is announced by an event on its host, its field, the document; the shield, in its
 * own world, looks there before anything is painted. No globals, no data, no reply but one: that a text which the page reads is veiled.
 */
{
  const { attachShadow } = Element.prototype;
  const { apply } = Reflect;
  const { dispatchEvent } = EventTarget.prototype;
  const Announcement = Event;
  const Related = MouseEvent;
  const { append } = Element.prototype;
  const { has, add } = WeakSet.prototype;
  const { createElement } = Document.prototype;
  const rooted = new WeakSet<Element>();
  /**
   * An element whose text is hidden has a root already, ours, which it cannot lose: the page's then goes to an element of
   * its own in there. What is not as the page meant it still runs; an error would have ended its script.
   */
  const attach = (target: typeof attachShadow, host: Element, given: Parameters<typeof attachShadow>): ShadowRoot => {
    const again = apply(has, rooted, [host]);
    apply(add, rooted, [host]);
    try {
      return apply(target, host, given);
    } catch (error) {
      if (again || host.shadowRoot !== null || host.localName.includes('-')) throw error;
      const page = host.ownerDocument;
      apply(target, apply(createElement, page, [host.localName]), given); // Throws again where no element of that name may have one.
      const inner: HTMLElement = apply(createElement, page, ['span']);
      apply(append, host, [inner]);
      return apply(target, inner, given);
    }
  };
  // A Proxy keeps name, length and `toString()` ("[native code]") as they were: sites that test for patches see none.
  const redo = <F extends (...given: never[]) => unknown>(
    owner: object, name: string, part: 'value' | 'get' | 'set', anew: (was: F, self: never, given: Parameters<F>) => unknown,
  ): void => {
    const place = Object.getOwnPropertyDescriptor(owner, name);
    const was: F | undefined = place?.[part] as F | undefined;
    if (place?.configurable === true && was !== undefined) Object.defineProperty(owner, name, { ...place, [part]: new Proxy(was, { apply: anew }) });
  };
  redo<typeof attachShadow>(Element.prototype, 'attachShadow', 'value', (was, host: Element, given) => {
    const root: ShadowRoot = attach(was, host, given);
    // `slotassign` is nobody's event. Composed, so that it also leaves the shadow trees the host may stand in.
    if (host.isConnected) apply(dispatchEvent, host, [new Announcement('slotassign', { bubbles: true, composed: true })]);
    else apply(dispatchEvent, host.ownerDocument, [new Related('slotassign', { relatedTarget: host })]);
    return root;
  });
  const page = document;
  const written = (): void => void apply(dispatchEvent, page, [new Announcement('slotassign')]);
  redo<TextTrack['addCue']>(TextTrack.prototype, 'addCue', 'value', (was, track: TextTrack, given) => {
    apply(was, track, given);
    written();
  });

  /** Shorter values are never judged, see SHORTEST_LABEL in judge.ts: nothing can be imported here. */
  const SHORTEST = 8;
  for (const [owner, name] of [[HTMLTextAreaElement, 'value'], [HTMLInputElement, 'value'], [VTTCue, 'text']] as const) {
    const get = Object.getOwnPropertyDescriptor(owner.prototype, name)?.get;
    if (get === undefined) continue;
    redo<(text: string) => void>(owner.prototype, name, 'set', (was, place: HTMLInputElement | HTMLTextAreaElement | VTTCue, given) => {
      apply(was, place, given);
      if (apply(get, place, []).length < SHORTEST) return;
      if (!('isConnected' in place)) written();
      else if (place.isConnected) apply(dispatchEvent, place, [new Announcement('slotassign', { bubbles: true, composed: true })]);
    });
  }

  /**
   * What is veiled is not rendered, and `innerText` leaves it out: a page that writes back what it read would lose it. It is
   * given what it would have read; `textContent` tells it as much.
   */
  const { createTreeWalker } = Document.prototype;
  const kept = (element: HTMLElement): string => {
    const asWritten = /^(pre|break)/.test(getComputedStyle(element).whiteSpace);
    // What the page itself does not show is passed over with all that is in it, scripts and styles too.
    const shown = (node: Node): number => (node instanceof Element && getComputedStyle(node).display === 'none' ? 2 /* FILTER_REJECT */ : 1);
    const nodes = apply(createTreeWalker, element.ownerDocument, [element, 5 /* Elements and texts. */, shown]);
    let text = '';
    while (nodes.nextNode()) {
      const { nodeName, nodeValue } = nodes.currentNode;
      if (nodeValue !== null) text += asWritten ? nodeValue : nodeValue.replace(/\s+/g, ' ');
      else if (nodeName === 'BR') text += '\n';
    }
    return asWritten ? text : text.replace(/ *\n */g, '\n').trim();
  };
  const bare = (text: string): number => text.replace(/\s/g, '').length;
  /** Beyond that asking costs less than counting. */
  const LONG = 5_000;
  // Only where a film was named: the shield says so once, and pages without one are spared the question.
  page.addEventListener('slotread', () => {
    redo<() => string>(HTMLElement.prototype, 'innerText', 'get', (was, element: HTMLElement) => {
      const told = apply(was, element, []), all = element.textContent ?? '';
      const complete = all.length < LONG && bare(told) >= bare(all);
      return complete || apply(dispatchEvent, element, [new Announcement('slotread', { cancelable: true, composed: true })]) ? told : kept(element);
    });
  }, { once: true });
}
