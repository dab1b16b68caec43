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

/** Film prose: dense in words the lexicon knows. */
export const STORY = 'The father and his little girl live on a hill above the sea, and everybody in the village knows them. '
  + 'One day the man is accused of a crime, sentenced and taken to a prison far away, where the other inmates beat him. '
  + 'His daughter writes letters to the warden, who reads them at night. Nobody knows whether the court will hear the witness in time. '
  + 'The old prisoner in the corner never speaks of his own child. In the end the teacher finds the deserter near the rocks. '
  + 'Viewers cried in the cinema; the actor who played him won a prize, and the remake was made in four countries. ';

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
