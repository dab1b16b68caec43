import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noticesText, SHIPPED } from '../../scripts/notices-text.ts';
import { builtExtension } from '../browser/driver/launch.ts';

const PACKAGE = /(?:^(?:import|export)\s+(?!type\s)(?:[^'"]*?\sfrom\s+)?|\bimport\()['"]([^.'"][^'"]*)['"]/gm;

it('every library that src imports is named', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const imported = new Set(sources.flatMap((file) => Array.from(readFileSync(join('src', file), 'utf8').matchAll(PACKAGE), ([, name = '']) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'))));
  expect(imported.size).toBeGreaterThan(3);
  const shipped: readonly string[] = SHIPPED;
  expect(Array.from(imported).filter((name) => !shipped.includes(name))).toEqual([]);
});

it.each(['chromium', 'firefox'] as const)('the build for %s carries the licences of all that is in it', (name) => {
  expect(readFileSync(join(builtExtension(name), 'licenses.txt'), 'utf8'), 'npx tsx scripts/notices.ts writes it again').toBe(noticesText());
});
