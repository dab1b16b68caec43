import type { Browser } from 'webextension-polyfill';
import type { Answer, ChangeCall, ChangeResult, ExtensionCalls, ScriptCalls } from './messages.ts';

type Call = (payload: never) => unknown;
/** `void` calls take no second argument. */
type Carried<F extends Call> = Parameters<F> extends [] ? [] : Parameters<F>;

/** An extension page asks the background. Never throws: a failure is an answer. */
export async function send<N extends keyof ExtensionCalls>(
  browser: Pick<Browser, 'runtime'>,
  name: N,
  ...carried: Carried<ExtensionCalls[N]>
): Promise<Answer<ReturnType<ExtensionCalls[N]>>> {
  return delivered(() => browser.runtime.sendMessage({ name, payload: carried[0] }));
}

/**
 * An extension page asks for a change. Each carries at most one payload and comes back with one kind of result, which
 * `send`'s generics cannot see through a union of names: callers pair name and payload by their own types.
 */
export const askChange = send as unknown as (browser: Pick<Browser, 'runtime'>, name: ChangeCall, payload?: unknown) => Promise<Answer<ChangeResult>>;

/** The background or the popup speaks to the scripts of a tab: to all its frames, or to one. */
export async function sendToTab<N extends keyof ScriptCalls>(
  browser: Pick<Browser, 'tabs'>,
  to: { readonly tabId: number; readonly frameId?: number },
  name: N,
  ...carried: Carried<ScriptCalls[N]>
): Promise<Answer<ReturnType<ScriptCalls[N]>>> {
  const options = to.frameId === undefined ? {} : { frameId: to.frameId };
  return delivered(() => browser.tabs.sendMessage(to.tabId, { name, payload: carried[0] }, options));
}

async function delivered<T>(ask: () => Promise<unknown>): Promise<Answer<T>> {
  try {
    const answer = await ask();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<T>; // Our own listeners' reply.
    return { ok: false, error: 'no-receiver' };
  } catch {
    // Nobody listens there, or who did was gone before answering: to the one who asked it is the same.
    return { ok: false, error: 'no-receiver' };
  }
}
