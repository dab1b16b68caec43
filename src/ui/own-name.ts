/** A language's name in that language, by its `_locales` folder: the only name its speakers are sure to know. */
export function ownName(locale: string): string {
  const tag = locale.replace('_', '-');
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
