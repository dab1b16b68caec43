import type { FilmId } from '../core/film.ts';
import type { Policy } from '../core/verdict.ts';
import type { Look, Settings, SiteRule } from './settings.ts';

/** What a page's script is to do; computed in the background, the only place that knows the top site and the settings. */
export interface Orders {
  readonly revision: number;
  readonly power: 'on' | 'off' | 'paused';
  readonly policy: Policy;
  readonly look: Look;
  /** Interface language of the veil's button. */
  readonly language: string;
}

export type PageState =
  /** No film is named here. */
  | 'no-film'
  /** A film is named, nothing gives it away. */
  | 'clear'
  /** Passages are hidden (or shown again by the reader). */
  | 'veiled'
  | 'off'
  | 'paused'
  /** The page keeps removing our veils; we hold what we can and say so. */
  | 'fought'
  /** Reading failed; the reader must not take silence for safety. */
  | 'broken';

/** All a page ever says about itself: ids, counts and a state. No text, no address. */
export interface PageReport {
  readonly state: PageState;
  readonly films: readonly FilmId[];
  /** Passages hidden now. */
  readonly hidden: number;
  /** Passages the reader has shown. */
  readonly shown: number;
}

/** Content script → background. Each is checked on arrival; the sender is taken from the browser. */
export interface PageCalls {
  /** First words of a script: also asks for the user-origin sheet in its frame. */
  hello(): Orders;
  report(report: PageReport): void;
}

/** Background or popup → content script. */
export interface ScriptCalls {
  orders(orders: Orders): void;
  'show-all'(): void;
  'hide-all'(): void;
  'toggle-all'(): void;
  /** Context menu: hide what is selected / show the veil under the pointer. */
  'hide-selection'(): { readonly done: boolean };
  'show-here'(): { readonly done: boolean };
  /** Context menu reports: the text stays in local storage, made by the reader's own click. */
  'selected-text'(): { readonly text: string };
}

/** What the popup draws: one union, so that a state has exactly the facts that belong to it. */
export type TabStatus =
  | { readonly kind: 'page'; readonly report: PageReport; readonly site: SiteStatus }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'no-access'; readonly site: SiteStatus }
  | { readonly kind: 'reload-needed'; readonly site: SiteStatus };

export interface SiteStatus {
  readonly page: string;
  readonly host: string;
  /** The rule that decides, or null where the default does. */
  readonly rule: SiteRule | null;
  readonly power: 'on' | 'off' | 'paused';
  readonly pauseEnd: number | null;
}

/** Trouble with what is stored; shown in popup and options, never hides the popup. */
export type StoreTrouble = 'unreadable' | 'quota' | 'sync' | null;

/** Popup and options → background. Only extension pages may send these. */
export interface ExtensionCalls {
  'tab-status'(tab: { readonly tabId: number }): { readonly status: TabStatus; readonly settings: Settings; readonly trouble: StoreTrouble };
  settings(): { readonly settings: Settings; readonly trouble: StoreTrouble };
  /** Patches, not whole objects: two pages that change different things both win. */
  change(patch: Partial<Omit<Settings, 'version' | 'revision'>>): ChangeResult;
  'set-rule'(rule: Omit<SiteRule, 'changed'>): ChangeResult;
  'remove-rule'(rule: Pick<SiteRule, 'scope' | 'pattern'>): ChangeResult;
}

export type ChangeResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly error: 'unreadable' | 'quota' | 'invalid' };
