/**
 * Runs in the page's own world. Shadow roots made by script, and values that it writes into fields, raise no mutation
 * record, so each is announced by an event on its host or field; the shield, in its own world, looks there before
 * anything is painted. No globals, no data, no reply.
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
  const place = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
  if (place?.configurable === true) Object.defineProperty(Element.prototype, 'attachShadow', { ...place, value: announcing });

  /** Shorter values are never judged. */
  const SHORTEST = 8;
  for (const fields of [HTMLTextAreaElement.prototype, HTMLInputElement.prototype]) {
    const value = Object.getOwnPropertyDescriptor(fields, 'value');
    if (value?.configurable !== true || value.get === undefined || value.set === undefined) continue;
    const { get, set } = value;
    const telling = new Proxy(set, {
      apply(target, field: HTMLInputElement | HTMLTextAreaElement, given: [string]) {
        apply(target, field, given);
        if (field.isConnected && apply(get, field, []).length >= SHORTEST) apply(dispatchEvent, field, [new Announcement('slotassign', { bubbles: true, composed: true })]);
      },
    });
    Object.defineProperty(fields, 'value', { ...value, set: telling });
  }
}
