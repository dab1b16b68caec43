import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser.ts';
import type { Answer, ChangeCall, ExtensionCalls } from '../shared/messages.ts';
import { askChange, send, sendToTab } from '../shared/send.ts';
import { browserTranslate, type Translate } from '../ui/translate.ts';
import { useRunOut } from '../ui/use-run-out.ts';
import { useTranslate } from '../ui/use-translate.ts';

export type TabState = ReturnType<ExtensionCalls['tab-status']>;

/** Of the changes there are, those a popup may ask for. */
type TabChange = Extract<ChangeCall, 'change' | 'set-rule' | 'remove-rule' | 'mark-seen' | 'correct-film' | 'pause' | 'recover'>;

/** Milliseconds between two looks at what the page reports. */
const LOOK_EVERY = 700;

export interface Tab {
  /** Null until the background has answered. */
  readonly state: TabState | null;
  /** The background has not answered, and will hardly do so. */
  readonly silent: boolean;
  /** The version this is the first look at, for as long as the popup is open. */
  readonly updated: string | null;
  readonly translate: Translate;
  /** The last change could not be kept. */
  readonly failed: boolean;
  /** Asks the background for a change and reads the tab again. */
  change<Name extends TabChange>(name: Name, payload: Parameters<ExtensionCalls[Name]>[0]): void;
  /** Says something to the page itself: show all, hide again. */
  tell(name: 'show-all' | 'hide-all'): void;
  reload(): void;
  /** Asks for access to all sites; must run inside the click itself. */
  grant(): void;
}

/** What `public/ask.js` has asked before this script was there: the tab the popup hangs from, and the background's word on it. */
interface Asked {
  readonly tabId: number;
  readonly answer: Promise<Answer<TabState> | null>;
}

/** The tab the popup hangs from, and what the background says of it; null: it could not say. */
export interface FirstLook {
  readonly tabId: Promise<number>;
  readonly state: Promise<TabState | null>;
}

/** What `public/ask.js` has begun, taken over. */
export function firstLook(): FirstLook {
  const { asked } = globalThis as unknown as { readonly asked: Promise<Asked> };
  return { tabId: asked.then(({ tabId }) => tabId), state: asked.then(async ({ answer }) => valueOf(await answer)) };
}

/** Everything the popup knows and may do about the tab it was opened on. */
export function useTab(first: FirstLook): Tab {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<TabState | null>(null);
  const [failed, setFailed] = useState(false);
  const [updated, setUpdated] = useState<string | null>(null);
  const silent = useRunOut(state === null);

  const read = useCallback(async (id: number) => {
    const now = await stateOf(id);
    if (now) setState(now);
  }, []);

  useLayoutEffect(() => {
    void first.tabId.then(setTabId);
    void first.state.then((found) => found && setState(found));
  }, [first]);

  const news = state?.updated ?? null;
  useEffect(() => {
    if (news === null) return;
    setUpdated(news);
    void send(browser, 'update-seen');
  }, [news]);

  useEffect(() => {
    // A page goes on reporting while the popup is open: more is found, something is shown.
    if (tabId === null) return;
    const timer = setInterval(() => void read(tabId), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [tabId, read]);

  const translate = useTranslate(state?.settings.language ?? null);

  const after = async (done: Promise<boolean>): Promise<void> => {
    setFailed(!(await done));
    if (tabId !== null) await read(tabId);
  };

  return {
    // Drawn when its words are there: no popup flickers from one language into another.
    state: translate === null ? null : state,
    silent,
    updated,
    translate: translate ?? browserTranslate,
    failed,
    change: (name, payload) => {
      const asked = name === 'pause' || name === 'recover' || tabId === null ? payload : { ...payload, tabId };
      void after(askChange(browser, name, asked).then((answer) => answer.ok && answer.value.ok));
    },
    tell: (name) => {
      if (tabId !== null) void after(sendToTab(browser, { tabId }, name).then(({ ok }) => ok));
    },
    reload: () => {
      if (tabId !== null) void browser.tabs.reload(tabId).then(() => globalThis.close());
    },
    grant: () => {
      void after(browser.permissions.request({ origins: ['*://*/*'] }));
    },
  };
}

async function stateOf(tabId: number): Promise<TabState | null> {
  return valueOf(await send(browser, 'tab-status', { tabId }));
}

function valueOf(answer: Answer<TabState> | null): TabState | null {
  return answer?.ok ? answer.value : null;
}
