import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HAN_PAIRS, hanFile } from '../../scripts/compile/han-pairs.ts';
import { otherForms, simplify } from '../../src/core/text/han-variants.ts';

test('the page carries the pairs as they are listed', () => {
  expect(readFileSync('src/core/text/han-packed.ts', 'utf8')).toBe(hanFile());
});

test('every sign is folded to the one it is listed before, and found again from there', () => {
  for (const [, from = '', to = ''] of HAN_PAIRS.matchAll(/(.)(.)/gu)) {
    expect([from, String.fromCharCode(simplify(from.charCodeAt(0)))]).toEqual([from, to]);
    if (from !== to) expect(otherForms(to)).toContain(from);
  }
});

test.each(['号', '一', 'a', '가', '鿿'])('%s stays as it is', (sign) => expect(simplify(sign.charCodeAt(0))).toBe(sign.charCodeAt(0)));
