import { FILLER, HEAD, REVEAL, streamed, type Kind } from './kind.ts';

/** Pages that arrive in parts. */
export const STREAMED: readonly Kind[] = [
  { name: 'stream', page: streamed(HEAD, FILLER, 200, REVEAL, 300, FILLER, 200, REVEAL, 300, '<p>end</p>') },
  { name: 'split-passage', page: streamed(HEAD, FILLER, 200, '<p class=s>At dawn Yusuf Ağa is hang', 400, 'ed in Memo’s place.</p>', 200, FILLER) },
  {
    name: 'split-over-tags',
    page: streamed(HEAD, FILLER, 200, '<p class=s>At dawn <b>Yusuf Ağa</b>', 300, ' is <i>hanged', 300, ' in Memo’s</i> place.</p>', 200, FILLER),
  },
  { name: 'split-in-word', page: streamed(HEAD, FILLER, 150, '<p class=s>At dawn Yu', 250, 'suf Ağa is ha', 250, 'nged in Memo’s place.</p>', 200, FILLER) },
  {
    name: 'late-title',
    page: streamed('<!doctype html><html lang=en><meta charset=utf-8><title>Miracle in Ce', 250, 'll No. 7 explained</title><style>.s{color:#f0f;font:900 26px sans-serif}</style>', REVEAL),
  },
  { name: 'list-item', page: streamed(HEAD, '<style>li{list-style:none}</style><ul><li>The cast is fine.</li>', 200, '<li class=s>At dawn Yusuf Ağa is hanged in Memo’s place.</li></ul>', 200, FILLER) },
  { name: 'table-cell', page: streamed(HEAD, '<table><tr><td>Ending</td>', 200, '<td class=s>At dawn Yusuf Ağa is hanged in Memo’s place.</td></tr></table>') },
  {
    name: 'line-breaks',
    page: streamed(HEAD, '<div>The cast is fine.<br><br>', 200, '<span class=s>At dawn Yusuf Ağa is hanged in Memo’s place.</span><br><br>', 200, 'The music is loud.</div>'),
  },
  {
    name: 'bare-text-between-blocks',
    page: streamed(HEAD, '<div class=s><p style="color:#000">The cast is fine.</p>', 200, 'At dawn Yusuf Ağa is hanged in Memo’s place.', '<p style="color:#000">The music is loud.</p></div>'),
  },
];
