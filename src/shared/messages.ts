import type { CompiledPacks } from '../core/compiled.ts';
import type { FilmId, OwnFilm } from '../core/film.ts';
import type { Policy } from '../core/verdict.ts';
import type { Choices, Look, Patch, RuleKey, Settings, SiteRule } from './settings.ts';

/**
 * How every message travels: `{ name, payload }` out, an `Answer` back. Nothing is thrown across.
 * Only types live here, so that the content script can use them for nothing.
 */
export interface Envelope {
  readonly name: string;
  readonly payload?: unknown;
}

/** `refused`: this sender may not ask that, or the payload is not what the message carries. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: 'refused' | 'failed' | 'no-receiver' };

/** What a page's script is to do; computed in the background, the only place that knows the top site and the settings. */
export interface Orders {
  readonly revision: number;
  readonly power: 'on' | 'off' | 'paused';
  readonly policy: Policy;
  readonly look: Look;
  /** Interface language of the veil's button. */
  readonly language: string;
  /** The reader's own films, compiled; null where there are none. */
  readonly own: OwnPacks | null;
}

export interface OwnPacks {
  readonly packs: CompiledPacks;
  readonly titles: Readonly<Record<string, string>>;
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
  /** First words of a script. */
  hello(): Orders;
  /** A film is named: asks for the user-origin sheet in its frame. Other pages are spared being styled anew. */
  sheet(): void;
  report(report: PageReport): void;
}

/** Background or popup → content script. */
export interface ScriptCalls {
  orders(orders: Orders): void;
  /** Are you there, and how do you stand? A script that does not answer is gone: the page needs a reload. */
  status(): PageReport;
  'show-all'(): void;
  'hide-all'(): void;
  'toggle-all'(): void;
  /** Context menu: show the veil it was asked for on. */
  'show-here'(): { readonly done: boolean };
  /** Context menu: hide what is selected there. */
  'hide-selection'(): { readonly done: boolean };
  /**
   * Context menu, for a note: what is selected, else what is hidden where the menu was asked for. The text stays in local
   * storage, made by the reader's own click.
   */
  'selected-text'(): { readonly text: string };
}

/** What the popup draws: one union, so that a state has exactly the facts that belong to it. */
export type TabStatus =
  | { readonly kind: 'page'; readonly report: PageReport; readonly site: SiteStatus }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'no-access'; readonly site: SiteStatus }
  | { readonly kind: 'reload-needed'; readonly site: SiteStatus };

export interface SiteStatus {
  /** Empty, like `host`, where the browser hides the address because access is withheld. */
  readonly page: string;
  readonly host: string;
  /** The rule that decides, or null where the default does. */
  readonly rule: SiteRule | null;
  readonly power: 'on' | 'off' | 'paused';
  /** When the pause ends; null: not paused, or until restart. */
  readonly pauseEnd: number | null;
  /** A private window: what is changed here is forgotten with it. */
  readonly private: boolean;
}

/**
 * Trouble with what is stored; shown in popup and options, never hides the popup.
 * unreadable: defaults (or the last good copy) rule and nothing is written until `recover`.
 * repaired: some fields were not usable and fell back to their defaults; the original is kept aside.
 */
export type StoreTrouble = 'unreadable' | 'repaired' | 'quota' | 'sync' | null;

export interface SettingsState {
  readonly settings: Settings;
  readonly trouble: StoreTrouble;
  /** Names of the fields that were repaired. */
  readonly repaired: readonly string[];
  /** With `unreadable`: an older copy can be read, so `recover` can bring it back. */
  readonly lastGood: boolean;
  /** An import can be undone. */
  readonly canUndo: boolean;
}

/** A passage the reader says was missed or wrongly hidden. Local; leaves only in a file the reader saves. */
export interface Note {
  readonly id: string;
  readonly kind: 'missed' | 'wrongly-hidden';
  readonly text: string;
  readonly page: string;
  readonly at: number;
}

/** One line of an import preview: what would change, and JSON of its value before and after, null where there is none. */
export type Difference = { readonly before: string | null; readonly after: string | null } & (
  | { readonly kind: 'choice'; readonly choice: Exclude<keyof Choices, 'films'> }
  | { readonly kind: 'film'; readonly film: FilmId }
  | { readonly kind: 'rule'; readonly rule: RuleKey }
);

/** A change made from a tab names it: in a private window it is kept in memory only. */
export interface FromTab {
  readonly tabId?: number;
}

/** Popup and options → background. Only extension pages may send these. */
export interface ExtensionCalls {
  /** `updated`: the version this is the first look at since an update, else null. */
  'tab-status'(tab: { readonly tabId: number }): { readonly status: TabStatus; readonly updated: string | null } & SettingsState;
  /** The reader has been told of the update: its dot goes. */
  'update-seen'(): void;
  settings(): SettingsState;
  /** Patches, not whole objects: two pages that change different things both win. */
  change(change: { readonly patch: Patch } & FromTab): ChangeResult;
  'set-rule'(change: { readonly rule: Omit<SiteRule, 'changed'> } & FromTab): ChangeResult;
  'remove-rule'(change: { readonly rule: RuleKey } & FromTab): ChangeResult;
  'mark-seen'(change: { readonly film: FilmId; readonly seen: boolean } & FromTab): ChangeResult;
  /** Adds a film of the reader's own, or replaces the one of that id. */
  'set-film'(change: { readonly film: OwnFilm } & FromTab): ChangeResult;
  'remove-film'(change: { readonly film: FilmId } & FromTab): ChangeResult;
  /** "Not this film" on this page, or taken back. */
  'correct-film'(change: { readonly film: FilmId; readonly page: string; readonly wrong: boolean } & FromTab): ChangeResult;
  pause(change: { readonly how: 'ten-minutes' | 'restart' | 'end' }): ChangeResult;
  /** After `unreadable`: start from the last good copy or from defaults. What could not be read is kept aside. */
  recover(choice: { readonly from: 'last-good' | 'defaults' }): ChangeResult;
  notes(): readonly Note[];
  /** All notes, or the one named. */
  'erase-notes'(which: { readonly id: string | null }): readonly Note[];
  /** Settings and notes as the text of a file. */
  export(): { readonly text: string };
  /** The notes alone, to hand on: no setting, no site rule. */
  'export-notes'(): { readonly text: string };
  /** Says what an import would change; changes nothing. */
  'preview-import'(file: { readonly text: string }): ImportPreview;
  import(file: { readonly text: string }): ChangeResult;
  'undo-import'(): ChangeResult;
}

/** The calls that change settings: each comes back with the same kind of result. */
export type ChangeCall = { [Name in keyof ExtensionCalls]: ReturnType<ExtensionCalls[Name]> extends ChangeResult ? Name : never }[keyof ExtensionCalls];

/** Why a file is not taken in. */
export type ImportError = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'invalid';

export type ImportPreview =
  | { readonly ok: true; readonly differences: readonly Difference[]; readonly newNotes: number }
  | { readonly ok: false; readonly error: ImportError };

/** `unreadable`: nothing may be written until `recover`. `quota`: no room. `unwritable`: the browser refused the write. `invalid`: not ours. */
export type ChangeResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly error: 'unreadable' | 'quota' | 'unwritable' | 'invalid' };
