/** Is the reader writing in this text? What they type they know, and hiding it would take their caret away. */
export function isBeingWritten(element: Element): boolean {
  const tree = element.getRootNode();
  const focused = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
  // Asked in this order, for whether something may be edited makes the browser work out styles.
  if (!(focused instanceof HTMLElement) || focused.tagName === 'BODY' || !(focused.contains(element) || element.contains(focused))) return false;
  return focused.isContentEditable && element instanceof HTMLElement && element.isContentEditable;
}
