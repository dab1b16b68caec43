/** The registrable domain of a host, or null where it has none. The list of public suffixes is large: it is fetched after the popup is drawn. */
export async function domainOf(host: string): Promise<string | null> {
  const { getDomain } = await import('tldts');
  return getDomain(host, { allowPrivateDomains: true });
}
