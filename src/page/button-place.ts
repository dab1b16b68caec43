/**
 * The button stands at the start of the first smudged line. Where that line has too little room left, it goes to the
 * start of the second; where a lone line is too short, it moves back into the block. Reads layout now, moves later.
 */
export function placeButton(root: ShadowRoot, block: Element): (() => void) | null {
  const at = root.querySelector<HTMLElement>('.veil > .at');
  const button = at?.firstElementChild;
  if (!at || !button) return null;
  const [first, second] = Array.from(at.parentElement?.querySelector('.bar')?.getClientRects() ?? []).filter(({ width }) => width > 1);
  if (!first) return null;
  const pill = button.getBoundingClientRect();
  const bounds = block.getBoundingClientRect();
  const style = block.ownerDocument.defaultView?.getComputedStyle(block);
  if (style?.writingMode !== 'horizontal-tb') return null;
  const backward = style.direction === 'rtl';
  let x = 0;
  let y = 0;
  if (second && first.width < pill.width && second.width > first.width) {
    x = backward ? second.right - first.right : second.left - first.left;
    y = second.top - first.top;
  }
  const over = backward ? bounds.left - (pill.left + x) : pill.right + x - bounds.right;
  if (over > 0) x += backward ? over : -over;
  return x === 0 && y === 0 ? null : () => at.style.setProperty('translate', `${x}px ${y}px`);
}
