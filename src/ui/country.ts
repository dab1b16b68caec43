/** A version of a film is named by its country's ISO code; its name is then known in every language. Else as the film's file has it. */
export function countryIn(language: string, { id, country }: { readonly id: string; readonly country: string }): string {
  const code = id.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return country;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? country;
}
