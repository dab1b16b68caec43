import { nameOf, select, textOf } from './dom.ts';
import type { VeilLabel, Veils } from './veil-contract.ts';

/** What stands around a picture and belongs to it. */
const CARDS = 'figure,a,article,li,[role="listitem"],[role="article"]';
/** Counting each twice, as `<picture>` and as the `<img>` in it. */
const MOST_PICTURES = 6;
/** More text is an article, not a card. */
const MOST_TEXT = 400;
const PICTURES = 'img,video,picture';
const NAMES_CARD = /^(?:h[1-6]|figcaption|caption)$/;

/** The smallest card that something is the point of: one heading at most, few pictures. Null where there is none. */
function cardOf(element: Element): Element | null {
  const card = element.closest(CARDS);
  const small = card !== null && select(card, PICTURES).length <= MOST_PICTURES
    && select(card, 'h1,h2,h3,h4,h5,h6').length <= 1 && textOf(card).length < MOST_TEXT;
  return small ? card : null;
}

/** The pictures of the card that a heading, a caption or a link's words stand in: what these tell, the picture shows. */
export function picturesBeside(block: Element): Iterable<Element> {
  const card = NAMES_CARD.test(nameOf(block)) || block.closest('a') !== null ? cardOf(block) : null;
  return card === null ? [] : select(card, PICTURES);
}

/** A picture whose description gives something away shows it too: it is veiled with its card, where it has one. */
export class Pictures {
  readonly #veiled = new WeakMap<Element, Element>();
  readonly #cards = new WeakSet<Element>();
  readonly #veils: Veils;

  constructor(veils: Veils) {
    this.#veils = veils;
  }

  /** Is the block veiled whole for the sake of a picture? Then its own text does not lift it. */
  isCard(block: Element): boolean {
    return this.#cards.has(block);
  }

  /** Veils or lifts a picture and its card as the picture's description was judged; null: it gives nothing away. */
  judged(picture: Element, gives: VeilLabel | null): void {
    const known = this.#veiled.get(picture);
    if (gives === null) {
      if (known === undefined) return;
      this.#veiled.delete(picture);
      this.#cards.delete(known);
      this.#veils.lift(known);
      return;
    }
    const card = known ?? cardOf(picture) ?? picture;
    this.#veiled.set(picture, card);
    this.#cards.add(card);
    this.#veils.veil(card, 'whole', gives);
  }
}
