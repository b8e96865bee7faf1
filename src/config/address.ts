/** What is wrong with an address that has a protocol, a host and perhaps a port, or undefined. */
export const faultOfAddress = (text: string, protocols: readonly string[]): string | undefined => {
  const beginnings = protocols.map((each) => `${each}//`);
  if (!beginnings.some((each) => text.toLowerCase().startsWith(each)))
    return `give a URL that starts with ${beginnings.join(' or ')}`;
  if (!URL.canParse(text)) return 'give a host, and no port beyond 65535';
  const { origin, href } = new URL(text);
  return href === `${origin}/` ? undefined : 'give no more than the protocol, the host and the port';
};

/** A value as errors show it: what stands where a URL has user and password is left out. */
export const shown = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? part.replace(/^(\w+:\/*)?.*@/s, (_match, scheme = '') => `${scheme}…@`) : part,
  );
