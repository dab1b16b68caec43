import type { PageFacts } from '../core/block.ts';

/** Pages can carry megabytes of structured data; what names the film stands at its beginning. */
const MOST_STRUCTURED = 20_000;
const MOST_EACH = 4_000;
const MOST_TITLE = 500;
/** Of one script no more is searched: names are a small part of it. */
const MOST_SEARCHED = 100_000;
const MOST_SCRIPTS = 20;

const NAMING_META = 'meta[property="og:title"],meta[name="title"],meta[name="twitter:title"],meta[itemprop="name"]';
/** A list of ten films names each of them without being about one. */
const LIST = '"itemListElement"';
const NAMES = /"(?:name|alternateName|headline|alternativeHeadline|sameAs|url|@id|identifier)"\s*:\s*("(?:[^"\\]|\\.){1,300}")/g;

/** What the document says of itself before any of its text is read. */
export function readFacts(document: Document, title = titleOf(document)): PageFacts {
  const above = factsAbove(document);
  return {
    url: addressOf(document) ?? above?.url ?? document.referrer,
    title: title.trim().slice(0, MOST_TITLE),
    structured: [
      ...structuredIn(document), ...(above ? [above.title, above.url, ...above.structured] : [document.referrer]),
    ].filter((line) => line !== ''),
  };
}

/** An own address says something; `about:blank`, `blob:` and `data:` do not. */
function addressOf(document: Document): string | null {
  const url = document.location?.href ?? '';
  return /^https?:/.test(url) ? url : null;
}

// A form field named "title" can stand before the property on hostile pages; the element cannot be shadowed.
function titleOf(document: Document): string {
  return document.querySelector('head > title, title')?.textContent ?? '';
}

/** A frame without words of its own belongs to what stands around it; another origin's page cannot be asked. */
function factsAbove(document: Document): PageFacts | null {
  const view = document.defaultView;
  if (view === null || view.parent === view) return null;
  try {
    return readFacts(view.parent.document);
  } catch {
    return null; // Another origin: `document.referrer` is all there is.
  }
}

/** What metadata and structured data call the page, a line each, as far as there is room. */
function structuredIn(document: Document): string[] {
  const lines: string[] = [];
  let room = MOST_STRUCTURED;
  const add = (line: string): void => {
    const kept = line.slice(0, Math.min(room, MOST_EACH));
    room -= kept.length;
    if (kept !== '') lines.push(kept);
  };
  for (const meta of document.querySelectorAll(NAMING_META)) add(meta.getAttribute('content') ?? '');
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (const script of Array.from(scripts).slice(0, MOST_SCRIPTS)) add(namesIn(script.firstChild?.nodeValue ?? ''));
  return lines;
}

/** Not parsed: half of it may be missing, and all of it is the site's word only. */
function namesIn(json: string): string {
  const names: string[] = [];
  let length = 0;
  const head = json.slice(0, MOST_SEARCHED);
  const list = head.indexOf(LIST);
  for (const [, quoted = ''] of (list < 0 ? head : head.slice(0, list)).matchAll(NAMES)) {
    const name = unquoted(quoted);
    names.push(name);
    length += name.length;
    if (length > MOST_EACH) break;
  }
  return names.join(' | ');
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted; // A stray escape: as good as it gets.
  }
}
