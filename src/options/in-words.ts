import type { OwnFilm } from '../core/film.ts';
import { filmAnswers } from '../packs/answers.ts';
import { ownName } from '../ui/own-name.ts';
import { LOCALES, type MessageKey, type Translate } from '../ui/translate.ts';

/** Choices by the words they have on the settings page. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  on: 'on',
  off: 'off',
  careful: 'modeCareful',
  balanced: 'modeBalanced',
  strict: 'modeStrict',
  ending: 'levelEnding',
  late: 'levelLate',
  premise: 'levelPremise',
  smudge: 'lookSmudge',
  bars: 'lookBars',
  soft: 'lookSoft',
  medium: 'lookMedium',
  strong: 'lookStrong',
  auto: 'languageAuto',
};

/** One side of a difference, JSON of a setting's value, as a reader would say it; nothing at all is a dash. `own`: films of the reader's, now or in the file. */
export function inWords(json: string | null, translate: Translate, own: readonly OwnFilm[] = []): string {
  return (json === null ? '' : said(JSON.parse(json), translate, own)) || '–';
}

function said(value: unknown, translate: Translate, own: readonly OwnFilm[]): string {
  if (typeof value === 'boolean') return translate(value ? 'on' : 'off');
  if (isOwnFilm(value)) return filmInWords(value, translate);
  if (typeof value === 'object' && value !== null) return Object.values(value).map((part) => said(part, translate, own)).join(', ');
  const word = String(value);
  const key = WORDS[word];
  if (key !== undefined) return translate(key);
  if (LOCALES.includes(word)) return ownName(word);
  return filmAnswers.find(({ id }) => id === word)?.title ?? own.find(({ id }) => id === word)?.titles[0] ?? word;
}

/** Of all that a setting can be, only a film has words that would tell. */
const isOwnFilm = (value: unknown): value is OwnFilm => typeof value === 'object' && value !== null && 'tells' in value;

/** Its titles and people; of the words that would tell, how many there are. */
function filmInWords({ titles, people, tells }: OwnFilm, translate: Translate): string {
  return [...titles, ...people, ...(tells.length === 0 ? [] : [translate('filmTellsCovered', tells.length)])].join(', ');
}
