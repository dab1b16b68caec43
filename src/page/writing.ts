/** May its text be edited in place? The browser works out styles to answer. */
export const isEditable = (element: Element): boolean => element instanceof HTMLElement && element.isContentEditable;

/** What has the focus in the tree that an element stands in. */
export function focusBeside(element: Element): Element | null {
  const tree = element.getRootNode();
  return tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
}

/** Is the reader writing in this text? What they type they know, and hiding it would take their caret away. */
export function isBeingWritten(element: Element): boolean {
  const focused = focusBeside(element);
  // Asked in this order: who contains whom is known without styles.
  if (focused === null || focused.tagName === 'BODY' || !(focused.contains(element) || element.contains(focused))) return false;
  return isEditable(focused) && isEditable(element);
}
