/** Is the reader writing in this text? What they type they know, and hiding it would take their caret away. */
export function isBeingWritten(block: Element): boolean {
  if (!(block instanceof HTMLElement) || !block.isContentEditable) return false;
  const tree = block.getRootNode();
  const focused = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
  return focused instanceof HTMLElement && focused.isContentEditable && (focused.contains(block) || block.contains(focused));
}
