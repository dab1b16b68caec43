import { useState } from 'preact/hooks';
import type { FilmId, OwnFilm } from '../core/film.ts';
import { MAX_FILMS } from '../shared/shapes.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translate } from '../ui/translate.ts';
import { FilmForm } from './FilmForm.tsx';
import { Handle } from './Handle.tsx';
import { SeenSelect } from './SeenSelect.tsx';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly settings: Settings;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** A film that has just gone, with what the settings held about it. */
interface Removed {
  readonly film: OwnFilm;
  readonly seen: boolean;
  readonly pages: readonly string[];
}

type Note = { readonly kind: 'saved'; readonly title: string } | ({ readonly kind: 'removed' } & Removed);

const NEW = 'new';

/** The reader's own films: see, add, edit, tick as seen, remove, undo. */
export function OwnFilms({ settings, translate, change }: Props) {
  const { films, seen, notThisFilm } = settings;
  const [note, setNote] = useState<Note | null>(null);
  const [edited, setEdited] = useState<FilmId | typeof NEW | null>(null);
  /** What is to have the focus when it is drawn: what the reader pressed has gone. */
  const [next, setNext] = useState<FilmId | typeof NEW | null>(null);
  const save = async (film: OwnFilm): Promise<void> => {
    setNext(film.id);
    if (!(await change('set-film', { film }))) return; // What was typed stays, and the top of the page says why.
    setEdited(null);
    setNote({ kind: 'saved', title: film.titles[0] });
  };
  const cancel = (): void => {
    setNext(edited);
    setEdited(null);
  };
  const remove = (film: OwnFilm): void => {
    const gone = { film, seen: seen.includes(film.id), pages: notThisFilm.filter((one) => one.film === film.id).map(({ page }) => page) };
    void change('remove-film', { film: film.id }).then((kept) => kept && setNote({ kind: 'removed', ...gone }));
  };
  const restore = async ({ film, seen: wasSeen, pages }: Removed): Promise<void> => {
    setNote(null);
    setNext(film.id);
    if (!(await change('set-film', { film }))) return;
    if (wasSeen) await change('mark-seen', { film: film.id, seen: true });
    for (const page of pages) await change('correct-film', { film: film.id, page, wrong: true });
  };
  return (
    <div class="own-films">
      <h3>{translate('filmsOwn')}</h3>
      <p class="soft">{translate('filmsOwnWhy')}</p>
      <ul class="rows">
        {films.map((film) => (
          <li key={film.id}>
            {edited === film.id ? (
              <FilmForm film={film} films={films} translate={translate} save={(changed) => void save(changed)} cancel={cancel} />
            ) : (
              <Row film={film} seen={seen.includes(film.id)} focused={next === film.id} translate={translate} change={change} edit={() => setEdited(film.id)} remove={() => remove(film)} />
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="soft">
        {note?.kind === 'saved' && translate('filmSaved', note.title)}
        {note?.kind === 'removed' && (
          <>
            {translate('filmRemoved', note.film.titles[0])} <Handle key={note.film.id} class="link" focused label={translate('undo')} press={() => void restore(note)} />
          </>
        )}
      </p>
      {edited === NEW && <FilmForm film={null} films={films} translate={translate} save={(film) => void save(film)} cancel={cancel} />}
      {edited !== NEW && films.length < MAX_FILMS && (
        <div>
          <Handle class="button" focused={next === NEW} label={translate('filmAdd')} press={() => setEdited(NEW)} />
        </div>
      )}
      {films.length >= MAX_FILMS && <p class="soft">{translate('filmsFull', MAX_FILMS)}</p>}
    </div>
  );
}

interface RowProps {
  readonly film: OwnFilm;
  readonly seen: boolean;
  readonly focused: boolean;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
  edit(): void;
  remove(): void;
}

function Row({ film: { id, titles, people, tells }, seen, focused, translate, change, edit, remove }: RowProps) {
  const [title] = titles;
  return (
    <>
      <div class="grow">
        <b class="pattern" dir="auto">
          {title}
        </b>
        <p class="soft">{translate('filmCounts', titles.length - 1, people.length, tells.length)}</p>
      </div>
      <SeenSelect film={id} title={title} seen={seen} translate={translate} change={change} />
      <div class="handles">
        <Handle class="button" focused={focused} name={translate('filmEdit', title)} label="✎" press={edit} />
        <Handle class="button" name={translate('filmRemove', title)} label="✕" press={remove} />
      </div>
    </>
  );
}
