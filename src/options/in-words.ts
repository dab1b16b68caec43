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

/** One side of a difference, JSON of a setting's value, as a reader would say it; nothing at all is a dash. */
export function inWords(json: string | null, translate: Translate): string {
  return (json === null ? '' : said(JSON.parse(json), translate)) || '–';
}

function said(value: unknown, translate: Translate): string {
  if (typeof value === 'boolean') return translate(value ? 'on' : 'off');
  if (typeof value === 'object' && value !== null) return Object.values(value).map((part) => said(part, translate)).join(', ');
  const word = String(value);
  const key = WORDS[word];
  if (key !== undefined) return translate(key);
  if (LOCALES.includes(word)) return ownName(word);
  return filmAnswers.find(({ id }) => id === word)?.title ?? word;
}
