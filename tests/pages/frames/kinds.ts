import { CAPTIONS } from './captions.ts';
import { EMBEDDED } from './embedded.ts';
import type { Kind } from './kind.ts';
import { SCRIPTED } from './scripted.ts';
import { SHADOW } from './shadow.ts';
import { STANDING } from './standing.ts';
import { STREAMED } from './streamed.ts';
import { STYLED } from './styled.ts';

export const KINDS: readonly Kind[] = [...STREAMED, ...SCRIPTED, ...EMBEDDED, ...SHADOW, ...STYLED, ...STANDING, ...CAPTIONS];

/** One of each family, for the run that every change passes. */
export const SHORT = new Set([
  'stream',
  'split-passage',
  'split-in-word',
  'line-breaks',
  'character-data',
  'every-frame',
  'virtual-list',
  'burst',
  'frame-srcdoc',
  'frame-data',
  'shadow-late',
  'custom-element-upgrade',
  'child-visible',
  'web-animation',
  'rewritten-in-list',
  'cloned',
  'attributes-stripped',
]);
