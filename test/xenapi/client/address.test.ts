import { describe, expect, it } from 'vitest';
import { parsePoolUrl, resolveHost } from '../../../src/xenapi/client/address.ts';

describe('the address of a pool', () => {
  it.each([
    ['https://pool.example', { origin: 'https://pool.example' }],
    ['http://[::1]:9363/RPC2', { origin: 'http://[::1]:9363' }],
    ['unix:/run/xen-api.sock', { origin: 'http://localhost', socketPath: '/run/xen-api.sock' }],
  ])('is read from %s', (text, address) => {
    expect(parsePoolUrl(text)).toEqual(address);
  });

  it.each(['ftp://pool.example', 'pool.example', 'https://root:secret@pool.example'])('is not read from %s', (text) => {
    expect(() => parsePoolUrl(text)).toThrow();
  });

  it.each([
    ['192.0.2.7', 'https://pool.example', 'https://192.0.2.7'],
    ['192.0.2.7', 'http://127.0.0.1:8080', 'http://192.0.2.7:8080'],
    ['127.0.0.1:9000', 'http://127.0.0.1:8080', 'http://127.0.0.1:9000'],
    ['2001:db8::7', 'https://pool.example:8443', 'https://[2001:db8::7]:8443'],
    ['[2001:db8::7]:99', 'https://pool.example:8443', 'https://[2001:db8::7]:99'],
  ])('%s, told by %s, is %s', (told, current, origin) => {
    expect(resolveHost(told, { origin: current })).toEqual({ origin });
  });

  it.each(['', 'a/b', 'user@host', 'host?x', 'not a host'])('is not taken from "%s"', (told) => {
    expect(resolveHost(told, { origin: 'https://pool.example' })).toBeUndefined();
  });
});
