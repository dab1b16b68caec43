import type { CompiledPacks } from '../core/compiled.ts';
import type { OwnFilm } from '../core/film.ts';
import { foldWords } from '../core/text/fold.ts';
import { compilePacks } from './compile-packs.ts';
import type { AnyFilmFile, FilmFile, LexiconFile, SharedFile } from './schema.ts';

/** What every reader's film is made of, besides what the reader says of it. */
export interface OwnFilmSources {
  readonly lexicons: readonly LexiconFile[];
  readonly shared: SharedFile;
  readonly anyFilm: AnyFilmFile;
  /** Under which the fewest common words are taken for a pattern: the build looks for it, a reader could not wait. */
  readonly seed: number;
}

/** Whose fate is told: what is learnt of one film's people holds for another's. */
const PERSON = 'FATHER_NAME';
/** Parts the shared lexicon speaks of: nobody plays the others here, and nobody any where the reader named no people. */
const UNPLAYED = [PERSON, 'DAUGHTER_NAME', 'SUBST_NAME', 'OTHER_NAME'].map((concept, i) => ({ id: `nobody-${i}`, concept, names: {} }));
/** The reveal that the reader's own words are phrases of. */
const TOLD = 'told';
const SHORTEST_NAME = 3;

/** Signs that the language of patterns keeps for itself, and others nobody writes twice the same way. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ').replace(/\s+/g, ' ').trim();
const isHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);
/** Between words of scripts that part them as they please. */
const LOOSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const LOOSE_GAP = new RegExp(`(?<=[${LOOSE}ー]) (?=[${LOOSE}])`, 'gu');
/** A name as pages write it: Japanese parts the words of a foreign one by a dot, a space or nothing, Korean by a space or nothing. */
const spellings = (name: string): string[] => Array.from(new Set([name, name.replace(LOOSE_GAP, '・'), name.replace(LOOSE_GAP, '')]));
/** Korean glues particles to a name. */
const ending = (name: string): string => (isHangul(name) ? `${name}*` : name);

/**
 * A full name, and each of its words that no language uses for itself: people are mostly called by one of them. No name
 * speaks for the film by itself, however rare: many films are about people who lived.
 */
function namesOf(person: string, common: ReadonlySet<string>): string[] {
  const name = plain(person), words = name.split(' ').filter((word) => word.length >= SHORTEST_NAME && !common.has(foldWords(word)));
  return Array.from(new Set([...spellings(name), ...words])).filter((one) => one !== '');
}

/** What a pack says besides, and a reader does not. */
const UNSAID = {
  schema: 1, year: 0, source: { title: '', publisher: '', date: '' }, ids: { imdb: [], tmdb: [], wikidata: [] },
  versions: [], answers: [], tests: { veil: [], leave: [] },
} as const satisfies Partial<FilmFile>;

/** What a reader says of a film, as a pack would. */
function filmFile({ id, titles, people, tells }: OwnFilm, { reveals, concepts }: AnyFilmFile, common: ReadonlySet<string>): FilmFile {
  const spelt = titles.map(plain).filter((title) => title !== '').flatMap(spellings), byLang: Record<string, string[]> = {};
  for (const title of spelt) (byLang[isHangul(title) ? 'ko' : 'en'] ??= []).push(title);
  const phrases = tells.map(plain).filter((text) => text !== '').map((text) => ({ text, place: 'the reader' }));
  return {
    ...UNSAID,
    id,
    title: titles[0],
    titles: byLang,
    people: [...UNPLAYED, ...people.map((person, i) => ({
      id: `person-${i}`, concept: PERSON, names: { own: namesOf(person, common).map(ending) },
    }))],
    concepts,
    reveals: reveals.map((reveal) => (reveal.id === TOLD ? { ...reveal, phrases: { en: phrases } } : reveal)),
  };
}

/** A title the reader added names another film no longer. */
function withoutTitles(lexicon: LexiconFile, titles: ReadonlySet<string>): LexiconFile {
  const others = lexicon.concepts['OTHER_FILM'];
  if (others === undefined) return lexicon;
  const left = others.filter((title) => !titles.has(foldWords(title.replaceAll('*', ''))));
  return { ...lexicon, concepts: { ...lexicon.concepts, OTHER_FILM: left } };
}

/**
 * The packs of a reader's films, as the page takes them: the same tables that the build makes of `data/films`. With
 * `words`, a seed is looked for.
 */
export function compileOwnFilms(
  films: readonly OwnFilm[], { lexicons, shared, anyFilm, seed }: OwnFilmSources, words?: ReadonlyMap<string, number>,
): CompiledPacks {
  const common = new Set(lexicons.flatMap((lexicon) => lexicon.function.map(foldWords)));
  const titles = new Set(films.flatMap((film) => film.titles.map((title) => foldWords(plain(title)))));
  return compilePacks({
    films: films.map((film) => ({ file: film.id, value: filmFile(film, anyFilm, common) })),
    lexicons: lexicons.map((lexicon) => ({ file: lexicon.lang, value: withoutTitles(lexicon, titles) })),
    shared: { file: 'shared', value: shared },
  }, words ?? seed);
}
