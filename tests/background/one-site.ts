import { PretendBrowser, page } from './pretend-browser.ts';

export const HOST = 'en.example.test';
/** Switches the site of tab 1 off. */
export const rule = { scope: 'host', pattern: HOST, power: 'off' };

/** What a page says of itself. */
export const report = (hidden: number, state = 'veiled'): object => ({ name: 'report', payload: { state, films: ['a-lamp'], hidden, shown: 0 } });

/** A browser whose tab 1 shows a page of that site, with more tabs as asked for. */
export function browser(...more: Parameters<typeof page>[]): PretendBrowser {
  const pretend = new PretendBrowser();
  pretend.tabs = [page(1, `https://${HOST}/a`), ...more.map((facts) => page(...facts))];
  return pretend;
}

/** What the script of a tab is told to do. */
export async function power(pretend: PretendBrowser, tabId = 1): Promise<unknown> {
  const answer = await pretend.fromPage(tabId, { name: 'hello' });
  return answer.ok && (answer.value as { power: string }).power;
}
