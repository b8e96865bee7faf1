import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { KnownHeaders } from '../../../src/cim/http/known-headers.ts';

const usual = ['CIMOperation', 'MethodCall', 'CIMMethod', 'GetClass', 'CIMObject', 'root', 'Content-Length', '10'];

function reader() {
  const [known, socket] = [new KnownHeaders(), new Socket()];
  return (rawHeaders: readonly string[]) => {
    const fields = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1]]] : []));
    const headers = { 'content-type': 'application/xml', ...Object.fromEntries(fields) };
    return known.read({ socket, rawHeaders, headers } as unknown as IncomingMessage);
  };
}

describe('What is known of the headers of a connection', () => {
  it('holds for the same headers, whatever the length of the body', () => {
    const read = reader();
    const first = read(usual);
    expect(read([...usual.slice(0, -1), '99'])).toBe(first);
  });

  it.each([
    ['another value', ['CIMOperation', 'MethodCall', 'CIMMethod', 'GetQualifier', ...usual.slice(4)]],
    ['another name', [...usual.slice(0, 4), 'X-Object', 'root', ...usual.slice(6)]],
    ['one more', [...usual, 'Accept', 'application/xml']],
    ['one less', usual.slice(0, -2)],
  ])('does not hold for %s', (_, headers) => {
    const read = reader();
    const first = read(usual);
    const second = (() => {
      try {
        return read(headers);
      } catch (error) {
        return error;
      }
    })();
    expect(second).not.toBe(first);
  });
});
