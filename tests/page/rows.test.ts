import { describe, expect, it } from 'vitest';
import { openPart, rowsOf, type Row } from '../../src/page/rows.ts';

function rows(html: string, ids: string, most = 100): string[] {
  document.body.innerHTML = html;
  const places = Array.from(ids, (id) => document.getElementById(id)).filter((place) => place !== null);
  return Array.from(rowsOf(places, most), (row) => row.map((place) => (place as Element).id).join(''));
}

describe('places side by side', () => {
  it.each([
    { what: 'siblings', html: '<p id=a></p><p id=b></p><p id=c></p>', ids: 'abc', expected: ['abc'] },
    { what: 'siblings with something between', html: '<p id=a></p><hr><p id=b></p><p id=c></p>', ids: 'abc', expected: ['a', 'bc'] },
    { what: 'siblings the other way round', html: '<p id=a></p><p id=b></p>', ids: 'ba', expected: ['b', 'a'] },
    { what: 'children of two parents', html: '<div><p id=a></p></div><div><p id=b></p></div>', ids: 'ab', expected: ['a', 'b'] },
    { what: 'one place', html: '<p id=a></p>', ids: 'a', expected: ['a'] },
    { what: 'none', html: '', ids: '', expected: [] },
  ])('$what', ({ html, ids, expected }) => expect(rows(html, ids)).toEqual(expected));
});

describe('what of a row is still to be judged', () => {
  const row: Row = [new Text('a'), new Text('b'), new Text('c'), new Text('d')];

  it.each([
    { open: 'abcd', expected: 'abcd' },
    { open: 'b', expected: 'b' },
    { open: 'bd', expected: 'bcd' },
    { open: 'ac', expected: 'abc' },
    { open: '', expected: undefined },
  ])('$open: $expected', ({ open, expected }) => {
    expect(openPart(row, (place) => open.includes(place.nodeValue ?? '?'))?.map((place) => place.nodeValue).join('')).toBe(expected);
  });
});
