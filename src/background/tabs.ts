import type { FilmId } from '../core/film.ts';
import type { PageReport, PageState } from '../shared/messages.ts';
import type { Shell } from './shell.ts';

/** One key per frame: frames that report at the same moment cannot overwrite each other. */
const key = (tabId: number, frameId: number | ''): string => `frame:${tabId}:${frameId}`;

/** Which of two frames' states the reader must hear about. */
const WEIGHT: Readonly<Record<PageState, number>> = { 'no-film': 0, clear: 1, off: 2, paused: 3, veiled: 4, fought: 5, broken: 6 };

/** What a frame has said last stands until it or the tab goes on. */
export function keepReport(shell: Shell, tabId: number, frameId: number, report: PageReport): Promise<void> {
  return shell.lines.frames(() => shell.session.set({ [key(tabId, frameId)]: report }));
}

/** The tab shows another page, or is gone. */
export function forgetTab(shell: Shell, tabId: number): Promise<void> {
  return shell.lines.frames(async () => shell.session.remove(Object.keys(await framesOf(shell, tabId))));
}

/** A frame inside the tab shows another page. */
export function forgetFrame(shell: Shell, tabId: number, frameId: number): Promise<void> {
  return shell.lines.frames(() => shell.session.remove(key(tabId, frameId)));
}

/** What the frames of a tab say together; null: none has said anything. */
export async function reportOf(shell: Shell, tabId: number): Promise<PageReport | null> {
  const reports = Object.values(await framesOf(shell, tabId));
  return reports.length === 0 ? null : asOne(reports);
}

/** Films and counts of all, and the state of the one that weighs most. */
function asOne(reports: readonly PageReport[]): PageReport {
  const films = new Set<FilmId>();
  let state: PageState = 'no-film';
  let hidden = 0;
  let shown = 0;
  for (const report of reports) {
    if (WEIGHT[report.state] > WEIGHT[state]) state = report.state;
    hidden += report.hidden;
    shown += report.shown;
    for (const film of report.films) films.add(film);
  }
  return { state, films: [...films], hidden, shown };
}

async function framesOf(shell: Shell, tabId: number): Promise<Record<string, PageReport>> {
  const all = await shell.session.get(null);
  // Only `keepReport` writes such keys, with reports checked on arrival.
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith(key(tabId, '')))) as Record<string, PageReport>;
}
