import type { FilmId, OwnFilm } from '../core/film.ts';
import { OWN_FILM } from '../shared/shapes.ts';
import { titleTrouble, type TitleTrouble } from './title-trouble.ts';

/** A film as it stands in the form: lists are one entry a line. */
export interface TypedFilm {
  readonly title: string;
  readonly otherTitles: string;
  readonly people: string;
  readonly tells: string;
}

/** What is wrong with a field. */
export type FieldTrouble =
  | { readonly kind: TitleTrouble; readonly title: string }
  | { readonly kind: 'length'; readonly line: number; readonly least: number; readonly most: number }
  | { readonly kind: 'many'; readonly most: number };

export type Troubles = Readonly<Partial<Record<keyof TypedFilm, FieldTrouble>>>;

export type FilmFrom = { readonly ok: true; readonly film: OwnFilm } | { readonly ok: false; readonly troubles: Troubles };

/** Nothing typed yet. */
export const EMPTY: TypedFilm = { title: '', otherTitles: '', people: '', tells: '' };

/** As the form shows it, to be changed. */
export function typedFrom({ titles: [title, ...others], people, tells }: OwnFilm): TypedFilm {
  return { title, otherTitles: others.join('\n'), people: people.join('\n'), tells: tells.join('\n') };
}

/** The film for what a reader typed, or what is in its way, field by field. */
export function filmFrom(typed: TypedFilm, id: FilmId, everyday: ReadonlySet<string>): FilmFrom {
  const title = typed.title.trim(), others = linesOf(typed.otherTitles), people = linesOf(typed.people), tells = linesOf(typed.tells);
  const { titles } = OWN_FILM;
  const found: Record<keyof TypedFilm, FieldTrouble | null> = {
    title: troubleWith(title, everyday) ?? lengthTrouble([title], titles.letters),
    // The title itself is one of them.
    otherTitles: listTrouble(others, { ...titles, most: titles.most - 1 }) ?? firstOf(others, (one) => troubleWith(one, everyday)),
    people: listTrouble(people, OWN_FILM.people),
    tells: listTrouble(tells, OWN_FILM.tells),
  };
  const troubles = Object.fromEntries(Object.entries(found).filter(([, trouble]) => trouble !== null)) as Troubles;
  if (Object.keys(troubles).length > 0) return { ok: false, troubles };
  return { ok: true, film: { id, titles: [title, ...said(others).filter((one) => one !== title)], people: said(people), tells: said(tells) } };
}

/** As they are numbered on the screen, empty ones among them. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Lines that say something, each once. */
function said(lines: readonly string[]): string[] {
  return [...new Set(lines)].filter((line) => line !== '');
}

function troubleWith(title: string, everyday: ReadonlySet<string>): FieldTrouble | null {
  const kind = titleTrouble(title, everyday);
  return kind && { kind, title };
}

/** How many lines a field takes, and how many letters each: from the fewest to the most. */
interface Room { readonly most: number; readonly letters: readonly [number, number] }

function listTrouble(lines: readonly string[], { most, letters }: Room): FieldTrouble | null {
  return said(lines).length > most ? { kind: 'many', most } : lengthTrouble(lines, letters);
}

function lengthTrouble(lines: readonly string[], [least, most]: readonly [number, number]): FieldTrouble | null {
  return firstOf(lines, ({ length }, at) => (length < least || length > most ? { kind: 'length', line: at + 1, least, most } : null));
}

function firstOf<T>(lines: readonly string[], look: (line: string, at: number) => T | null): T | null {
  for (const [at, line] of lines.entries()) {
    const found = line === '' ? null : look(line, at);
    if (found !== null) return found;
  }
  return null;
}

/** An id no other film of the reader's has; the same title makes the same one again. */
export function freeId(title: string, films: readonly Pick<OwnFilm, 'id'>[]): FilmId {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  // A title in another script leaves nothing of itself: its sum stands for it.
  const name = `own-${/[a-z]/.test(plain) ? plain : checksum(title)}`;
  for (let at = 1; ; at++) {
    const id = (at === 1 ? name : `${name}-${at}`) as FilmId; // Of the shape that `shared/shapes` asks for, by the lines above.
    if (films.every((film) => film.id !== id)) return id;
  }
}

/** Letters and digits that hardly another title has. */
function checksum(text: string): string {
  let sum = 0;
  for (const sign of text) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
