import { Fights } from './fights.ts';

/** A title that scrolls changes many times a second, and is no fight. */
const MOST_WRITES = 300;
/** Instead of a title that gives something away. */
const NEUTRAL = 'Spoiler';

/** The document's title: what the page set, and what the tab shows. Counters such as `(3) …` that pages put around it stay. */
export class PageTitle {
  #own: string | null = null;
  readonly #fights = new Fights(MOST_WRITES);
  /** Has the page put its title back each time, until we gave in? */
  fought = false;
  readonly #document: Document;
  readonly #givesAway: (title: string) => boolean;

  constructor(document: Document, givesAway: (title: string) => boolean) {
    this.#document = document;
    this.#givesAway = givesAway;
  }

  /** What the page itself calls itself. */
  get text(): string {
    const standing = this.#standing();
    return this.#own === null ? standing : standing.replace(NEUTRAL, () => this.#own ?? '');
  }

  /** After every change in the title, and of what is known of the page. */
  check(): void {
    const own = this.text;
    if (own === '' || !this.#givesAway(own)) return this.lift();
    // A page that reads our word back and puts a counter before it, or a parser that goes on behind it, means its own title.
    this.#own = own;
    if (this.#standing() === NEUTRAL) return;
    const element = this.#element();
    this.fought ||= element !== null && this.#fights.lost(element);
    if (!this.fought) this.#write(NEUTRAL);
  }

  /** The page's own title again, if ours stands there. */
  lift(): void {
    const own = this.#own;
    if (own === null) return;
    const whole = this.text;
    this.#own = null;
    if (this.#standing() !== whole) this.#write(whole);
  }

  #standing(): string {
    return this.#element()?.textContent ?? '';
  }

  #element(): Element | null {
    return this.#document.querySelector('head > title') ?? this.#document.querySelector('title');
  }

  /** Into the text node that is there, so that a parser in the middle of it and a framework that owns it find it again. */
  #write(title: string): void {
    const element = this.#element();
    const text = element?.firstChild;
    if (element === null || !(text instanceof CharacterData) || text.nextSibling !== null) {
      if (element !== null) element.textContent = title;
    } else text.data = title;
  }
}
