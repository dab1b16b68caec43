import type { PageFacts } from './block.ts';
import type { CompiledFilm } from './compiled.ts';
import type { FilmId } from './film.ts';
import { factLines } from './gate.ts';
import type { Analyst } from './analyse.ts';
import type { Evidence } from './recognizer.ts';
import { holds, type Sentence } from './sentence.ts';

/** What a page says for one film. Counts stop where more would change nothing, so that evidence comes to rest. */
export interface FilmSigns {
  /** Title, address or structured data name it. */
  readonly titled: boolean;
  /** Title or address promise to explain the ending. */
  readonly explains: boolean;
  /** Blocks that name the film. */
  readonly mentions: number;
  /** Blocks with a name that hardly anything else bears. */
  readonly strongNames: number;
  /** Which people of the film the page has named, by part: FATHER, DAUGHTER, SUBSTITUTE, a bit each. */
  readonly roles: number;
}

const FATHER = 1, DAUGHTER = 2, SUBSTITUTE = 4;
const PEOPLE = FATHER | DAUGHTER;

/** Evidence as core knows it. */
export interface PageEvidence extends Evidence {
  readonly signs: ReadonlyMap<FilmId, FilmSigns>;
}

const NO_SIGNS: FilmSigns = { titled: false, explains: false, mentions: 0, strongNames: 0, roles: 0 };
/** So many mentions make a page one about the film; counts stop there. */
const ENOUGH = 5;

/** Is the whole page about the film, or only what stands near a mention? */
export const opensPage = ({ titled, mentions, strongNames }: FilmSigns): boolean =>
  titled || mentions >= ENOUGH || strongNames >= 4 || (mentions >= 1 && strongNames >= 2);

/**
 * Do this page's first names mean this film's people? Many bear one of them, few pages name the film and two of its
 * people: there, whoever names them speaks of the film, as in the entry of a list or a thread that has left its title behind.
 */
export const trustsNames = ({ mentions, strongNames, roles }: FilmSigns): boolean =>
  (mentions + strongNames >= 1 && (roles & PEOPLE) === PEOPLE) || (mentions + strongNames >= 2 && (roles & PEOPLE) !== 0);

/** Which people of the film are named here, a bit each. */
function peopleIn({ roles }: CompiledFilm, sentences: readonly Sentence[]): number {
  const bit = (concept: number, role: number): number => (concept >= 0 && sentences.some((sentence) => holds(sentence, concept)) ? role : 0);
  return bit(roles.FATHER_NAME, FATHER) | bit(roles.DAUGHTER_NAME, DAUGHTER) | bit(roles.SUBST_NAME, SUBSTITUTE);
}

/** Films that anything speaks for, most likely first. */
const ranked = (signs: ReadonlyMap<FilmId, FilmSigns>): FilmId[] => {
  // A title outweighs whatever the text mentions.
  const weight = ({ titled, mentions, strongNames }: FilmSigns): number => (titled ? 100 : 0) + mentions + strongNames;
  return Array.from(signs).filter(([, one]) => weight(one) > 0).sort(([, a], [, b]) => weight(b) - weight(a)).map(([id]) => id);
};

/** What the page says for one film: nothing, where it never named it. */
export const signsOf = (evidence: PageEvidence, film: FilmId): FilmSigns => evidence.signs.get(film) ?? NO_SIGNS;

const namedBy = (film: CompiledFilm, sentences: readonly Sentence[]): boolean => sentences.some((sentence) => holds(sentence, film.roles.TITLE));
const stronglyNamedBy = (film: CompiledFilm, sentences: readonly Sentence[]): boolean =>
  film.roles.NAME_STRONG >= 0 && sentences.some((sentence) => holds(sentence, film.roles.NAME_STRONG));

/** Evidence from what is known before any block. */
export function openEvidence(films: readonly CompiledFilm[], analyst: Analyst, facts: PageFacts, endingHeading: number): PageEvidence {
  const lines = factLines(facts).map((line) => analyst.read(line)), raw = [facts.url, ...facts.structured].join(' ');
  const signs = new Map<FilmId, FilmSigns>();
  for (const film of films) {
    const titled = lines.some((line) => namedBy(film, line)) || film.ids.some((id) => new RegExp(`(?:^|[^\\w])${id}(?![\\w])`).test(raw));
    if (!titled) continue;
    // Title and address come first among the lines.
    const explains = lines.slice(0, 2).some((line) => line.some((sentence) => holds(sentence, endingHeading)));
    signs.set(film.id, { ...NO_SIGNS, titled, explains });
  }
  return { films: ranked(signs), signs };
}

/** Adds what one block says; the same object if that is nothing new. */
export function addEvidence(films: readonly CompiledFilm[], evidence: PageEvidence, sentences: readonly Sentence[]): PageEvidence {
  let signs: Map<FilmId, FilmSigns> | null = null;
  for (const film of films) {
    const before = signsOf(evidence, film.id);
    const mentions = Math.min(ENOUGH, before.mentions + (namedBy(film, sentences) ? 1 : 0));
    const strongNames = Math.min(ENOUGH, before.strongNames + (stronglyNamedBy(film, sentences) ? 1 : 0));
    const roles = before.roles | peopleIn(film, sentences);
    if (mentions === before.mentions && strongNames === before.strongNames && roles === before.roles) continue;
    signs ??= new Map(evidence.signs);
    signs.set(film.id, { ...before, mentions, strongNames, roles });
  }
  return signs === null ? evidence : { ...evidence, films: ranked(signs), signs };
}
