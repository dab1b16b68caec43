import type { PageFacts } from '../core/block.ts';
import { isElement } from './block-text.ts';
import { nameOf, parentElementOf } from './dom.ts';
import { readFacts } from './page-facts.ts';

/** Elements whose change may change what the document says of itself. */
const SPEAKS_FOR_PAGE = /^(?:html|head|title|meta|script|h1)$/;

/** What the document says of itself, as last read. */
export class FactsKept {
  #now: PageFacts;
  #address: string | undefined;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    this.#now = readFacts(document);
    this.#address = document.location?.href;
  }

  get now(): PageFacts {
    return this.#now;
  }

  /**
   * Reads again where the head was written, or the address changed without a load, or anything may have (null). `title`
   * is the page's own, ours may stand in its place.
   */
  changed(fresh: ReadonlySet<Node> | null, title: string): boolean {
    const address = this.#document.location?.href;
    if (address === this.#address && fresh !== null && !speaksForPage(fresh)) return false;
    this.#address = address;
    const facts = readFacts(this.#document, title);
    if (JSON.stringify(facts) === JSON.stringify(this.#now)) return false;
    this.#now = facts;
    return true;
  }
}

function speaksForPage(fresh: ReadonlySet<Node>): boolean {
  for (const node of fresh) {
    const element = isElement(node) ? node : parentElementOf(node);
    if (element !== null && SPEAKS_FOR_PAGE.test(nameOf(element))) return true;
  }
  return false;
}
