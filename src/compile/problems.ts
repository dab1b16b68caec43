/** A fault in a data file: where it is and what to do. */
export interface Problem {
  readonly file: string;
  /** JSON path, e.g. `reveals[2].rules[0].all[1]`. */
  readonly path: string;
  readonly remedy: string;
}

/** Data that cannot be compiled. The build stops and prints every problem at once. */
export class BrokenData extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, path, remedy }) => `${file}: at ${path === '' ? 'the top' : path}: ${remedy}`).join('\n'));
    this.name = 'BrokenData';
  }
}

/** Keys from the top of a file down, as `Problem.path` writes them. */
export const jsonPath = (keys: readonly unknown[]): string =>
  keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
