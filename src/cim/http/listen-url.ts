import { isIP } from 'node:net';

/** One address to listen on. */
export interface ListenAddress {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

/** IANA's wbem-http and wbem-https. */
const defaultPorts = { 'http:': 5988, 'https:': 5989 } as const;

/**
 * Reads `http://127.0.0.1:5988` or `https://[::]:5989`; port 0 asks for a free one.
 * @throws TypeError naming what is wrong
 */
export function parseListenUrl(text: string): ListenAddress {
  if (!URL.canParse(text)) throw new TypeError(`not a URL to listen on: ${text}`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError(`${text}: only http and https can be listened on`);
  }
  if (url.username !== '' || url.password !== '') throw new TypeError('a URL to listen on carries no credentials');
  return {
    secure: url.protocol === 'https:',
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: portOf(text, url),
  };
}

/** WHATWG URLs drop the scheme's own default port (80, 443), which is not WBEM's. */
function portOf(text: string, url: URL): number {
  if (url.port !== '') return Number(url.port);
  if (/^[a-z]+:\/\/[^/]*:\d+(\/|$)/i.test(text)) return url.protocol === 'https:' ? 443 : 80;
  return defaultPorts[url.protocol as 'http:' | 'https:'];
}

/** The URL of a bound address, with the port that was really given. */
export function formatListenUrl(address: ListenAddress): string {
  const host = isIP(address.host) === 6 ? `[${address.host}]` : address.host;
  return `${address.secure ? 'https' : 'http'}://${host}:${address.port}`;
}
