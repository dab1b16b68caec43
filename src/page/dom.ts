/**
 * Ways through the tree that a page cannot bend: a form's fields stand before its properties (`<input name=parentNode>`),
 * so these ask the platform itself.
 */
type Getter<T> = (this: Node) => T;

function getter<T>(prototype: object, name: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new Error(`This browser has no ${name} where the standard puts it: Spoiler Shield cannot read pages in it.`);
  return get as Getter<T>; // The platform's own accessor: its type is the standard's.
}

const parent = getter<ParentNode | null>(Node.prototype, 'parentNode');
const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
const first = getter<ChildNode | null>(Node.prototype, 'firstChild');
const last = getter<ChildNode | null>(Node.prototype, 'lastChild');
const next = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const previous = getter<ChildNode | null>(Node.prototype, 'previousSibling');
const text = getter<string | null>(Node.prototype, 'textContent');
const connected = getter<boolean>(Node.prototype, 'isConnected');
const type = getter<number>(Node.prototype, 'nodeType');
const name = getter<string>(Element.prototype, 'localName');
const { contains, compareDocumentPosition } = Node.prototype;
const { querySelectorAll, getElementsByTagName, getAttribute } = Element.prototype;

// Each as the platform's own property or method of that name, whatever the page has put before it.
/** An element of ours. By namespace: in documents of other XML `createElement` makes none of HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(document: Document, name: Name): HTMLElementTagNameMap[Name];
export function make(document: Document, name: string): HTMLElement;
export function make(document: Document, name: string): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}

export const typeOf = (node: Node): number => type.call(node);
export const nameOf = (element: Element): string => name.call(element);
export const parentOf = (node: Node): ParentNode | null => parent.call(node);
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);
export const firstChildOf = (node: Node): ChildNode | null => first.call(node);
export const lastChildOf = (node: Node): ChildNode | null => last.call(node);
export const nextOf = (node: Node): ChildNode | null => next.call(node);
export const previousOf = (node: Node): ChildNode | null => previous.call(node);
export const textOf = (node: Node): string => text.call(node) ?? '';
/** Has it any but text inside? */
export const hasElements = (node: Node): boolean => {
  const child = first.call(node);
  return child !== null && (type.call(child) !== 3 /* TEXT_NODE */ || next.call(child) !== null);
};
/** Is it in a document, be it in a shadow root there? */
export const isIn = (node: Node): boolean => connected.call(node);
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);
/** Does `other` come after `node` (DOCUMENT_POSITION_FOLLOWING)? */
export const follows = (node: Node, other: Node): boolean => (compareDocumentPosition.call(node, other) & 4) !== 0;
export const select = (element: Element, selector: string): NodeListOf<Element> => querySelectorAll.call(element, selector);
export const descendants = (element: Element): HTMLCollectionOf<Element> => getElementsByTagName.call(element, '*');
export const attributeOf = (element: Element, attribute: string): string | null => getAttribute.call(element, attribute);
