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

const INK = { soft: 34, medium: 46, strong: 62 } as const;
const BLUR = { soft: 0.13, medium: 0.15, strong: 0.17 } as const;
const BAR = { soft: 18, medium: 28, strong: 100 } as const;

/** Boxes that carry room and no paint. `.ink` holds the words only to take their place: it is never painted. */
const FRAME_CSS = `
.veil{all:unset;position:relative;cursor:pointer;user-select:none;-webkit-user-select:none}
.bar,.ink,.copy{all:unset}
.bar,.ink{user-select:none;-webkit-user-select:none}
.ink,.ink *{visibility:hidden!important;-webkit-text-fill-color:transparent!important;pointer-events:none;text-decoration:none!important}
.lump{display:block}
.at{all:unset;position:absolute;z-index:1;inset-inline-start:0;inset-block-start:0;block-size:1.2em;display:flex;align-items:center}
.box>.at{inset-inline-start:.5em;inset-block-start:.5em}
.cover{all:unset;display:block;position:absolute;inset:0;box-sizing:border-box}
:host(spoiler-veil){all:unset!important;display:contents!important;visibility:visible!important;-webkit-text-fill-color:currentcolor!important}
.box{all:unset;display:block;box-sizing:border-box;max-width:100%;position:relative;overflow:hidden;cursor:pointer;user-select:none;-webkit-user-select:none}
.box>.bar{position:absolute;inset:0;overflow:hidden}
.off{display:none!important}
a.copy:focus-visible{outline:2px solid;outline-offset:2px}
.copy[href]{cursor:pointer}
`;

function smudge(look: Look): string {
  const ink = `color-mix(in srgb,currentcolor ${INK[look.strength]}%,transparent)`;
  const faint = `color-mix(in srgb,currentcolor ${INK[look.strength] / 2}%,transparent)`;
  return `
.bar{--ink:${ink};--faint:${faint};forced-color-adjust:none;filter:blur(${BLUR[look.strength]}em);
background-image:${words(90, 0)},${stems(90)};background-size:31em .5em,17.3em .78em;background-position:0 62%,0 42%;background-repeat:repeat-x}
.bar.down{background-image:${words(180, 0)},${stems(180)};background-size:.5em 31em,.78em 17.3em;background-position:50% 0,50% 0;background-repeat:repeat-y}
.box>.bar{background-size:31em 1.5em,17.3em 1.5em;background-image:${lines(words(90, 0))};background-repeat:repeat}
`;
}

/** A line of invented words, hard-edged; the blur softens it. Lengths in em with their gaps, for ever the same. */
function words(angle: number, from: number): string {
  const lengths = [2.2, 1.1, 3.4, 2.7, 0.9, 4.1, 1.8, 2.4, 3.1, 1.4, 2.9];
  const stops: string[] = [];
  let at = from;
  for (const length of lengths) {
    stops.push(`var(--ink) ${round(at)}em ${round(at + length)}em`, `transparent ${round(at + length)}em ${round(at + length + 0.42)}em`);
    at += length + 0.42;
  }
  return `linear-gradient(${angle}deg,${stops.join(',')})`;
}

/** Here and there something taller, as l, d and t are: without it the line is a worm, not writing. */
function stems(angle: number): string {
  const places = [0.3, 1.7, 2.3, 4.4, 5.6, 6.1, 8, 9.9, 10.5, 12.4, 13.3, 15.2, 16.4];
  const stops = places.flatMap((at) => [`transparent ${at}em`, `var(--faint) ${at}em ${round(at + 0.2)}em`, `transparent ${round(at + 0.2)}em`]);
  return `linear-gradient(${angle}deg,transparent 0,${stops.join(',')})`;
}

function lines(layer: string): string {
  return layer;
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
