import * as v from 'valibot';
import type { Report } from '../shared/messages.ts';
import { reportShape } from '../shared/shapes.ts';
import type { Area } from '../shared/storage.ts';
import type { Shell } from './shell.ts';

const KEY = 'reports';
const MOST = 500;

/** The reader's own list of misses and wrong veils. It stays on this device; private windows keep theirs in memory. */
export async function readReports({ browser, session }: Shell): Promise<readonly Report[]> {
  return [...(await listIn(browser.storage.local)), ...(await listIn(session))];
}

/** Those that may be written to a file: not the ones of a private window. */
export function savedReports({ browser }: Shell): Promise<readonly Report[]> {
  return listIn(browser.storage.local);
}

export function addReport(shell: Shell, report: Report, incognito: boolean): Promise<void> {
  return shell.lines.reports(async () => {
    const area = incognito ? shell.session : shell.browser.storage.local;
    await area.set({ [KEY]: [...(await listIn(area)), report].slice(-MOST) });
  });
}

/** Adds those of a file that are not here yet. */
export function addReports(shell: Shell, reports: readonly Report[]): Promise<void> {
  return shell.lines.reports(async () => {
    const here = await listIn(shell.browser.storage.local);
    const known = new Set(here.map((report) => report.id));
    await shell.browser.storage.local.set({ [KEY]: [...here, ...reports.filter((report) => !known.has(report.id))].slice(-MOST) });
  });
}

export function eraseReports(shell: Shell, id: string | null): Promise<readonly Report[]> {
  return shell.lines.reports(async () => {
    for (const area of [shell.browser.storage.local, shell.session]) {
      const left = id === null ? [] : (await listIn(area)).filter((report) => report.id !== id);
      await (left.length === 0 ? area.remove(KEY) : area.set({ [KEY]: left }));
    }
    return readReports(shell);
  });
}

async function listIn(area: Area): Promise<readonly Report[]> {
  const stored = (await area.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((one) => v.is(reportShape, one)) : [];
}
