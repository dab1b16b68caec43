import * as v from 'valibot';
import type { Browser, Runtime } from 'webextension-polyfill';
import { complain } from './errors.ts';
import type { Answer, ExtensionCalls, PageCalls } from './messages.ts';
import { EXTENSION_PAYLOADS, PAGE_PAYLOADS } from './message-shapes.ts';

/** A handler may take its time and learns who asked, from the browser and never from the message. */
export type Handlers<Calls> = {
  readonly [N in keyof Calls]: Calls[N] extends (...payload: infer P) => infer R
    ? (payload: P extends [infer One] ? One : undefined, sender: Runtime.MessageSender) => R | Promise<R>
    : never;
};

const envelope = v.object({ name: v.string(), payload: v.optional(v.unknown()) });

/** Answers content scripts and extension pages, each only what its kind of sender may ask. */
export function listen(browser: Pick<Browser, 'runtime'>, page: Handlers<PageCalls>, extension: Handlers<ExtensionCalls>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => {
    void answerTo(browser, message, sender, page, extension).then(reply);
    // `true` and a later `reply` work everywhere; a returned promise only where the browser has a native `browser`.
    return true;
  });
}

async function answerTo(
  browser: Pick<Browser, 'runtime'>,
  message: unknown,
  sender: Runtime.MessageSender,
  page: Handlers<PageCalls>,
  extension: Handlers<ExtensionCalls>,
): Promise<Answer<unknown>> {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success || sender.id !== browser.runtime.id) return { ok: false, error: 'refused' };
  const { name, payload } = parsed.output;
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  const [handlers, shapes] = own ? [extension, EXTENSION_PAYLOADS] : [page, PAGE_PAYLOADS];
  if (!Object.hasOwn(handlers, name) || !Object.hasOwn(shapes, name) || (!own && sender.tab?.id === undefined)) return { ok: false, error: 'refused' };
  const checked = v.safeParse((shapes as Record<string, v.GenericSchema>)[name] ?? v.never(), payload ?? undefined);
  if (!checked.success) return { ok: false, error: 'refused' };
  try {
    // The name picked both the shape and the handler, so the payload is the handler's own.
    const handler = (handlers as unknown as Record<string, (payload: unknown, sender: Runtime.MessageSender) => unknown>)[name];
    return { ok: true, value: (await handler?.(checked.output, sender)) ?? null };
  } catch (error) {
    complain(`answering "${name}"`, error);
    return { ok: false, error: 'failed' };
  }
}
