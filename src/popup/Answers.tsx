import type { FilmAnswers } from '../packs/answers.ts';
import { inLanguage } from '../ui/in-language.ts';
import type { Translate } from '../ui/translate.ts';
import { withoutShort } from './without-short.ts';

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
        <p>{rest(first, language)}</p>
        <SourceLine film={film} date={first.date} language={language} translate={translate} />
      </div>
      <div class="card answer-list" role="group" aria-label={translate('moreAnswers')}>
        {others.map((other) => (
          <details key={other.id}>
            <summary>
              <span>{inLanguage(other.question, language)}</span>
              <b>{inLanguage(other.short, language)}</b>
            </summary>
            <p>{rest(other, language)}</p>
            <SourceLine film={film} date={other.date} language={language} translate={translate} />
          </details>
        ))}
      </div>
    </section>
  );
}

function rest({ answer, short }: FilmAnswers['answers'][number], language: string): string {
  return withoutShort(inLanguage(answer, language), inLanguage(short, language), language);
}

function SourceLine({ film, date, language, translate }: Props & { readonly date: string }) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
  return <p class="soft source">{translate('answerSource', film.source.publisher, day)}</p>;
}
