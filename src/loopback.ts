import { BlockList, isIP } from 'node:net';

const addresses = new BlockList();
addresses.addSubnet('127.0.0.0', 8);
addresses.addAddress('::1', 'ipv6');

/**
 * Whether a host, as a URL has it or without brackets, is the machine itself, so that nothing sent there crosses a
 * network. IPv4 addresses count in the form that IPv6 has for them (RFC 4291 § 2.5.5.2), too.
 */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || (isIP(bare) !== 0 && addresses.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4'));
}
