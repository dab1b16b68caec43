import type { FilmId, Level } from '../core/film.ts';
import type { Mode } from '../core/verdict.ts';

/** Most specific wins: page, then host, then whole domain. */
export type Scope = 'page' | 'host' | 'domain';

export interface SiteRule {
  readonly scope: Scope;
  /** page: address without query and fragment; host: `en.example.co.uk`; domain: registrable domain `example.co.uk`. */
  readonly pattern: string;
  readonly power: 'on' | 'off';
  /** Milliseconds since the epoch; decides which of two edits wins when devices are merged. */
  readonly changed: number;
}

export type Pause =
  | { readonly kind: 'none' }
  /** `since` lets a clock that jumped be noticed: an end further away than asked for has passed. */
  | { readonly kind: 'until'; readonly since: number; readonly end: number }
  | { readonly kind: 'restart' };

export interface Look {
  readonly style: 'smudge' | 'bars';
  readonly strength: 'soft' | 'medium' | 'strong';
}

export interface Settings {
  readonly version: 1;
  /** Grows by one at every change; a reader holding a smaller one is out of date. */
  readonly revision: number;
  /** What happens on sites without a rule of their own. */
  readonly power: 'on' | 'off';
  readonly mode: Mode;
  readonly level: Level;
  readonly rules: readonly SiteRule[];
  /** Films the reader has seen: never shielded. */
  readonly seen: readonly FilmId[];
  /** Pages the reader said are about something else. */
  readonly notThisFilm: readonly { readonly film: FilmId; readonly page: string }[];
  readonly pause: Pause;
  readonly look: Look;
  readonly badge: boolean;
  /** Interface and answers: `auto` follows the browser. */
  readonly language: string;
}

export const DEFAULTS: Settings = {
  version: 1,
  revision: 0,
  power: 'on',
  mode: 'balanced',
  level: 'ending',
  rules: [],
  seen: [],
  notThisFilm: [],
  pause: { kind: 'none' },
  look: { style: 'smudge', strength: 'medium' },
  badge: true,
  language: 'auto',
};
