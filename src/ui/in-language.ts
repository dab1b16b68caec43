/** A text in the reader's language, else in English, else in whatever language there is. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? 'en';
  // The store's code for Filipino is `fil`; film packs use `tl`.
  const key = primary === 'fil' ? 'tl' : primary;
  return texts[key] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}
