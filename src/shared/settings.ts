import type { SiteRule } from '../core/site.ts';
import type { FilmId, Level, OwnFilm } from '../core/film.ts';
import type { Mode } from '../core/verdict.ts';

export type { Scope, SiteRule } from '../core/site.ts';

export type Pause =
  | { readonly kind: 'none' }
  /** `since` lets a clock that jumped be noticed: an end further away than asked for has passed. */
  | { readonly kind: 'until'; readonly since: number; readonly end: number }
  /** Holds only while the session mark set with it lives (see background/pause.ts). */
  | { readonly kind: 'restart' };

export interface Look {
  readonly style: 'smudge' | 'bars';
  readonly strength: 'soft' | 'medium' | 'strong';
}

/** A page the reader said is not about this film. */
export interface Correction {
  readonly film: FilmId;
  readonly page: string;
}

/** What makes two rules the same one: there is at most one for a scope and pattern. */
export type RuleKey = Pick<SiteRule, 'scope' | 'pattern'>;

/** The key as one word, for maps and lists. */
export const nameOfRule = ({ scope, pattern }: RuleKey): string => `${scope} ${pattern}`;

/** A rule taken away, remembered so that a removal also wins on the reader's other devices. */
export type RemovedRule = RuleKey & Pick<SiteRule, 'changed'>;

/** What a reader chooses; each field is merged between devices by when it was last changed. */
export interface Choices {
  /** What happens on sites without a rule of their own. */
  readonly power: 'on' | 'off';
  readonly mode: Mode;
  readonly level: Level;
  /** Films the reader has seen: never shielded. */
  readonly seen: readonly FilmId[];
  readonly notThisFilm: readonly Correction[];
  /** Films the reader has added. */
  readonly films: readonly OwnFilm[];
  readonly look: Look;
  readonly badge: boolean;
  /** Interface and answers: `auto` follows the browser. */
  readonly language: string;
}

export interface Settings extends Choices {
  readonly version: 1;
  /** Grows by one at every change; a reader holding a smaller one is out of date. */
  readonly revision: number;
  readonly rules: readonly SiteRule[];
  readonly removedRules: readonly RemovedRule[];
  readonly pause: Pause;
  /** Mirror the choices through the browser's own sync. Off until the reader asks: site names would leave the device. */
  readonly sync: boolean;
  /** When each choice was last changed, in milliseconds since the epoch. */
  readonly stamps: Readonly<Partial<Record<keyof Choices, number>>>;
}

/** The parts of the settings an extension page may set by value; lists are changed entry by entry. */
export type Patch = Partial<Pick<Settings, 'power' | 'mode' | 'level' | 'look' | 'badge' | 'language' | 'sync'>>;

/** Every choice, in the order shown. */
export const CHOICES = ['power', 'mode', 'level', 'seen', 'notThisFilm', 'films', 'look', 'badge', 'language'] as const satisfies readonly (keyof Choices)[];

/** What holds for a reader who has changed nothing. */
export const DEFAULTS: Settings = {
  version: 1,
  revision: 0,
  power: 'on',
  mode: 'balanced',
  level: 'ending',
  rules: [],
  removedRules: [],
  seen: [],
  notThisFilm: [],
  films: [],
  pause: { kind: 'none' },
  look: { style: 'smudge', strength: 'medium' },
  badge: true,
  language: 'auto',
  sync: false,
  stamps: {},
};
