import type { Session } from '../../tests/browser/driver/launch.ts';
import type { BenchPage } from './pages.ts';

/** What one load of a page cost. */
export interface Cost {
  /** Work of the page's main thread from navigation to rest, ms. */
  readonly taskMs: number;
  /** The longest single call into the extension's scripts, with the layouts it forces, ms; 0 where it was not traced. */
  readonly oursMs: number;
  readonly heapMb: number;
  /** One TreeWalker that reads all text, ms: the floor. */
  readonly walkMs: number;
}

/** For so long a page is watched that says nothing else: what the shield leaves for later has been done by then. */
const REST_MS = 1500;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  /** On the thread's own clock: what else the machine did is left out. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * Loads an address in a new tab and adds up what it cost until the page has come to rest. `traced` also finds the longest
 * call, and makes everything else dearer.
 */
export async function loadOnce(session: Session, url: string, { busyMs }: BenchPage, traced: boolean): Promise<Cost> {
  const page = await session.browser.newPage();
  try {
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (traced) await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
    await page.goto(url, { waitUntil: 'load', timeout: 180_000 });
    await new Promise((done) => setTimeout(done, busyMs ?? REST_MS));
    const { metrics } = await client.send('Performance.getMetrics');
    const trace = traced ? await page.tracing.stop() : undefined;
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
    const walkMs = await page.evaluate(() => {
      const start = performance.now();
      let length = 0;
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
      return length >= 0 ? performance.now() - start : 0;
    });
    return { taskMs: metric('TaskDuration') * 1000, oursMs: longestCall(trace), heapMb: metric('JSHeapUsedSize') / 2 ** 20, walkMs };
  } finally {
    await page.close();
  }
}

/** The longest call into the extension's scripts, ms. */
function longestCall(trace: Uint8Array | undefined): number {
  if (trace === undefined) return 0;
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  let longest = 0;
  for (const { name, dur, tdur, args } of traceEvents) {
    const call = name === 'FunctionCall' || name === 'EvaluateScript';
    if (call && args?.data?.url?.startsWith('chrome-extension:') === true) longest = Math.max(longest, (tdur ?? dur ?? 0) / 1000);
  }
  return longest;
}
