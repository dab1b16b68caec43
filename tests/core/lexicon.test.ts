import { describe, expect, test } from 'vitest';
import { compilePacks } from '../../src/compile/compile-packs.ts';
import { Analyst } from '../../src/core/analyse.ts';
import { openVocabulary } from '../../src/core/lexicon/vocabulary.ts';
import { inventedData } from './fixtures/invented-film.ts';

const vocabulary = openVocabulary(compilePacks(inventedData).vocabulary), analyst = new Analyst(vocabulary);
const concepts = (text: string): string[] => analyst.read(text).flatMap((sentence) => sentence.concepts.map((id) => vocabulary.names[id] ?? '?')).sort();

const hits: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['a word', 'A storm rose.', ['STORM']],
  ['a word that goes on', 'They drowned there.', ['DROWN']],
  ['a name and what it stands for', 'Velkin’s boat', ['FATHER', 'FATHER_NAME']],
  ['a full name feeds its concept too', 'Otto Velkin rows.', ['FATHER', 'FATHER_NAME', 'NAME_STRONG']],
  ['words some way apart', 'It was lost in the wide sea.', ['DROWN']],
  ['signs without spaces', '父は溺れた', ['DROWN', 'FATHER', 'FATHER_KIN']],
  ['a title', 'I saw the lamp of Orsk twice', ['LAMP', 'TITLE']],
  ['a word of this language', 'The boat is old and sinks in the bay.', ['DROWN']],
];
const misses: readonly (readonly [why: string, text: string])[] = [
  ['a word inside another', 'Brainstorming'],
  ['a pattern cut by a comma', 'They saw the ending, explained nothing.'],
  ['words too far apart', 'It was lost in a cold and far away sea.'],
  ['words in the wrong order', 'The sea was lost.'],
  ['a word of another language', 'Der Preis sinks und die Zahl ist klein.'],
];

describe('lexicon', () => {
  test.each(hits)('finds %s', (_, text, expected) => expect(concepts(text)).toEqual([...expected].sort()));
  test.each(misses)('passes over %s', (_, text) => expect(concepts(text)).not.toContain('DROWN'));
  test('passes over words inside others', () => expect(concepts('Brainstorming')).toEqual([]));
});
