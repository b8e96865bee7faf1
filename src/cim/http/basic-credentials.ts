import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/** The challenge that goes with every 401 (RFC 7617 § 2.1); some clients read the realm only when it is quoted. */
export const basicChallenge = 'Basic realm="xen-cim", charset="UTF-8"';

export interface Basic {
  readonly user: string;
  readonly password: string;
}

/** Longest Authorization header that is looked at. */
const longestHeader = 4096;

/** Node keeps the first of several Authorization headers; whoever sends two is not believed at all. @throws HttpError */
export function soleAuthorization(request: IncomingMessage): string | undefined {
  const header = request.headers.authorization;
  if (header !== undefined && isRepeated(request.rawHeaders)) {
    throw new HttpError('unauthorized', 'more than one Authorization header');
  }
  return header;
}

function isRepeated(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === 13 && name.toLowerCase() === 'authorization') count += 1;
  }
  return count > 1;
}

/**
 * User and password of a Basic header, in UTF-8; the password may hold colons, neither may hold control characters.
 * @throws HttpError
 */
export function readBasic(header: string): Basic {
  const token = header.length <= longestHeader ? /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1] : undefined;
  if (token === undefined) throw new HttpError('unauthorized', 'not Basic credentials');
  const text = utf8(Buffer.from(token, 'base64'));
  const colon = text.indexOf(':');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 7617 § 2 forbids exactly these
  if (colon < 1 || /[\u0000-\u001f\u007f]/.test(text)) {
    throw new HttpError('unauthorized', 'malformed Basic credentials');
  }
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new HttpError('unauthorized', 'credentials that are not UTF-8', { cause });
  }
}
