import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnFilm } from '../core/film.ts';
import { everyday } from '../packs/everyday.ts';
import type { MessageKey, Translate } from '../ui/translate.ts';
import { Field } from './Field.tsx';
import { EMPTY, filmFrom, freeId, typedFrom, type FieldTrouble, type Troubles, type TypedFilm } from './film-from.ts';
import { Tells } from './Tells.tsx';
import type { TitleTrouble } from './title-trouble.ts';

const TITLE_WORDS: Readonly<Record<TitleTrouble, MessageKey>> = { empty: 'filmTitleEmpty', short: 'filmTitleShort', everyday: 'filmTitleEveryday' };

interface Props {
  /** The film to begin with; null: a new one. */
  readonly film: OwnFilm | null;
  /** The reader's films there are already. */
  readonly films: readonly OwnFilm[];
  readonly translate: Translate;
  save(film: OwnFilm): void;
  cancel(): void;
}

/** What a reader can say of a film, checked when it is saved. */
export function FilmForm({ film, films, translate, save, cancel }: Props) {
  const [typed, setTyped] = useState<TypedFilm>(film ? typedFrom(film) : EMPTY);
  const [troubles, setTroubles] = useState<Troubles>({});
  const form = useRef<HTMLFormElement>(null);
  const kept = film?.id ?? 'own-new';
  // The reader has just asked for the form; later, for what is wrong in it.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(Object.keys(troubles).length > 0 ? '[aria-invalid=true]' : 'input')?.focus();
  }, [troubles]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = filmFrom(typed, film?.id ?? freeId(typed.title, films), everyday);
    if (found.ok) save(found.film);
    else setTroubles(found.troubles);
  };
  const field = (name: keyof TypedFilm) => ({
    id: `${kept}-${name}`,
    value: typed[name],
    wrong: inWords(troubles[name], translate),
    type: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <form class="film-form" ref={form} onSubmit={submit}>
      <Field {...field('title')} label={translate('filmTitle')} />
      <Field {...field('otherTitles')} label={translate('filmOtherTitles')} lines />
      <Field {...field('people')} label={translate('filmPeople')} why={translate('filmPeopleWhy')} lines />
      <Tells {...field('tells')} translate={translate} />
      <div class="pair">
        <button type="submit" class="button primary">
          {translate('filmSave')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {translate('importCancel')}
        </button>
      </div>
    </form>
  );
}

function inWords(trouble: FieldTrouble | undefined, translate: Translate): string | null {
  if (trouble === undefined) return null;
  switch (trouble.kind) {
    case 'length':
      return translate('filmLineLength', trouble.line, trouble.least, trouble.most);
    case 'many':
      return translate('filmLinesMany', trouble.most);
    default:
      return translate(TITLE_WORDS[trouble.kind], trouble.title);
  }
}
