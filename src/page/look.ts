import type { Look } from '../shared/settings.ts';
import { BUTTON_CSS } from './look-button.ts';

/**
 * How a veil looks: lines of soft grey that read as blurred text. What is blurred is a pattern of our own, never the
 * hidden words; it runs on from line to line, so the lengths of the words do not show. All sizes are in em and the
 * colour is the text's own: it fits 12 px and 72 px, light and dark pages.
 */
export function lookCss(look: Look): string {
  return `${FRAME_CSS}${look.style === 'bars' ? bars(look) : smudge(look)}${BUTTON_CSS}`;
}

const INK = { soft: 30, medium: 42, strong: 58 } as const;
const BLUR = { soft: 0.22, medium: 0.19, strong: 0.18 } as const;
const BAR = { soft: 18, medium: 28, strong: 100 } as const;

/** Boxes that carry room and no paint. `.ink` holds the words only to take their place: it is never painted. */
const FRAME_CSS = `
.veil{all:unset;position:relative;cursor:pointer;user-select:none;-webkit-user-select:none}
.bar,.ink,.copy{all:unset}
.bar,.ink{user-select:none;-webkit-user-select:none}
.ink,.ink *{visibility:hidden!important;-webkit-text-fill-color:transparent!important;pointer-events:none;text-decoration:none!important}
.lump{display:block}
.at{all:unset;position:absolute;z-index:2;inset-inline-start:0;inset-block-start:0;block-size:1.2em;display:flex;align-items:center}
.box>.at{inset-inline-start:.5em;inset-block-start:.5em}
.cover{all:unset;display:block;position:absolute;inset:0;box-sizing:border-box}
.over{pointer-events:none}
.ground{all:unset;position:absolute;z-index:-1;pointer-events:none}
.over .veil,.over .copy{pointer-events:auto}
.over .room,.over .room *{pointer-events:none}
.room{visibility:hidden}
:host(spoiler-veil){all:unset!important;display:contents!important;visibility:visible!important;-webkit-text-fill-color:currentcolor!important}
.box{all:unset;display:block;box-sizing:border-box;max-width:100%;position:relative;overflow:hidden;cursor:pointer;user-select:none;-webkit-user-select:none}
.box>.bar{position:absolute;inset:0;overflow:hidden}
a.copy:focus-visible{outline:2px solid;outline-offset:2px}
.copy[href]{cursor:pointer}
`;

function smudge(look: Look): string {
  const ink = INK[look.strength];
  const shade = (share: number): string => `color-mix(in srgb,currentcolor ${Math.round(ink * share)}%,transparent)`;
  // x-height band of words, ascenders above it, descenders below it, a faint ground that joins them.
  return `
.bar{--ink:${shade(1)};--stem:${shade(0.75)};--ground:${shade(0.3)};forced-color-adjust:none;filter:blur(${BLUR[look.strength]}em);
background-image:${words(90)},${marks(90, ASCENDERS)},${marks(90, DESCENDERS)},linear-gradient(var(--ground),var(--ground));
background-size:29.96em .46em,17.3em .34em,23.9em .24em,100% .62em;background-position:0 62%,0 26%,0 86%,0 60%;background-repeat:repeat-x}
.bar.down{background-image:${words(180)},${marks(180, ASCENDERS)},${marks(180, DESCENDERS)},linear-gradient(var(--ground),var(--ground));
background-size:.46em 29.96em,.34em 17.3em,.24em 23.9em,.62em 100%;background-position:50% 0,82% 0,20% 0,50% 0;background-repeat:repeat-y}
.box{background:color-mix(in srgb,currentcolor 6%,transparent);border-radius:.4em}
.box>.bar{filter:none;opacity:.6;background-image:${words(90)};background-size:29.96em 1.6em;background-position:.8em 0;background-repeat:repeat;
mask-image:repeating-linear-gradient(transparent 0 .5em,#000 .75em .95em,transparent 1.2em 1.6em)}
`;
}

/** A line of invented words, hard-edged; the blur softens it. Lengths and gaps in em, for ever the same. */
function words(angle: number): string {
  const lengths = [2.2, 1.1, 3.4, 2.7, 0.9, 4.1, 1.8, 2.4, 3.1, 1.4, 2.9];
  const stops: string[] = [];
  let at = 0;
  for (const length of lengths) {
    const end = at + length;
    stops.push(`var(--ink) ${round(at)}em ${round(end)}em`, `transparent ${round(end)}em ${round(end + 0.36)}em`);
    at = end + 0.36;
  }
  return `linear-gradient(${angle}deg,${stops.join(',')})`;
}

/** Here and there something taller or deeper, as in writing: without it a line is a worm. */
const ASCENDERS = [0.2, 1.5, 2.9, 3.3, 5.2, 6.6, 7.1, 9.3, 11.2, 11.6, 13.4, 15.1, 16.2];
const DESCENDERS = [1.2, 4.3, 7.9, 10.1, 14.6, 18.2, 21.4];

function marks(angle: number, places: readonly number[]): string {
  const stops = places.flatMap((at) => [`transparent ${at}em`, `var(--stem) ${at}em ${round(at + 0.26)}em`, `transparent ${round(at + 0.26)}em`]);
  return `linear-gradient(${angle}deg,transparent 0,${stops.join(',')})`;
}

function bars(look: Look): string {
  const ink = look.strength === 'strong' ? 'currentcolor' : `color-mix(in srgb,currentcolor ${BAR[look.strength]}%,transparent)`;
  return `
.bar{forced-color-adjust:none;background:linear-gradient(${ink},${ink}) 0 55%/100% .86em repeat-x;border-radius:.2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.bar.down{background:linear-gradient(${ink},${ink}) 50% 0/.86em 100% repeat-y}
.box>.bar{background:${ink}}
`;
}

const round = (n: number): number => Math.round(n * 100) / 100;
