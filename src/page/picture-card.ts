import type { VeilLabel, Veils } from './veil-contract.ts';

/** What stands around a picture and belongs to it. */
const CARDS = 'figure,a,article,li,[role="listitem"],[role="article"]';
const MOST_PICTURES = 3;

/** The smallest card a picture is the point of: one heading at most, few pictures. The picture itself where there is none. */
function pictureBlock(picture: Element): Element {
  const card = picture.closest(CARDS);
  if (card === null) return picture;
  const small = card.querySelectorAll('img,video,picture').length <= MOST_PICTURES * 2 && card.querySelectorAll('h1,h2,h3,h4,h5,h6').length <= 1;
  return small && (card.textContent ?? '').length < 400 ? card : picture;
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

  judged(picture: Element, gives: VeilLabel | null): void {
    const known = this.#veiled.get(picture);
    if (gives === null) {
      if (known === undefined) return;
      this.#veiled.delete(picture);
      this.#cards.delete(known);
      this.#veils.lift(known);
      return;
    }
    const card = known ?? pictureBlock(picture);
    this.#veiled.set(picture, card);
    this.#cards.add(card);
    this.#veils.veil(card, 'whole', gives);
  }
}
