import { applyEdit, type Edit } from '../../src/shared/edits.ts';
import type { Answer, Difference, SettingsState, TabStatus } from '../../src/shared/messages.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { pseudo } from './words.ts';
import type { MessageKey } from '../../src/ui/translate.ts';

/** Changes that are made as the background makes them; the others are only heard. */
const KEPT: ReadonlySet<string> = new Set(['set-film', 'remove-film', 'mark-seen', 'correct-film']);

/** What the browser is asked by popup and options, answered from memory. A test puts it in the place of `shared/browser`. */
export class PretendPages {
  status: TabStatus = { kind: 'restricted' };
  settings: Settings = DEFAULTS;
  trouble: SettingsState['trouble'] = null;
  lastGood = false;
  updated: string | null = null;
  /** The background never answers. */
  mute = false;
  canUndo = false;
  /** The next changes fail. */
  failing = false;
  /** What a file would change. */
  differences: readonly Difference[] = [{ kind: 'choice', choice: 'mode', before: '"balanced"', after: '"strict"' }];
  readonly asked: { readonly name: string; readonly payload: unknown }[] = [];
  readonly told: { readonly tabId: number; readonly name: string }[] = [];
  readonly done: string[] = [];

  get state(): SettingsState {
    return { settings: this.settings, trouble: this.trouble, repaired: [], lastGood: this.lastGood, canUndo: this.canUndo };
  }

  answer(name: string, payload?: unknown): Answer<unknown> {
    switch (name) {
      case 'tab-status':
        return { ok: true, value: { status: this.status, updated: this.updated, ...this.state } };
      case 'settings':
        return { ok: true, value: this.state };
      case 'notes':
        return { ok: true, value: [{ id: '1', kind: 'missed', text: 'A sentence.', page: 'https://example.com/a', at: 1 }, { id: '2', kind: 'wrongly-hidden', text: 'Another.', page: 'https://example.com/b', at: 2 }] };
      case 'preview-import':
        return { ok: true, value: { ok: true, differences: this.differences, newNotes: 1 } };
      default:
        if (!this.failing && KEPT.has(name)) this.settings = applyEdit(this.settings, { kind: name, ...(payload as object) } as Edit, 1); // What our own pages send.
        return { ok: true, value: this.failing ? { ok: false, error: 'quota' } : { ok: true, settings: this.settings } };
    }
  }

  readonly api = {
    runtime: {
      sendMessage: async ({ name, payload }: { name: string; payload?: unknown }) => {
        if (!['tab-status', 'settings', 'notes'].includes(name)) this.asked.push({ name, payload });
        return this.mute ? new Promise<never>(() => undefined) : this.answer(name, payload);
      },
      reload: () => void this.done.push('restart'),
      openOptionsPage: async () => void this.done.push('options'),
      getURL: (path: string) => path,
    },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async (tabId: number, { name }: { name: string }) => {
        this.told.push({ tabId, name });
        return { ok: true, value: null };
      },
      reload: async () => void this.done.push('reload'),
    },
    permissions: { request: async () => this.done.push('grant') > 0, contains: async () => false },
    commands: { getAll: async () => [{ name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' }, { name: 'pause', description: pseudo('commandPause'), shortcut: '' }] },
    i18n: { getUILanguage: () => 'en', getMessage: (key: string, values: readonly string[] = []) => pseudo(key as MessageKey, ...values) },
  };
}
