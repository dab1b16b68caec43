import type en from '../../public/_locales/en/messages.json';
import { browser } from '../shared/browser.ts';
import { fill, type Message } from './fill.ts';

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;

type Catalogue = Readonly<Record<string, Message>>;

const CATALOGUES = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { import: 'default' });

/** Languages the interface speaks, as `_locales` folder names. */
export const LOCALES: readonly string[] = Object.keys(CATALOGUES).map((path) => path.split('/').at(-2) ?? '');

/** What the browser itself would say: right at once, for readers who follow the browser's language. */
export const browserTranslate: Translate = (key, ...values) => browser.i18n.getMessage(key, values.map(String));

/** The reader's own choice of language; `auto`, and any language we do not speak, is the browser's. */
export async function translateIn(language: string): Promise<Translate> {
  const load = CATALOGUES[`../../public/_locales/${language}/messages.json`];
  if (language === 'auto' || !load) return browserTranslate;
  const catalogue = await load();
  return (key, ...values) => {
    const entry = catalogue[key];
    return entry ? fill(entry, values) : browserTranslate(key, ...values);
  };
}

/** Language tag for dates, plurals and answers (`pt_BR` → `pt-BR`): the one the words are in, whatever the browser speaks. */
export function languageTag(language: string): string {
  const wanted = (language === 'auto' ? browser.i18n.getUILanguage() : language).replace('-', '_');
  const spoken = LOCALES.find((locale) => locale === wanted) ?? LOCALES.find((locale) => locale === wanted.split('_')[0]);
  return spoken === undefined ? 'en' : wanted.replace('_', '-');
}
