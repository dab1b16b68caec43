import { isElement } from './block-text.ts';
import { attributeOf, hasElements, isIn, nameOf, select, textOf } from './dom.ts';
import type { VeilLabel } from './veil-contract.ts';

/** Attributes that browsers show or speak. */
export const LABELS = ['title', 'alt', 'aria-label', 'aria-description', 'placeholder', 'aria-labelledby', 'aria-describedby'] as const;
/** Labels by the ids of the elements that say them: those are spoken, hidden or not. */
const BY_ID = '[aria-labelledby],[aria-describedby]';
const byId = (name: string): boolean => name.endsWith('edby');
const WITH_LABELS = [...LABELS.map((name) => `[${name}]`), 'svg'].join();
/** What a drawing says of itself is shown under the pointer and spoken. */
const SAYS = 'title,desc';
/** Instead of a label that gives something away. A placeholder is painted as the page likes: it is left blank; no ids name nothing. */
const neutral = (name: string): string => (byId(name) ? '' : name === 'placeholder' ? '\u2003' : 'Spoiler');

/** Rewrites labels that give something away, and gives them back. The one place that writes to them. */
export class Labels {
  readonly #own = new WeakMap<Element, Map<string, string>>();
  readonly #veiled = new Set<WeakRef<Element>>();

  readonly #judge: (text: string) => VeilLabel | null;
  readonly #pictured: (picture: Element, gives: VeilLabel | null) => void;

  /** `judge` says what a text gives away, null for nothing; `pictured` is told what each picture's own description does. */
  constructor(judge: (text: string) => VeilLabel | null, pictured: (picture: Element, gives: VeilLabel | null) => void) {
    this.#judge = judge;
    this.#pictured = pictured;
  }

  /** Looks at every label in a subtree. */
  look(node: Element | Document | ShadowRoot): void {
    if (isElement(node)) this.#lookAt(node);
    if (!hasElements(node)) return;
    for (const element of isElement(node) ? select(node, WITH_LABELS) : node.querySelectorAll(WITH_LABELS)) this.#lookAt(element);
  }

  #lookAt(element: Element): void {
    this.check(element);
    if (nameOf(element) === 'svg') this.#drawing(element);
  }

  /** The page wrote to a label, or what is known of the page has changed. */
  check(element: Element): void {
    for (const name of LABELS) {
      const standing = attributeOf(element, name);
      if (standing === null) {
        this.#own.get(element)?.delete(name);
        continue;
      }
      const own = standing === neutral(name) ? (this.#own.get(element)?.get(name) ?? standing) : standing;
      const gives = this.#judge(byId(name) ? said(element, own) : own);
      if (gives !== null) this.#write(element, name, own, standing);
      else if (standing !== own) this.#giveBack(element, name, own);
      if (name === 'alt') this.#pictured(element, gives);
    }
  }

  /** More is hidden than was: does it name or describe something else? */
  follow(tree: Document | ShadowRoot): void {
    for (const element of tree.querySelectorAll(BY_ID)) this.check(element);
  }

  #drawing(drawing: Element): void {
    const says = Array.from(select(drawing, SAYS), textOf).join('\n');
    if (says !== '') this.#pictured(drawing, this.#judge(says));
  }

  /** Gives every label back that still says what we wrote. */
  lift(): void {
    for (const ref of this.#veiled) {
      const element = ref.deref();
      if (element === undefined) continue;
      for (const [name, own] of this.#own.get(element) ?? []) {
        if (element.getAttribute(name) === neutral(name)) element.setAttribute(name, own);
      }
    }
    this.#veiled.clear();
  }

  #write(element: Element, name: string, own: string, standing: string): void {
    const known = this.#own.get(element);
    if (known === undefined) {
      this.#own.set(element, new Map([[name, own]]));
      this.#veiled.add(new WeakRef(element));
    } else known.set(name, own);
    if (standing !== neutral(name)) element.setAttribute(name, neutral(name));
  }

  #giveBack(element: Element, name: string, own: string): void {
    this.#own.get(element)?.delete(name);
    element.setAttribute(name, own);
  }
}

/** What the elements of these ids say. */
function said(element: Element, ids: string): string {
  if (!isIn(element)) return '';
  const tree = element.getRootNode() as Document | ShadowRoot; // Of what is in a page nothing else is the root.
  const named = ids.split(/\s+/).map((id) => tree.getElementById(id)).filter((one) => one !== null);
  return named.map(textOf).join('\n');
}
