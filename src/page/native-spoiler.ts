/** The word by which sites say of their own that it hides a spoiler, in the scripts it is written in. */
const SAYS_SPOILER = /spoiler|спойлер|스포|ネタバレ|剧透|劇透|حرق/i;
/** Sites' own covers over words in a line, opened by a press on them. */
const COVERS = 'shreddit-spoiler,.md-spoiler-text,[class*="spoilerContent" i],[data-spoiler]';

/** The site's own spoiler that the reader has just asked to open: a fold whose title says what it is. Never a script's doing. */
export function foldAskedFor(event: Event): Element | null {
  if (!event.isTrusted || !(event.target instanceof Element)) return null;
  const summary = event.target.closest('summary');
  return summary !== null && SAYS_SPOILER.test(summary.textContent ?? '') ? summary.parentElement : null;
}

/** The site's cover over a text: who has pressed ours need not press that too. */
export function coverOver(text: Text): HTMLElement | null {
  return text.parentElement?.closest<HTMLElement>(COVERS) ?? null;
}
