import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The house rules of CONTRIBUTING.md, as far as imports show them: which rooms and packages each room of src/ may name. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { rooms: [], packages: [] },
  packs: { rooms: ['compile', 'core'], packages: [] },
  compile: { rooms: ['core'], packages: ['valibot'] },
  shared: { rooms: ['core'], packages: ['valibot', 'webextension-polyfill'] },
  page: { rooms: ['core', 'packs', 'shared'], packages: ['webextension-polyfill'] },
  background: { rooms: ['compile', 'core', 'packs', 'shared'], packages: ['valibot', 'webextension-polyfill'] },
  ui: { rooms: ['core', 'shared'], packages: ['preact', 'tldts', 'webextension-polyfill'] },
  popup: { rooms: ['core', 'packs', 'shared', 'ui'], packages: ['preact'] },
  options: { rooms: ['core', 'packs', 'shared', 'ui'], packages: ['preact', 'tldts', 'webextension-polyfill'] },
  welcome: { rooms: ['core', 'packs', 'shared', 'ui'], packages: ['preact'] },
};

/** Doors between rooms that stay shut otherwise, each with its reason. */
const DOORS: Readonly<Record<string, string>> = {
  'ui/VeilSample.tsx → page/veil.ts': 'the sample is a real veil, so that it cannot look different from one',
  'ui/VeilSample.tsx → page/veil-contract.ts': 'its type',
  'background/user-sheet.ts → page/veil.css?raw': 'the one sheet, inserted with user origin',
  'welcome/Welcome.tsx → options/use-settings.ts': 'ticking a film is the same change as in the settings',
};

/** What the content script takes of `shared`: types, and the defaults. The checks (valibot) are too heavy for every page. */
const LIGHT = new Set(['shared/messages.ts', 'shared/settings.ts']);

interface Import {
  readonly from: string;
  /** `core/film.ts` inside src/, else the package's name or what lies outside. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.gen.ts'))
  .map((name) => name.split(sep).join('/'));

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

function importsOf(file: string): Import[] {
  return Array.from(readFileSync(join('src', file), 'utf8').matchAll(IMPORT), ([, type, named, fetched]) => {
    const given = named ?? fetched ?? '';
    const to = given.startsWith('.') ? relative('src', join('src', dirname(file), given)).split(sep).join('/') : given;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const imports = SOURCES.flatMap(importsOf);
const roomOf = (path: string): string | undefined => (path.includes('/') ? path.split('/')[0] : undefined);
const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
const said = ({ from, to }: Import): string => `${from} → ${to}`;
const inside = ({ to }: Import): boolean => roomOf(to) !== undefined && Object.hasOwn(ROOMS, roomOf(to) ?? '');

test('the imports are found', () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(new Set(SOURCES.map(roomOf))).toEqual(new Set(Object.keys(ROOMS)));
});

describe.each(Object.entries(ROOMS))('%s', (room, { rooms, packages }) => {
  const own = imports.filter(({ from }) => roomOf(from) === room);

  test('asks only the rooms it may', () => {
    const strangers = own.filter((one) => inside(one) && roomOf(one.to) !== room && !rooms.includes(roomOf(one.to) ?? '') && !(said(one) in DOORS));
    expect(strangers.map(said)).toEqual([]);
  });

  test('uses only the packages it may', () => {
    const strangers = own.filter((one) => !inside(one) && !one.to.startsWith('..') && !packages.includes(packageOf(one.to)));
    expect(strangers.map(said)).toEqual([]);
  });
});

test('the browser is reached through one module', () => {
  const others = imports.filter(({ from, to, typeOnly }) => to === 'webextension-polyfill' && !typeOnly && from !== 'shared/browser.ts');
  expect(others.map(said)).toEqual([]);
});

test('the page takes nothing heavy from shared', () => {
  const heavy = imports.filter(({ from, to }) => roomOf(from) === 'page' && roomOf(to) === 'shared' && !LIGHT.has(to));
  expect(heavy.map(said)).toEqual([]);
});

test('every door between rooms is still used', () => {
  expect(Object.keys(DOORS).filter((door) => !imports.some((one) => said(one) === door))).toEqual([]);
});
