import type { FilmAnswers } from '../packs/answers.ts';
import { inLanguage } from '../ui/in-language.ts';
import type { Translate } from '../ui/translate.ts';

interface Props {
  readonly film: FilmAnswers;
  readonly language: string;
  readonly translate: Translate;
}

/** "Is it a true story?" first and in full; the others open on request. None gives anything away. */
export function Answers({ film, language, translate }: Props) {
  const [first, ...others] = film.answers;
  if (!first) return null;
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{translate('answersTitle')}</h2>
      <div class="card answer-first">
        <p class="film">{film.title}</p>
        <h3>{inLanguage(first.question, language)}</h3>
        <p class="short">{inLanguage(first.short, language)}</p>
        <p>{inLanguage(first.answer, language)}</p>
        <SourceLine film={film} date={first.date} language={language} translate={translate} />
      </div>
      <div class="card answer-list" role="group" aria-label={translate('moreAnswers')}>
        {others.map(({ id, question, short, answer, date }) => (
          <details key={id}>
            <summary>
              <span>{inLanguage(question, language)}</span>
              <b>{inLanguage(short, language)}</b>
            </summary>
            <p>{inLanguage(answer, language)}</p>
            <SourceLine film={film} date={date} language={language} translate={translate} />
          </details>
        ))}
      </div>
    </section>
  );
}

function SourceLine({ film, date, language, translate }: Props & { readonly date: string }) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
  return <p class="soft source">{translate('answerSource', film.source.publisher, day)}</p>;
}
