import type { Browser } from 'webextension-polyfill';
import { register } from '../../src/background/events.ts';
import { createShell, type Shell } from '../../src/background/shell.ts';
import type { Answer } from '../../src/shared/messages.ts';
import { PretendArea } from '../shared/pretend-area.ts';

type Listener = (...facts: never[]) => unknown;

export interface PretendTab {
  id: number;
  url?: string;
  incognito: boolean;
  active: boolean;
  /** What its script answers; null: no script there. */
  script: ((message: { name: string; payload?: unknown }) => unknown) | null;
}

const ORIGIN = 'chrome-extension://pretend/';

/** A browser in memory: what lasts (storage, tabs, alarms) is here; the worker can be killed and wakes without a memory. */
export class PretendBrowser {
  readonly local = new PretendArea();
  readonly sync = new PretendArea();
  session = new PretendArea();
  tabs: PretendTab[] = [];
  readonly alarms = new Map<string, { when?: number; delayInMinutes?: number }>();
  readonly told: { tabId: number; name: string; payload: unknown; frameId: number | undefined }[] = [];
  readonly badge = new Map<number, { text?: string; icon?: string; title?: string }>();
  /** Why the browser does not draw the button; null: it does. */
  buttonTrouble: Error | null = null;
  readonly menus: string[] = [];
  readonly injected: { tabId: number; what: string }[] = [];
  /** Scripts and sheets that the browser puts into pages by itself, by id. */
  readonly registered = new Map<string, { readonly id: string }>();
  opened: string[] = [];
  access = true;
  clock = 1_000_000;
  private listeners = new Map<string, Listener[]>();
  shell: Shell = this.wake();

  /** Kills the worker, if one runs, and starts another: only what the browser keeps is left. */
  wake(): Shell {
    this.listeners = new Map();
    this.shell = createShell(this.#api(), () => this.clock);
    register(this.shell);
    return this.shell;
  }

  /** Closes and reopens the browser. */
  restart(): void {
    this.session = new PretendArea();
    this.wake();
  }

  async fire(event: string, ...facts: unknown[]): Promise<void> {
    for (const listener of this.listeners.get(event) ?? []) listener(...(facts as never[]));
    await settled();
  }

  /** A script speaks: the browser, not the script, says who it is. */
  fromPage(tabId: number, message: unknown, frameId = 0): Promise<Answer<unknown>> {
    const { script: _, ...tab } = this.tab(tabId);
    return this.message(message, { id: 'pretend', tab, frameId, url: frameId === 0 ? tab.url : 'https://frame.test/' });
  }

  fromPopup(name: string, payload?: unknown): Promise<Answer<unknown>> {
    return this.message({ name, payload }, { id: 'pretend', url: `${ORIGIN}src/popup/index.html` });
  }

  async message(message: unknown, sender: object): Promise<Answer<unknown>> {
    const answer = await new Promise<Answer<unknown>>((reply) => {
      for (const listener of this.listeners.get('message') ?? []) listener(...([message, sender, reply] as never[]));
    });
    await settled();
    return answer;
  }

  tab(tabId: number): PretendTab {
    const tab = this.tabs.find((one) => one.id === tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}`);
    return tab;
  }

  #api(): Browser {
    const event = (name: string): object => ({
      addListener: (listener: Listener) => this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]),
    });
    const api = {
      runtime: {
        id: 'pretend',
        getURL: (path: string) => ORIGIN + path,
        getManifest: () => ({ version: '2.0.0', content_scripts: [{ js: ['content.js'], css: ['veil.css'] }] }),
        onMessage: event('message'),
        onInstalled: event('installed'),
        onStartup: event('startup'),
      },
      storage: { local: this.local, sync: this.sync, session: this.session, onChanged: event('changed') },
      tabs: {
        get: async (tabId: number) => this.tab(tabId),
        query: async () => [...this.tabs],
        create: async ({ url }: { url: string }) => void this.opened.push(url),
        sendMessage: async (tabId: number, message: { name: string; payload?: unknown }, options: { frameId?: number }) => {
          const { script } = this.tab(tabId);
          if (!script) throw new Error('Could not establish connection. Receiving end does not exist.');
          this.told.push({ tabId, ...message, payload: message.payload, frameId: options.frameId });
          return { ok: true, value: script(message) ?? null };
        },
        onRemoved: event('removed'),
        onUpdated: event('updated'),
      },
      alarms: {
        create: (name: string, info: object) => this.alarms.set(name, info),
        clear: async (name: string) => this.alarms.delete(name),
        onAlarm: event('alarm'),
      },
      permissions: { contains: async () => this.access, onAdded: event('granted'), onRemoved: event('withheld') },
      action: {
        setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => void this.badge.set(tabId, { ...this.badge.get(tabId), icon: path['16'] ?? '' }),
        setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
          if (this.buttonTrouble) throw this.buttonTrouble;
          this.badge.set(tabId, { ...this.badge.get(tabId), text });
        },
        setBadgeBackgroundColor: async () => {},
        setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void this.badge.set(tabId, { ...this.badge.get(tabId), title }),
      },
      scripting: {
        insertCSS: async ({ target, origin }: { target: { tabId: number }; origin?: string }) => void this.injected.push({ tabId: target.tabId, what: `css ${origin ?? 'AUTHOR'}` }),
        executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => void this.injected.push({ tabId: target.tabId, what: files.join() }),
        getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => this.registered.get(id) ?? []),
        registerContentScripts: async (scripts: { id: string }[]) => {
          if (scripts.some(({ id }) => this.registered.has(id))) throw new Error('Duplicate script ID');
          for (const script of scripts) this.registered.set(script.id, script);
        },
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          if (ids.some((id) => !this.registered.has(id))) throw new Error('Nonexistent script ID');
          for (const id of ids) this.registered.delete(id);
        },
      },
      contextMenus: {
        removeAll: async () => void this.menus.splice(0),
        create: ({ id }: { id: string }) => this.menus.push(id),
        onClicked: event('menu'),
      },
      commands: { onCommand: event('command') },
      i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    };
    return api as unknown as Browser; // The part of a browser that the background uses.
  }
}

/** Everything in memory is promises: once the queue of tasks has been empty a few times, the work is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
}

const ANSWERS: Readonly<Record<string, unknown>> = { status: { state: 'clear', films: [], hidden: 0, shown: 0 }, 'selected-text': { text: 'The lamp goes out.' } };

export function page(id: number, url: string, more: Partial<PretendTab> = {}): PretendTab {
  return { id, url, incognito: false, active: false, script: ({ name }) => ANSWERS[name] ?? null, ...more };
}
