import { describe, expect, test } from 'vitest';
import { sources } from '../../src/packs/sources.ts';
import { shippedJudging } from '../../scripts/eval/shipped-judging.ts';
import { compileOwnFilms } from '../../src/compile/own-films.ts';
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import type { FilmId, OwnFilm } from '../../src/core/film.ts';
import type { Evidence, Recognizer } from '../../src/core/recognizer.ts';

const judging = shippedJudging(process.cwd());

function shield(film: Partial<OwnFilm> & Pick<OwnFilm, 'titles'>): Recognizer {
  return createRecognizer(compileOwnFilms([{ id: 'own-film' as FilmId, people: [], tells: [], ...film }], sources), judging);
}

/** What of a page is hidden; each line is a paragraph. */
function veiled(recognizer: Recognizer, title: string, lines: readonly string[]): string[] {
  const readings = lines.map((text) => recognizer.read({ text, kind: 'text' }));
  let evidence: Evidence = recognizer.open({ title, url: 'https://page.example/', structured: [] });
  for (const reading of readings) evidence = recognizer.witness(evidence, reading);
  return recognizer.decide(evidence, readings, { mode: 'balanced', level: 'ending', ignore: [] }).flatMap(({ passages }, i) => passages.map(({ start, end }) => lines[i]?.slice(start, end) ?? ''));
}

/** Films everybody knows, each with lines that tell and as many that do not. */
const FILMS: readonly (readonly [title: string, people: readonly string[], veil: readonly string[], leave: readonly string[]])[] = [
  ['Titanic', ['Jack Dawson', 'Rose DeWitt Bukater', 'Cal Hockley'],
    ['Jack dies in the icy water.', 'In the end Rose survives and keeps her promise to Jack.'],
    ['Jack wins his ticket in a game of cards.', 'Will Jack and Rose find each other?']],
  ['Gladiator', ['Maximus', 'Commodus', 'Lucilla'],
    ['Maximus kills Commodus in the arena and dies of his wounds.', 'In the end Maximus is reunited with his family in death.'],
    ['Maximus is a general who wants to go home.', 'Joaquin Phoenix plays Commodus.']],
  ['The Sixth Sense', ['Malcolm Crowe', 'Cole Sear'],
    ['It turns out that Malcolm has been dead all along.', 'At the end we learn that Malcolm died of the shot.'],
    ['Malcolm is a psychologist who treats a frightened boy.', 'Cole is afraid of the other boys at school.']],
  ['Psycho', ['Norman Bates', 'Marion Crane'],
    ['It turns out that Norman is the killer.', 'In the end Norman is arrested.'],
    ['Marion drives off with the money and stops at a motel.', 'Anthony Perkins plays Norman Bates.']],
  ['Rocky', ['Rocky Balboa', 'Apollo Creed', 'Adrian'],
    ['In the end Rocky loses the fight by a split decision.'],
    ['Rocky trains in a meat locker.']],
  ['El sexto sentido', ['Malcolm', 'Cole'],
    ['Al final se descubre que Malcolm estaba muerto desde el principio.'],
    ['Malcolm es un psicólogo que trata a un niño asustado.']],
];

describe('a film that no pack knows', () => {
  test.each(FILMS)('%s: what tells is veiled, what does not stays', (title, people, veil, leave) => {
    const hidden = veiled(shield({ titles: [title], people }), `${title}: a review`, [...leave, ...veil]);
    expect(veil.filter((line) => !hidden.includes(line))).toEqual([]);
    expect(leave.filter((line) => hidden.includes(line))).toEqual([]);
  });

  test.each(FILMS)('%s: the same lines on a page that does not name it are left alone', (title, people, veil) => {
    expect(veiled(shield({ titles: [title], people }), 'A page about something else', veil.filter((line) => !line.includes(title)))).toEqual([]);
  });
});

describe('what a reader types', () => {
  test.each([
    ['a title of the list of other films is this one’s now', 'The Green Mile', 'The Green Mile, a review', true],
    ['a title with particles glued on', '기생충', '기생충의 줄거리', true],
    ['a year in brackets, as pages write it', 'Up 2009', 'Up (2009), a review', true],
    ['the word without the year, as the settings warn', 'Up 2009', 'Up, a review', false],
    ['a title typed with a space, written with a dot', 'トイ ストーリー', 'トイ・ストーリーの感想', true],
    ['a title typed with a space, written with one', 'トイ ストーリー', 'トイ ストーリーの感想', true],
    ['a title typed with a dot, written without', 'トイ・ストーリー', 'トイストーリーの感想', true],
    ['a title typed with a space, written without, with particles', '토이 스토리', '토이스토리의 줄거리', true],
    ['another title that begins alike', '토이 스토리', '토이 가게의 줄거리', false],
    ['a title with signs that patterns are written with', 'What? (a *film* | ~3 @X)', 'What a film 3 X', true],
    ['accents left out', 'Amélie', 'Amelie: a review', true],
    ['a part of the title is not the title', 'The Long Goodbye', 'The long road', false],
  ])('%s', (_, title, text, named) => {
    expect(shield({ titles: [title] }).open({ title: text, url: 'https://page.example/', structured: [] }).films.length > 0).toBe(named);
  });

  const lines = ['The butler has a twin.', 'The butler has a dog.'];
  test('words of the reader’s own are hidden wherever they stand on a page about it, and nowhere else', () => {
    const recognizer = shield({ titles: ['The Tin Admiral'], tells: ['the butler has a twin'] });
    expect(veiled(recognizer, 'The Tin Admiral', lines)).toEqual([lines[0]]);
    expect(veiled(recognizer, 'A butler’s life', lines)).toEqual([]);
  });

  test('names with signs that patterns are written with do no harm', () => {
    expect(veiled(shield({ titles: ['The Tin Admiral'], people: ['R2*~D2', '@HERO', '|', '…'] }), 'The Tin Admiral', ['A fine film.'])).toEqual([]);
  });
});
