/** Measures each step of core beside what the machine can do at best, on prose and on hostile texts. Run through `core.ts`. */
import { createRecognizer } from '../../src/core/create-recognizer.ts';
import { compiledPacks } from '../compile/compiled-packs.ts';
import { shippedJudging } from '../eval/shipped-judging.ts';
import { hostileTexts, prose, STORY, storyBlocks } from './texts.ts';

const MEGA = 2 ** 20;
/** Bytes as the page holds them: two a code unit. */
const megabytes = (text: string): number => (text.length * 2) / MEGA;

/** Best of some runs: the others measure what else the machine was doing. */
function speed(text: string, run: () => unknown, runs = 5): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return megabytes(text) / (best / 1000);
}

const row = (name: string, rate: number, floor: number): void => {
  console.log(`${name.padEnd(58)} ${rate.toFixed(1).padStart(8)} MB/s  ${(rate / floor).toFixed(3).padStart(7)} of the code-unit loop`);
};

function sumUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

const packs = compiledPacks(), recognizer = createRecognizer(packs, shippedJudging(process.cwd())), text = prose(2 * MEGA), story = STORY.repeat(1200);
const loop = speed(text, () => sumUnits(text));
console.log('floors');
row('indexOf of an absent string', speed(text, () => text.indexOf('\u0001absent')), loop);
row('code-unit loop', loop, loop);
console.log('gate');
row('names(), prose that names no film', speed(text, () => recognizer.names(text)), loop);

const facts = { url: 'https://films.example/', title: packs.films.length > 0 ? 'Miracle in Cell No. 7' : '', structured: [] };
const start = performance.now();
recognizer.open(facts);
console.log(`first opening (tables, trie): ${(performance.now() - start).toFixed(1)} ms`);

console.log('reading: fold, sentences, trie, concepts, score');
const readAll = (whole: string, size: number): void => { for (let i = 0; i < whole.length; i += size) recognizer.read({ text: whole.slice(i, i + size), kind: 'text' }); };
row('prose about other things, blocks of 400', speed(text, () => readAll(text, 400)), loop);
row('film prose, blocks of 400', speed(story, () => readAll(story, 400)), loop);
row('film prose, one block', speed(story, () => recognizer.read({ text: story, kind: 'text' })), loop);

const evidence = recognizer.open(facts);
for (const [name, everyReveal] of [['nothing to hide', 0], ['one in ten to hide', 10]] as const) {
  const readings = storyBlocks(500, everyReveal).map((block) => recognizer.read({ text: block, kind: 'text' })), page = readings.map(({ block }) => block.text).join('');
  const decide = (): number => recognizer.decide(evidence, readings, { mode: 'balanced', level: 'ending', ignore: [] }).filter(({ passages }) => passages.length > 0).length;
  row(`decide, 500 blocks already read, ${name}: ${decide()}`, speed(page, decide), loop);
}

console.log('hostile texts: rate at a size and at four times that size; linear cost keeps the rate');
for (const [name, make] of hostileTexts) {
  const small = make(MEGA / 8), large = make(MEGA / 2);
  const [a, b] = [small, large].map((one) => speed(one, () => recognizer.read({ text: one, kind: 'text' }), 3));
  console.log(`${name.padEnd(58)} ${(a ?? 0).toFixed(1).padStart(8)} → ${(b ?? 0).toFixed(1).padStart(6)} MB/s`);
}
