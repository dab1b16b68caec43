import type { Answer, Envelope, Orders, OwnPacks, PageCalls, PageReport, ScriptCalls } from '../shared/messages.ts';
import { DEFAULTS } from '../shared/settings.ts';
import { endHold } from './hold.ts';
import { TEXT_READ } from './open-root.ts';
import { api, isAlive } from './runtime.ts';
import type { Shield, ShieldOptions } from './shield.ts';

/** By which a script that has just started asks one whose extension has gone to make room. Says nothing else. */
const MAKE_ROOM = 'scrollsnaprelease';
/** Changes within so many milliseconds are one report. */
const REPORT_AFTER_MS = 120;

/** Until the reader's own is known. */
const POLICY = { mode: DEFAULTS.mode, level: DEFAULTS.level, ignore: [] } as const;

/** Makes a shield for the shipped films and a reader's own. */
type Raise = (own: OwnPacks | null, raised: Pick<ShieldOptions, 'policy' | 'onFilm' | 'onReport'>) => Shield;

/** Keeps a shield up as long as orders say so, and carries words between it and the background. */
export class Duty {
  #shield: Shield | null = null;
  #orders: Orders | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the context menu was last asked for. When an item is chosen the pointer is on the menu, and a keyboard has none. */
  #asked = new WeakRef<object>({});
  readonly #end = new AbortController();
  readonly #document: Document;
  readonly #raise: Raise;
  /** A film was named here. */
  #named = false;
  /** The background has heard more of this frame than that nothing is here. */
  #told = false;

  constructor(document: Document, raise: Raise) {
    this.#document = document;
    this.#raise = raise;
  }

  /** Shields at once, with what is compiled in; asks what the reader wants meanwhile. */
  begin(): void {
    const { signal } = this.#end;
    this.#document.dispatchEvent(new Event(MAKE_ROOM));
    this.#put();
    api?.runtime.onMessage.addListener(this.#answer);
    this.#document.addEventListener(MAKE_ROOM, () => isAlive() || this.#retire(), { signal });
    addEventListener('contextmenu', (event) => void (this.#asked = new WeakRef(event.composedPath()[0] ?? {})), { capture: true, signal });
    addEventListener('pageshow', () => void this.#hello(), { signal });
    addEventListener('visibilitychange', () => this.#document.visibilityState === 'visible' && void this.#hello(), { signal });
    void this.#hello();
  }

  /** Puts the shield up. */
  #put(): void {
    if (this.#shield !== null) return;
    this.#shield = this.#raise(this.#orders?.own ?? null, {
      policy: this.#orders?.policy ?? POLICY,
      onFilm: () => this.#dress(),
      onReport: () => this.#reportSoon(),
    });
    this.#shield.start();
  }

  /** Takes it down: the page is as it was. */
  #take(): void {
    this.#shield?.stop();
    this.#shield = null;
  }

  /** This script's extension has gone, another's has come: nothing of this one is left. */
  #retire(): void {
    this.#end.abort();
    this.#take();
  }

  #follow(orders: Orders): void {
    const known = JSON.stringify(this.#orders) === JSON.stringify(orders);
    const sameFilms = JSON.stringify(this.#orders?.own ?? null) === JSON.stringify(orders.own);
    this.#orders = orders;
    // A shield knows its films from the beginning: for others it is put up anew, before anything is painted.
    if (orders.power !== 'on' || !sameFilms) this.#take();
    if (orders.power === 'on') {
      this.#put();
      if (!known) this.#shield?.follow(orders);
    }
    // Asking styles the page: those without films of their own are spared it.
    if (orders.own !== null) endHold(this.#document);
    this.#reportSoon();
  }

  #report(): PageReport {
    if (this.#shield !== null) return this.#shield.report();
    return { state: this.#orders?.power === 'paused' ? 'paused' : 'off', films: [], hidden: 0, shown: 0 };
  }

  /** Asks for the sheet that no rule of a page's beats. */
  #dress(): void {
    this.#named = true;
    this.#document.dispatchEvent(new Event(TEXT_READ));
    void say('sheet');
  }

  async #hello(): Promise<void> {
    // Once more: while a page was loaded ahead there was no tab to put it into.
    if (this.#named) this.#dress();
    const answer = await say('hello');
    if (answer?.ok === true) this.#follow(answer.value);
  }

  #reportSoon(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const report = this.#report(), nothing = report.state === 'no-film';
      // Most frames are other people's boxes with nothing to tell: each report wakes the background and draws the badge.
      if (nothing && !this.#told && top !== self) return;
      this.#told ||= !nothing;
      void say('report', report);
    }, REPORT_AFTER_MS);
  }

  readonly #calls: { readonly [Name in keyof ScriptCalls]: (payload: unknown) => ReturnType<ScriptCalls[Name]> } = {
    orders: (orders) => this.#follow(orders as Orders), // Only our own background can send to this listener.
    status: () => this.#report(),
    'show-all': () => this.#reveal('show'),
    'hide-all': () => this.#reveal('hide'),
    'toggle-all': () => this.#reveal((this.#shield?.report().hidden ?? 0) > 0 ? 'show' : 'hide'),
    'show-here': () => ({ done: this.#showHere() }),
    'hide-selection': () => ({ done: this.#shield?.hideSelection() === true }),
    'selected-text': () => ({
      text: String(this.#document.getSelection() ?? '') || this.#here((shield, asked) => shield.hiddenHere(asked)) || '',
    }),
  };

  #showHere(): boolean {
    const done = this.#here((shield, asked) => shield.showHere(asked)) === true;
    if (done) this.#reportSoon();
    return done;
  }

  /** Asks the shield about the place the context menu was asked for; undefined without either. */
  #here<T>(what: (shield: Shield, asked: Element) => T): T | undefined {
    const asked = this.#asked.deref();
    return asked instanceof Element && this.#shield ? what(this.#shield, asked) : undefined;
  }

  #reveal(how: 'show' | 'hide'): void {
    if (how === 'show') this.#shield?.showAll();
    else this.#shield?.hideAll();
    this.#reportSoon();
  }

  readonly #answer = (message: unknown, _sender: unknown, reply: (answer: unknown) => void): true => {
    const { name, payload } = message as Envelope;
    const call = Object.hasOwn(this.#calls, name) ? this.#calls[name as keyof ScriptCalls] : undefined;
    reply(call === undefined ? { ok: false, error: 'refused' } : answerBy(() => call(payload)));
    return true;
  };
}

/** A fault of ours is an answer too: silence would read as a page without a shield. */
function answerBy(call: () => unknown): Answer<unknown> {
  try {
    return { ok: true, value: call() ?? null };
  } catch (error) {
    console.error('Spoiler Shield could not answer:', error);
    return { ok: false, error: 'failed' };
  }
}

/** Null once the extension has gone: the shield goes on by itself, silently. */
async function say<Name extends keyof PageCalls>(name: Name, payload?: PageReport): Promise<Answer<ReturnType<PageCalls[Name]>> | null> {
  if (!isAlive()) return null;
  try {
    return (await api?.runtime.sendMessage({ name, payload })) ?? null;
  } catch {
    return null; // No receiver yet, or none any more: the next report tells.
  }
}
