import { describe, expect, test } from 'vitest';
import { veiled, type Page } from './judge.ts';

/** Pages and lines that look like a reveal and are none. Names of tests say what kind, not what happens. */
const OTHER_PAGES: readonly (readonly [kind: string, page: Page])[] = [
  ['another film whose boys bear the same names', { title: "Brother's Keeper (2021) review", lines: ['Yusuf finds Memo ill in the dormitory and nobody wants to help.', 'Memo is carried to the sick room, and Yusuf stays with him through the night.', 'Will Memo be saved? The road to the hospital is closed by snow.', 'Yusuf could not save his friend alone.'] }],
  ['a film about a gentle giant on death row', { title: 'The Green Mile explained', lines: ['John is executed although he is innocent, and Paul has to give the order.', 'Years later Paul tells his story in an old people’s home.', 'He dies in the electric chair in the end.'] }],
  ['a novel in which one man goes for another', { title: 'A Tale of Two Cities: summary', lines: ['Carton takes the place of Darnay and goes to the guillotine in his stead.', 'He sacrifices himself for the woman he loves.'] }],
  ['a saint', { title: 'Maximilian Kolbe', lines: ['He volunteered to die in place of another prisoner, a father of children.', 'The other man survived the camp.'] }],
  ['news of an execution', { title: 'State carries out first execution in years', lines: ['The prisoner was executed on Thursday after the court refused a retrial.', 'His daughter, now a lawyer, tried to clear his name.', 'The warden said that the inmate was calm.'] }],
  ['a retrial in the news', { title: 'Court acquits man after 36 years', lines: ['He was found innocent at a retrial, long after his father had died.', 'His daughter cried in court when the name of her late father was cleared.'] }],
  ['a medical page', { title: 'How many ova are retrieved in IVF?', lines: ['On average ten ova are collected; some of the ova do not survive.', 'Memo to patients: bring your papers.'] }],
  ['a wrestler', { title: 'Koca Yusuf', lines: ['Yusuf drowned when his ship sank, and the lifeboat was full.', 'Yusuf died far from home.'] }],
  ['a list of ten films with one entry on ours', { title: 'Ten films that will make you cry', lines: ['# 1. The Green Mile', 'An innocent man is executed, and his guard never forgets.', '# 2. Miracle in Cell No. 7', 'A father with the mind of a child is sent to prison, and his little girl waits for him.', '# 3. I Am Sam', 'The father wins, and they are reunited in the end.', '# 4. Hachi', 'He dies at the station after years of waiting.'] }],
  ['comments on another film, one of which names ours', { title: 'Harmony: comments', lines: [...Array.from({ length: 12 }, (_, i) => `She is executed at the end and I cried, part ${i}.`), 'Reminds me of Miracle in Cell No. 7, such a touching film.', 'Great cast.', ...Array.from({ length: 12 }, () => 'The mother is executed and her son grows up abroad.')] }],
];

const LINES: readonly (readonly [kind: string, lines: readonly string[]])[] = [
  ['premise', ['Memo is a shepherd with the mind of a child who lives with his daughter Ova and his grandmother.', 'He is accused of killing the commander’s daughter and sentenced to death.', 'Memo faces the gallows for a crime he did not commit.', 'Yong-gu lives with his daughter Ye-sung and works at a car park.', 'A mentally disabled man is wrongfully imprisoned and befriends his cellmates.']],
  ['the visit', ['His cellmates smuggle Ova into the prison so that she can see her father.', 'Father and daughter are together again in the cell, if only for a night.', 'The inmates hide Ye-sung in a box.']],
  ['the accident', ['Seda slips on the rocks, hits her head and falls into the sea.', 'The girl is dead, and her father wants somebody to pay.', 'The little girl slipped on the ice and died.', 'He jumped in to save her, but she drowned.']],
  ['open questions', ['Will Memo be saved from the gallows?', 'Can the inmates prove that he is innocent before it is too late?', 'Does he die? Watch it and see.', 'Is there a miracle in Cell No. 7?']],
  ['cast and crew', ['Park Shin-hye plays the adult Ye-sung.', 'Mesut Akusta as Yusuf Aga', 'Nisa Sofiya Aksongur plays Ova, the daughter of Memo.', 'Directed by Lee Hwan-kyung, the film stars Ryu Seung-ryong as the father.', 'The actor died in 2021 after a long illness.']],
  ['praise and tears', ['Bring tissues: you will cry at the end.', 'A heartbreaking film about the love of a father and a daughter.', 'The ending is unforgettable.', 'The twist at the end took me by surprise.', 'The Turkish remake has a different ending from the Korean original.']],
  ['quick facts', ['Is Miracle in Cell No. 7 a true story? No, it is not.', 'It is on Netflix with English subtitles.', 'The film is rated 8.2 on IMDb.', 'It was inspired by the case of a man who was acquitted at a retrial.', 'Ending explained']],
  ['talk about the death penalty', ['The death penalty was still carried out in those years.', 'Turkey abolished capital punishment in 2004.', 'The film makes us think about wrongful convictions.']],
  ['other films on its own page', ['Like The Green Mile, in which an innocent man is executed, it is set in a prison.', 'If you liked it, try I Am Sam, where the father gets his girl back.']],
];

describe('pages about something else', () => test.each(OTHER_PAGES)('%s', (_, page) => expect(veiled(page)).toEqual([])));
describe('innocent lines on the film’s own pages', () => test.each(LINES)('%s', (_, lines) => expect(veiled({ title: 'Miracle in Cell No. 7', lines })).toEqual([])));

/** The same shield must not simply be asleep. */
test('what does reveal is veiled among them', () => {
  const reveal = 'Yusuf takes Memo’s place and is hanged instead of him.';
  expect(veiled({ title: 'Miracle in Cell No. 7', lines: [...(LINES[0]?.[1] ?? []), reveal] })).toEqual([reveal]);
});

/** Whoever wants the premise only must still be able to read the premise. */
test('the level of the premise leaves the premise, and hides later plot', () => {
  const [premise = []] = LINES.filter(([kind]) => kind === 'premise').map(([, lines]) => lines);
  const later = 'Ova finds the deserter who saw it all, but the commander shoots him.';
  const hidden = veiled({ title: 'Miracle in Cell No. 7', lines: [...premise, later] }, 'balanced', 'premise');
  expect(hidden).toContain(later);
  expect(hidden.filter((text) => premise.includes(text))).toEqual([]);
});
