import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser.ts';
import type { ChangeCall, ExtensionCalls, Note, SettingsState } from '../shared/messages.ts';
import { askChange, send } from '../shared/send.ts';
import { browserTranslate, type Translate } from '../ui/translate.ts';
import { useRunOut } from '../ui/use-run-out.ts';
import { useTranslate } from '../ui/use-translate.ts';

export interface SettingsDesk {
  readonly state: SettingsState | null;
  /** The background has not answered, and will hardly do so. */
  readonly silent: boolean;
  readonly notes: readonly Note[];
  readonly translate: Translate;
  readonly failed: boolean;
  /** True when the change was kept. */
  change<Name extends ChangeCall>(name: Name, ...payload: Parameters<ExtensionCalls[Name]>): Promise<boolean>;
  eraseNotes(id: string | null): void;
}

/** The settings as the background keeps them, and the ways to change them. */
export function useSettings(): SettingsDesk {
  const [state, setState] = useState<SettingsState | null>(null);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [failed, setFailed] = useState(false);

  const silent = useRunOut(state === null);

  const read = useCallback(async () => {
    const [settings, mistakes] = await Promise.all([send(browser, 'settings'), send(browser, 'notes')]);
    if (settings.ok) setState(settings.value);
    if (mistakes.ok) setNotes(mistakes.value);
  }, []);

  useEffect(() => {
    void read();
    // Another page of ours, or another device, may change them while this one is open.
    const onFocus = (): void => void read();
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, [read]);

  const translate = useTranslate(state?.settings.language ?? null);

  return {
    state: translate === null ? null : state,
    silent,
    notes,
    translate: translate ?? browserTranslate,
    failed,
    async change(name, ...payload) {
      const answer = await askChange(browser, name, payload[0]);
      const kept = answer.ok && answer.value.ok;
      setFailed(!kept);
      await read();
      return kept;
    },
    eraseNotes(id) {
      void send(browser, 'erase-notes', { id }).then((answer) => answer.ok && setNotes(answer.value));
    },
  };
}
