import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, SPACE } from '../../src/core/text/fold.ts';
import { standsAlone } from '../../src/core/text/fold-table.ts';

/** What the interface says in each language: words of no film. Not the documents: nobody expects a verdict to hang on a README. */
const OWN_WORDS = 'public/_locales';

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Folded words of the labelled texts in data/training and of our own, and pairs of neighbours, with how often each occurs. */
export function commonWords(root: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(), folder = new Folder();
  const add = (word: string): void => { counts.set(word, (counts.get(word) ?? 0) + 1); };
  const read = (text: string): void => {
    const { units, length } = folder.fold(text);
    let last = '';
    for (let i = 0; i < length;) {
      const unit = units[i] ?? 0;
      if (unit <= SPACE) { if (unit !== SPACE) last = ''; i++; continue; }
      let word = String.fromCharCode(unit);
      i++;
      if (!standsAlone(unit)) while (i < length && (units[i] ?? 0) > SPACE && !standsAlone(units[i] ?? 0)) word += String.fromCharCode(units[i++] ?? 0);
      add(word);
      if (last !== '') add(standsAlone(unit) ? last + word : `${last} ${word}`);
      last = word;
    }
  };
  for (const kind of ['phrases', 'pages']) {
    const labelled = join(root, 'data/training', kind);
    for (const name of namesIn(labelled).filter((file) => file.endsWith('.jsonl'))) {
      // Every text of a line, whatever else stands in it: how the line is labelled does not matter here.
      for (const [, text = '""'] of readFileSync(join(labelled, name), 'utf8').matchAll(/"text":("(?:[^"\\]|\\.)*")/g)) read(String(JSON.parse(text)));
    }
  }
  for (const locale of namesIn(join(root, OWN_WORDS)).sort()) read(readFileSync(join(root, OWN_WORDS, locale, 'messages.json'), 'utf8'));
  return counts;
}
