import { XenConnectionError } from './errors.ts';

/** Where a pool listens: an origin for HTTP, with the socket's path where it is a Unix socket. */
export interface PoolAddress {
  readonly origin: string;
  readonly socketPath?: string;
}

/** Reads `https://HOST[:PORT]`, `http://HOST[:PORT]` or `unix:PATH`. Anything else is a mistake in the configuration. */
export function parsePoolUrl(text: string): PoolAddress {
  if (text.startsWith('unix:')) return { origin: 'http://localhost', socketPath: text.slice('unix:'.length) };
  if (!URL.canParse(text)) throw new XenConnectionError(`'${text}' is no URL; write https://HOST or unix:PATH`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new XenConnectionError(`the Xen-API is not spoken over ${url.protocol}`);
  }
  if (url.username || url.password) throw new XenConnectionError('a pool URL carries no user name and no password');
  return { origin: url.origin };
}

/**
 * The address that HOST_IS_SLAVE or a host record gives (a name, an IPv4 or bare IPv6 address, perhaps with a port), in
 * the scheme and, without a port of its own, on the port of `current`. Undefined where it is none.
 */
export function resolveHost(address: string, current: PoolAddress): PoolAddress | undefined {
  const { protocol, port } = new URL(current.origin);
  const bareIpv6 = (address.match(/:/g)?.length ?? 0) > 1 && !address.startsWith('[');
  const authority = bareIpv6 ? `[${address}]` : address;
  const text = `${protocol}//${authority}`;
  if (!/^[\w.:[\]%-]+$/.test(address) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!hasPort(authority)) url.port = port;
  return { origin: url.origin };
}

function hasPort(authority: string): boolean {
  return /(?:\]|^[^:]*):\d+$/.test(authority);
}
