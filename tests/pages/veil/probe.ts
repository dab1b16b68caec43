import type { FilmId } from '../../../src/core/film.ts';
import type { Look } from '../../../src/shared/settings.ts';
import { blockOf, isBlock, isElement, isText, isUnread } from '../../../src/page/block-text.ts';
import type { Stretch } from '../../../src/page/veil-contract.ts';
import { openVeils } from '../../../src/page/veil.ts';

/**
 * A content script with the veil and no recogniser: a sentence that names "Brindle" is hidden, a block
 * with `data-whole` is hidden whole; with `?off` in the address nothing is. Tests steer it by events named `probe`.
 */
const REVEAL = /[^.!?。]*Brindle[^.!?。]*[.!?。]?/gu;
const label = { film: 'the-lamp' as FilmId, level: 'ending' as const, certainty: 'sure' as const };
const veils = openVeils(document, () => document.documentElement?.setAttribute('data-count', JSON.stringify(veils.count())), () => 'The Lamp');
let on = !location.search.includes('off');

function judge(block: Element): void {
  const stretches: Stretch[] = [];
  let text = '';
  let nodes: { readonly node: Text; readonly at: number }[] = [];
  const close = (): void => {
    for (const match of text.matchAll(REVEAL)) {
      const from = match.index + (match[0].length - match[0].trimStart().length);
      const to = match.index + match[0].trimEnd().length;
      for (const { node, at } of nodes) {
        const start = Math.max(from - at, 0);
        const end = Math.min(to - at, node.data.length);
        if (start < end) stretches.push({ node, start, end });
      }
    }
    text = '';
    nodes = [];
  };
  const visit = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (isText(node)) {
        nodes.push({ node, at: text.length });
        text += node.data;
      } else if (isElement(node) && !isUnread(node)) {
        if (node.localName === 'br' || isBlock(node)) close();
        else if (!veils.owns(node)) visit(node);
      }
    }
  };
  visit(block);
  close();
  if (block.hasAttribute('data-whole')) veils.veil(block, 'whole', label);
  else if (stretches.length > 0) veils.veil(block, stretches, label);
  else if (veils.isVeiled(block)) veils.lift(block);
}

function walk(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks = new Set<Element>();
  for (let node: Node | null = root.nodeType === 3 ? root : texts.nextNode(); node; node = texts.nextNode()) {
    const block = blockOf(node);
    const whole = block?.closest('[data-whole]');
    if (block && !veils.owns(node)) blocks.add(whole ?? block);
  }
  for (const block of blocks) judge(block);
}

const observer = new MutationObserver((records) => {
  if (!on) return;
  const changed = new Set<Element>();
  for (const { type, target, addedNodes } of records) {
    if (type === 'attributes') veils.mend(target as Element);
    else if (type === 'characterData') walk(target);
    for (const node of addedNodes) if (!veils.owns(node)) walk(node);
    const block = type === 'childList' ? blockOf(target) : null;
    if (block && veils.isVeiled(block)) changed.add(block);
  }
  for (const block of changed) judge(block);
});
observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: [...veils.marks] });

document.addEventListener('probe', (event) => {
  const [, command, argument = ''] = /^(\w+):?(.*)$/u.exec(String((event as CustomEvent<unknown>).detail)) ?? [];
  if (command === 'show') veils.showAll();
  if (command === 'hide') veils.hideAll();
  if (command === 'off') {
    on = false;
    veils.stop();
  }
  if (command === 'words') document.documentElement.setAttribute('data-words', JSON.stringify(words(argument)));
  if (command === 'pill') {
    const block = document.querySelector(argument);
    const root = block && inside(block);
    const { x, y, width, height } = (root instanceof ShadowRoot ? root.querySelector('button') : null)?.getBoundingClientRect() ?? new DOMRect();
    document.documentElement.setAttribute('data-pill', JSON.stringify({ x, y, width, height }));
  }
  if (command === 'look') {
    const [style, strength] = argument.split(',');
    veils.draw({ style, strength } as Look, 'en');
  }
});

/** Every word that stands in a block as painted, with its place: through the closed root, which a page cannot enter. */
function words(selector: string): [string, number, number][] {
  const found: [string, number, number][] = [];
  const visit = (node: Node): void => {
    if (isText(node)) {
      for (const match of node.data.matchAll(/[぀-ヿ一-龯。、]|[^\s぀-ヿ一-龯。、]+/gu)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const [box] = range.getClientRects();
        if (box && box.width > 0) found.push([match[0], box.x, box.y]);
      }
    } else if (node instanceof HTMLSlotElement) node.assignedNodes().forEach(visit);
    else if (!(node instanceof HTMLElement) || !/^(ink|tab|at|off)/.test(node.className)) (isElement(node) ? inside(node) : node).childNodes.forEach(visit);
  };
  const block = document.querySelector(selector);
  if (block) visit(block);
  return found;
}

interface Opener {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

function inside(element: Element): Node {
  const host = element.hasAttribute('data-spoiler-veil') ? (element.querySelector(':scope > spoiler-veil') ?? element) : element;
  const root = (host as Element & Opener).openOrClosedShadowRoot ?? (host instanceof HTMLElement ? chrome.dom?.openOrClosedShadowRoot(host) : null);
  return root ?? element;
}
