/** Prose of our own for measuring speed; what it says does not matter, how it is made up does. */

const OTHER = [
  'The council met on Tuesday to discuss the repair of the harbour wall, which had been damaged in the winter storms.',
  'Several residents asked whether the work could be finished before the summer season, and the engineer promised an answer by May.',
  'La réunion a duré trois heures; personne ne voulait parler du budget, mais tout le monde y pensait.',
  'Die Kosten werden auf rund zwei Millionen Euro geschätzt, ein Teil davon kommt vom Land.',
  'Kasaba halkı limanın yeniden açılmasını bekliyor, balıkçılar ise geçici iskeleyi kullanıyor.',
  '会议持续了三个小时，没有人愿意谈论预算。', '항구의 보수 공사는 여름 전에 끝날 예정이다.', '港の修理は夏までに終わる予定です。',
  'Жители города надеются, что работы закончат до лета.', 'The minutes of the meeting are available on the town website in English, Welsh and Polish.',
];

/** Film prose: dense in words the lexicon knows, and gives nothing away, so that what is measured is reading. */
export const STORY = 'The father and his little girl live on a hill above the sea, and everybody in the village knows them. '
  + 'The actor who plays him spent a month with the families of the valley and kept a diary. '
  + 'His daughter goes to school in the town, sells bread on Sundays and writes letters to her teacher. '
  + 'Most of the prison was built in a studio; the guards and inmates are people of the neighbourhood. '
  + 'Viewers cried in the cinema; the film won a prize, and the remake was made in four countries. '
  + 'The Korean original runs two hours, and the director says the music came before the script. ';

/** What a page about the film gives away, between lines that do not. */
export const REVEAL = 'At dawn Yusuf is hanged in Memo’s place.';

/** Blocks of the story, every so many with a reveal; none with 0. */
export const storyBlocks = (count: number, everyReveal = 0): string[] =>
  Array.from({ length: count }, (_, i) => (everyReveal > 0 && i % everyReveal === everyReveal - 1 ? `${STORY}${REVEAL}` : STORY));

/** Sentences about other things, in several languages, so many code units of them. */
export function prose(units: number): string {
  let text = '';
  for (let i = 0; text.length < units; i++) text += `${OTHER[(i * 7) % OTHER.length] ?? ''} `;
  return text.slice(0, units);
}

const fill = (piece: string) => (units: number): string => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** Texts made to make a matcher slow. */
export const hostileTexts: readonly (readonly [name: string, make: (units: number) => string])[] = [
  ['no full stop anywhere', fill('the father takes the place and the prisoner is executed instead of him ')],
  ['one name over and over', fill('Memo ')],
  ['heads of gap patterns without their tails', fill('take takes took clear prove ')],
  ['one word', fill('a')],
  ['one word of stars that go on', fill('execut')],
  ['only full stops', fill('.')],
  ['quotes after stops', fill('no."')],
  ['Han without a stop', fill('父親女儿死刑')],
  ['Hangul without a space', fill('사형당했다')],
  ['look-alike letters', fill('mеmо ')],
  ['surrogate pairs', fill('𝕞𝕖𝕞𝕠 ')],
  ['line breaks', fill('a\n')],
];
