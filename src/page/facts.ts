import type { PageFacts } from '../core/block.ts';

/** Untrusted and unread by people: a page may put megabytes there. */
const MOST_CHARACTERS = 20_000;
const MOST_SCRIPTS = 8;

/** What the document says of itself besides its text. Cheap enough to read again at each change of the head. */
export function readFacts(page: Document, title: string): PageFacts {
  return { url: page.URL, title, lang: page.documentElement?.lang ?? '', structured: structured(page) };
}

function structured(page: Document): string[] {
  const lines: string[] = [];
  for (const meta of page.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"], link[rel="canonical"]'))
    lines.push(meta.getAttribute('content') ?? meta.getAttribute('href') ?? '');
  for (const script of Array.from(page.querySelectorAll('script[type="application/ld+json"]')).slice(0, MOST_SCRIPTS))
    lines.push(...movieNames(script.textContent));
  const heading = page.querySelector('h1')?.textContent;
  if (heading) lines.push(heading);
  return lines.map((line) => line.slice(0, 400));
}

/** Names and addresses of what schema.org calls a movie. Read by pattern: no parser of ours runs on hostile megabytes. */
function movieNames(json: string): string[] {
  const text = json.slice(0, MOST_CHARACTERS);
  if (!/"@type"\s*:\s*(?:"Movie"|\[[^\]]*"Movie")/.test(text)) return [];
  return Array.from(text.matchAll(/"(?:name|alternateName|sameAs|url)"\s*:\s*"((?:[^"\\]|\\.){1,300})"/g), ([, value]) => value ?? '').slice(0, 12);
}
