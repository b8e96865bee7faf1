import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type CIMHeaders, readCIMHeaders } from './cim-headers.ts';

interface Known {
  readonly raw: readonly string[];
  readonly headers: CIMHeaders;
}

/**
 * Reads the headers of requests. Clients send the same ones again and again, but for the length of the body: what was
 * found of the last ones of a connection holds for equal ones.
 */
export class KnownHeaders {
  readonly #known = new WeakMap<Socket, Known>();

  /** @throws HttpError */
  read(request: IncomingMessage): CIMHeaders {
    const { socket, rawHeaders: raw } = request;
    const known = this.#known.get(socket);
    if (known !== undefined && areEqual(known.raw, raw)) return known.headers;
    const headers = readCIMHeaders(request);
    this.#known.set(socket, { raw, headers });
    return headers;
  }
}

/** Equal, name by name and value by value; of the body's length only that it is told. */
function areEqual(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 2) {
    if (one[at] !== other[at]) return false;
    if (one[at + 1] !== other[at + 1] && one[at]?.toLowerCase() !== 'content-length') return false;
  }
  return true;
}
