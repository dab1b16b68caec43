import type { DemoPage } from './demo.ts';

/** Beginnings of the sentences of the source article that tell the ending. */
const REVEALS = [
  "However, things take a tragic turn when Ova's great-grandmother dies",
  'Then, Memo is executed',
  'Two days prior, Askorozlu',
  'In an incredible act of selflessness',
  'He believed that his life was worth less',
  'To remember Yusuf',
  'At the last minute, the guards',
  "Askorozlu's men staged",
  'Yusuf Aga was hanged',
  'The warden covered up',
  'Meanwhile, he took Memo',
  'The warden then sent them away',
  'Presumably, they were starting',
  'We then flash-forward',
];

/** Where the article's later plot begins and ends to be told: hiding it is neither right nor wrong at level "ending". */
const LATE = [
  'As Memo struggles',
  'Ova later discovers',
  'When Ova tries',
  'Ova becomes obsessed',
  'Her teacher promises',
  'After they realize',
  'Askorozlu, a former',
  'After the visit',
  'On the way back',
  'The warden investigates',
  'The witness is brought',
];

/** The article as a page: one heading, then a paragraph for each line of the text. */
export function articlePage(text: string): DemoPage {
  const lines = text.split(/\n+/).map((line) => line.trim()).filter(Boolean);
  const [title = '', ...rest] = lines;
  const body = rest.map((line) => (line.length < 80 && !/[.!?”"]$/.test(line) ? `<h2>${escape(line)}</h2>` : `<p>${escape(line)}</p>`)).join('\n');
  const sentences = rest.flatMap((line) => line.split(/(?<=[.!?]["”]?)\s+(?=[A-Z"“])/)).filter((sentence) => sentence.length > 25);
  const starts = (list: readonly string[], sentence: string): boolean => list.some((start) => sentence.startsWith(start));
  return {
    path: '/source-article.html',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="stylesheet" href="style.css"></head><body><main><h1>${escape(title)}</h1>\n${body}</main></body></html>`,
    reveals: sentences.filter((sentence) => starts(REVEALS, sentence)),
    wronglyHidden: 1, // What the father faces, told once as if it were how it ends.
    innocent: sentences.filter((sentence) => !starts(REVEALS, sentence) && !starts(LATE, sentence)),
  };
}

/** The same page with its reveals in `colour`: whatever of them is painted can be counted. */
export function paintReveals(html: string, reveals: readonly string[], colour: string): string {
  return reveals.reduce((page, reveal) => {
    const words = escape(reveal).split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(words.join('\\s+'));
    if (!pattern.test(page)) throw new Error(`The page has no sentence “${reveal.slice(0, 30)}…”`);
    return page.replace(pattern, (found) => `<span style="color:${colour};font-weight:900">${found}</span>`);
  }, html);
}

/** Parts of a sentence long enough that finding one means the sentence can be read. */
export function pieces(sentence: string): string[] {
  const words = sentence.split(' ');
  return words.length < 8 ? [sentence] : [words.slice(0, 6).join(' '), words.slice(-6).join(' ')];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
