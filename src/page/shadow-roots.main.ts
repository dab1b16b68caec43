/**
 * Runs in the page's own world. Shadow roots made by script, values that it writes into fields and captions of videos
 * raise no mutation record, so each is announced by an event on its host, its field, the document; the shield, in its
 * own world, looks there before anything is painted. No globals, no data, no reply.
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
  const announcing = new Proxy(attachShadow, {
    apply(target, host: Element, given: Parameters<typeof attachShadow>) {
      const root: ShadowRoot = attach(target, host, given);
      // `slotassign` is nobody's event. Composed, so that it also leaves the shadow trees the host may stand in.
      if (host.isConnected) apply(dispatchEvent, host, [new Announcement('slotassign', { bubbles: true, composed: true })]);
      else apply(dispatchEvent, host.ownerDocument, [new Related('slotassign', { relatedTarget: host })]);
      return root;
    },
  });
  const page = document;
  const written = (): void => void apply(dispatchEvent, page, [new Announcement('slotassign')]);
  const place = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
  if (place?.configurable === true) Object.defineProperty(Element.prototype, 'attachShadow', { ...place, value: announcing });

  const cues = Object.getOwnPropertyDescriptor(TextTrack.prototype, 'addCue');
  if (cues?.configurable === true) {
    const adding = new Proxy(TextTrack.prototype.addCue, {
      apply(target, track: TextTrack, given: [VTTCue]) {
        apply(target, track, given);
        written();
      },
    });
    Object.defineProperty(TextTrack.prototype, 'addCue', { ...cues, value: adding });
  }

  /** Shorter values are never judged. */
  const SHORTEST = 8;
  for (const [owner, name] of [[HTMLTextAreaElement, 'value'], [HTMLInputElement, 'value'], [VTTCue, 'text']] as const) {
    const value = Object.getOwnPropertyDescriptor(owner.prototype, name);
    if (value?.configurable !== true || value.get === undefined || value.set === undefined) continue;
    const { get, set } = value;
    const telling = new Proxy(set, {
      apply(target, place: HTMLInputElement | HTMLTextAreaElement | VTTCue, given: [string]) {
        apply(target, place, given);
        if (apply(get, place, []).length < SHORTEST) return;
        if (!('isConnected' in place)) written();
        else if (place.isConnected) apply(dispatchEvent, place, [new Announcement('slotassign', { bubbles: true, composed: true })]);
      },
    });
    Object.defineProperty(owner.prototype, name, { ...value, set: telling });
  }
}
