import type { Place } from '../core/site.ts';

/** Where an address stands for site rules; null for anything that is not a web page. */
export function placeOf(address: string | undefined): Place | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // A fully qualified name ends in a dot and is the same site.
  const host = url.hostname.replace(/\.$/, '');
  return { page: `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`, host };
}
