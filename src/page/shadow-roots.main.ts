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
  // A Proxy keeps name, length and `toString()` ("[native code]") as they were: sites that test for patches see none.
  const announcing = new Proxy(attachShadow, {
    apply(target, host: Element, given: Parameters<typeof attachShadow>) {
      const root: ShadowRoot = apply(target, host, given);
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
