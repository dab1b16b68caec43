import { getDomain } from 'tldts';
import { placeOf } from '../shared/place.ts';
import type { Scope } from '../shared/settings.ts';

/** `ftp:`, `about:`: no page that we could be on. What stands before the port in `localhost:8080` is no scheme. */
const OTHER_SCHEME = /^(?!https?:\/\/)[a-z][a-z\d+.-]*:(?!\d)/i;

/** The pattern of a rule for what a reader typed; null where that names no site. `example.com` is as good as an address. */
export function patternFrom(typed: string, scope: Scope): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text) || text.startsWith('/') || OTHER_SCHEME.test(text)) return null;
  const place = placeOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!place || place.host.includes('*')) return null;
  switch (scope) {
    case 'page':
      return place.page;
    case 'host':
      return place.host;
    case 'domain':
      // A public suffix (`co.uk`, `github.io`) is nobody's domain; a bare host such as `localhost` is its own.
      return getDomain(place.host, { allowPrivateDomains: true }) ?? (place.host.includes('.') ? null : place.host);
  }
}
