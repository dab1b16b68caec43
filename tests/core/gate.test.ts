import { describe, expect, test } from 'vitest';
import { gateSource } from '../../src/compile/gate-source.ts';
import { openGate } from '../../src/core/gate.ts';

const asked: string[] = [];
const ALIASES = ['The Lamp of Orsk', 'Lamp of Orsk', 'Örsk’ün Lambası', '7. Lamba', '奥尔斯克的灯', '7号灯'];
const gate = openGate(gateSource(ALIASES), (text) => { asked.push(text); return /orsk|örsk|lamba\b|灯|燈/i.test(text); });

describe('the gate asks about what begins like a name, and only that', () => {
  test.each([
    ['plain', 'we saw Lamp of Orsk'], ['capitals', 'LAMP OF ORSK'], ['dashes', 'the-lamp-of-orsk'], ['line break and indent', 'Lamp of\n      Orsk'],
    ['marks left out', 'orsk un lambasi'], ['full-width digit', '７．Lamba'], ['Han digit', '七号灯'], ['behind false beginnings', 'lamp oil, lamp of tin, lamp of Orsk'],
  ])('%s', (_, text) => expect(gate(text)).toBe(true));

  test.each([['nothing', ''], ['half a beginning', 'lam'], ['a beginning and no name', 'the lamp of brass'], ['another number', '17 lanterns']])('%s stays shut', (_, text) => expect(gate(text)).toBe(false));

  test('where a name begins, not where the text does; gaps one space wide', () => {
    asked.length = 0;
    gate('long before it   Lamp  of\n Orsk');
    expect(asked).toEqual(['Lamp of Orsk']);
  });

  test('a name that contains another needs no beginning of its own', () => {
    expect(gateSource(['Lamp of Orsk', 'The Lamp of Orsk', 'A Lamp of Orsk'])).toBe(gateSource(['Lamp of Orsk']));
  });
});
