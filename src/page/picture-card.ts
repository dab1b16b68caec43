/** What stands around a picture and belongs to it. */
const CARDS = 'figure,a,article,li,[role="listitem"],[role="article"]';
const MOST_PICTURES = 3;

/** The smallest card a picture is the point of: one heading at most, few pictures. The picture itself where there is none. */
export function pictureBlock(picture: Element): Element {
  const card = picture.closest(CARDS);
  if (card === null) return picture;
  const small = card.querySelectorAll('img,video,picture').length <= MOST_PICTURES * 2 && card.querySelectorAll('h1,h2,h3,h4,h5,h6').length <= 1;
  return small && (card.textContent ?? '').length < 400 ? card : picture;
}
