import { isIP } from 'node:net';

/** An IPv6 address in the one short form that RFC 5952 has for it; any other text as it is. */
export function shortAddress(text: string): string {
  const url = `http://[${text}]`;
  return isIP(text) === 6 && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : text;
}
