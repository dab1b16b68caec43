import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ships inside the extension besides our own code: what `src` imports, and what that brings along. */
export const SHIPPED = ['preact', 'tldts', 'tldts-core', 'valibot', 'webextension-polyfill'] as const;

/** What a package's own licence file does not say. */
const ALSO: Readonly<Partial<Record<(typeof SHIPPED)[number], string>>> = {
  tldts: 'Contains the Public Suffix List (https://publicsuffix.org), Mozilla Public License 2.0; its text stands below.',
};

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${folder} holds no licence file: find out under what terms ${name} may be shipped, then say so in scripts/notices-text.ts.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function noticeOf(name: (typeof SHIPPED)[number]): string {
  const { version, license, homepage } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string; license: string; homepage?: string };
  return [`${name} ${version} (${license})${homepage ? `, ${homepage}` : ''}`, ...(ALSO[name] ? [ALSO[name]] : []), '', licenceOf(name)].join('\n');
}

/** The licences under which the package may be handed on, ours first: each asks that its text go with every copy. */
export function noticesText(): string {
  return [`Spoiler Shield\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...SHIPPED.map(noticeOf)].join(RULE) + '\n';
}
