/** One entry of a `_locales` file. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** `$NAME$` stands for a placeholder, whose content `$1` stands for the first value. */
export function fill({ message, placeholders }: Message, values: readonly (string | number)[]): string {
  return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const content = placeholders?.[name.toLowerCase()]?.content;
    const index = content === undefined ? Number.NaN : Number(content.slice(1)) - 1;
    return String(values[index] ?? whole);
  });
}
