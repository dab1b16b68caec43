/**
 * Runs in the page's own world, and does one thing: when the page attaches a shadow root, our script in the isolated
 * world hears of it in the same task, before anything in that root can be painted. Nothing else tells of a closed
 * root on an element that already stands in the document.
 * The news is an event of the platform's own kind that nobody handles on `document`, carrying the host.
 */
(() => {
  const attach = Element.prototype.attachShadow;
  const { apply } = Reflect;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const News = MouseEvent;
  const page = document;
  const patched = {
    attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
      const root = apply(attach, this, [init]);
      apply(dispatch, page, [new News('slotchange', { relatedTarget: this })]);
      return root;
    },
  };
  Object.defineProperty(Element.prototype, 'attachShadow', { value: patched.attachShadow, configurable: true, writable: true, enumerable: true });
})();
