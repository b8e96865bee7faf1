import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Authenticator } from '../authenticator.ts';
import type { Principal } from '../provider.ts';
import { HttpError } from './http-error.ts';

/** The challenge that goes with every 401 (RFC 7617); some clients read the realm only when it is quoted. */
export const basicChallenge = 'Basic realm="xen-cim"';

/** Longest Authorization header that is looked at. */
const longestHeader = 4096;

interface KnownCredentials {
  readonly header: string;
  readonly principal: Principal;
  readonly until: number;
}

export interface BasicAuthenticationOptions {
  readonly authenticator: Authenticator;
  /** Milliseconds that a positive answer is believed on its connection. */
  readonly lifetime: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Finds out who sent a request; rejects with HttpError when that is nobody. */
export type Authenticate = (request: IncomingMessage) => Promise<Principal>;

/**
 * HTTP Basic (RFC 7617). Each request must carry the header itself: what a connection proved before says nothing
 * about a request without credentials. Only the *answer* of the authenticator is remembered, for the very same header
 * bytes on the very same connection, and for a short time.
 */
export function basicAuthentication(options: BasicAuthenticationOptions): Authenticate {
  const known = new WeakMap<Socket, KnownCredentials>();

  return async (request) => {
    const header = soleAuthorization(request);
    const remembered = known.get(request.socket);
    if (remembered?.header === header && options.now() < remembered.until) return remembered.principal;

    const credentials = readBasic(header);
    const remoteAddress = request.socket.remoteAddress ?? 'unknown';
    const principal = await ask(options.authenticator, { ...credentials, remoteAddress });
    if (principal === undefined) {
      known.delete(request.socket);
      throw new HttpError('unauthorized', 'the credentials were refused', { user: credentials.user });
    }
    known.set(request.socket, { header, principal, until: options.now() + options.lifetime });
    return principal;
  };
}

async function ask(
  authenticator: Authenticator,
  credentials: Parameters<Authenticator['authenticate']>[0],
): Promise<Principal | undefined> {
  try {
    return await authenticator.authenticate(credentials);
  } catch (cause) {
    throw new HttpError('authentication-unavailable', 'the credentials could not be checked', {
      cause,
      user: credentials.user,
    });
  }
}

/** Node keeps the first of several Authorization headers; whoever sends two is not believed at all. */
function soleAuthorization(request: IncomingMessage): string {
  const header = request.headers.authorization;
  if (header === undefined) throw new HttpError('unauthorized', 'no credentials');
  if (request.headersDistinct['authorization']?.length !== 1) {
    throw new HttpError('unauthorized', 'more than one Authorization header');
  }
  return header;
}

/** User and password of a Basic header, in UTF-8; the password may hold colons, neither may hold control characters. */
function readBasic(header: string): { readonly user: string; readonly password: string } {
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
