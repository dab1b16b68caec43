import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../src/page/block-text.ts';

/** Runs of text break at these blocks by name: what stands in them is none of the text that a mark on the block around them hides. */
const NEVER_IN_A_MARKED_BLOCK = new Set(['body', 'html']);
/** Obsolete, or inside a drawing, which has a name of its own: hidden with the text, as everything else that is not named. */
const NOT_NAMED = new Set(['listing', 'plaintext', 'text', 'xmp']);
/** Not blocks, but never text: what cannot be copied stays as it is. */
const STAYS = ['input', 'select', 'textarea', 'img', 'picture', 'video', 'audio', 'canvas', 'iframe', 'object', 'embed'];

describe('the names in veil.css', () => {
  const css = readFileSync('src/page/veil.css', 'utf8');
  const [, list = ''] = /\[data-spoiler-veil~='part'\] > :not\(([^)]*)\)/.exec(css) ?? [];
  const names = list.split(',').map((name) => name.trim()).filter((name) => /^[a-z\d]+$/.test(name));

  it('what stays seen beside a hidden text: every block that begins a text of its own, fields and pictures, and nothing else', () => {
    const blocks = [...BLOCKS].filter((name) => !NEVER_IN_A_MARKED_BLOCK.has(name) && !NOT_NAMED.has(name));
    expect(names.toSorted()).toEqual([...blocks, ...STAYS].toSorted());
  });
});
