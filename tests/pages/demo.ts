/** What the demo pages give away and what they do not: the expectation that the browser tests hold the shield to. */

export interface DemoPage {
  readonly path: string;
  /** The page itself, where it is not a file under demo/. */
  readonly html?: string;
  /** Sentences that tell the ending; none may be readable, copied, found or read aloud. */
  readonly reveals: readonly string[];
  /** Some of the rest, near and far from a reveal. */
  readonly innocent: readonly string[];
  /** So many of the innocent are known to be hidden; none if absent. */
  readonly wronglyHidden?: number;
}

export const ARTICLE: DemoPage = {
  path: '/article.html',
  reveals: [
    'At dawn another prisoner, Yusuf Ağa, walks to the gallows in Memo\'s place.',
    'The warden writes into his book that Yusuf has run away.',
    'Memo is carried out of the prison alive and put on a boat with Ova, and the two of them start a new life abroad.',
    'Years later Ova, by now a bride, holds in her hand the matchbox that Yusuf left her.',
    'Here the father really is executed, on his daughter\'s birthday.',
    'I knew from the start they would swap him for the old man, and I still cried when they hanged Yusuf.',
  ],
  innocent: [
    'Few films have travelled as far as this one.',
    'The Turkish version of 2019, directed by Mehmet Ada Öztekin, is the one most readers know from Netflix.',
    'No, it is not based on a true story.',
    'The Korean writers made it up, although they had read about old cases in which the wrong man was convicted.',
    'Memo has the mind of a child and lives with his grandmother and his little daughter Ova in a village by the sea.',
    'He is sentenced to death for something he did not do.',
    'They smuggle Ova in for a visit, and for an afternoon the place is full of light.',
    'Will it be enough to save him?',
    'How it ends',
    'The camera work is the best thing about the last act: long takes, hardly any music.',
    'Audiences in Ankara are said to have stood up at this point, and I can believe it.',
    'Aras Bulut İynemli plays the scene almost without a word.',
    'I had to stop the film there for a while.',
    'The original, a comedy for its first hour.',
    'Aga Muhlach sells balloons.',
    'Yes, with somebody beside you.',
    'Watched it with my dad.',
    'Is the version with English sound any good, or should I take the subtitles?',
  ],
};

export const LIST: DemoPage = {
  path: '/list.html',
  reveals: ['In the end a fellow prisoner dies in his place, and father and daughter escape by boat.'],
  innocent: [
    'A lighthouse, a winter, and a keeper who gives his own life so that the ferry finds the harbour.',
    'An innocent man is hanged for another\'s crime, and the judge knows it.',
    'The Turkish remake of a Korean hit, and the wettest handkerchief on this list.',
    'He survives the war, but she learns it forty years later.',
    'A trial in a village, a lawyer on her first case, her father\'s name to clear.',
  ],
};

export const GARDEN: DemoPage = {
  path: '/garden.html',
  reveals: [],
  innocent: [
    'Slugs are executed at dawn in my garden, without trial, and I sleep well.',
    'Half of them must die so that the others can live: pull out the weak ones and put them on the compost in their place.',
    'My daughter, now grown up, still asks for the first tomato, as her late grandfather used to.',
  ],
};

export const DEMO: readonly DemoPage[] = [ARTICLE, LIST, GARDEN];
