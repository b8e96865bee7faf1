import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Authenticator, TooManyGuesses } from '../authenticator.ts';
import type { Principal } from '../provider.ts';
import { type Basic, readBasic, soleAuthorization } from './basic-credentials.ts';
import { clientCertificateOf, type ProvenCertificate } from './client-certificate.ts';
import { HttpError } from './http-error.ts';
import { peerOf } from './peer.ts';

interface Proven {
  /** The header of the request that proved it. */
  readonly header: string | undefined;
  readonly principal: Principal;
  /** Milliseconds since 1970 at which the client's certificate ends, if it showed one. */
  readonly expires: number | undefined;
}

export interface AuthenticationOptions {
  readonly authenticator: Authenticator;
  /** Milliseconds since 1970, for the validity of certificates. */
  readonly time: () => number;
}

/** Finds out who sent a request, at once where that is known. @throws HttpError, or rejects with it, for nobody */
export type Authenticate = (request: IncomingMessage) => Principal | Promise<Principal>;

/**
 * Who sent a request: HTTP Basic (RFC 7617), a client certificate, or both; then both must mean the same account. Each
 * request must carry the header itself: what a connection proved before says nothing about a request without
 * credentials. Only the *answer* of the authenticator is remembered, for the very same header bytes on the very same
 * connection, and as long as the authenticator stands by it.
 */
export function authentication({ authenticator, time }: AuthenticationOptions): Authenticate {
  const proven = new WeakMap<Socket, Proven>();
  const holds = ({ principal, expires }: Proven) =>
    authenticator.holds?.(principal) === true && (expires === undefined || time() < expires);

  const proveAnew = async (request: IncomingMessage, header: string | undefined): Promise<Principal> => {
    const certificate = clientCertificateOf(request.socket, time());
    const principal = await prove(authenticator, request, header, certificate);
    proven.set(request.socket, { header, principal, expires: certificate?.expires });
    return principal;
  };

  return (request) => {
    const header = soleAuthorization(request);
    const before = proven.get(request.socket);
    if (before !== undefined && before.header === header && holds(before)) return before.principal;
    return proveAnew(request, header);
  };
}

async function prove(
  authenticator: Authenticator,
  request: IncomingMessage,
  header: string | undefined,
  certificate: ProvenCertificate | undefined,
): Promise<Principal> {
  const certified = certificate && (await identify(authenticator, certificate));
  if (header === undefined) {
    if (certified === undefined) throw new HttpError('unauthorized', 'no credentials');
    return certified;
  }
  const credentials = readBasic(header);
  const principal = await check(authenticator, credentials, request);
  if (certified !== undefined && certified.name !== principal.name) {
    throw new HttpError('unauthorized', 'the credentials are not those of the certificate', credentials);
  }
  return principal;
}

async function identify(authenticator: Authenticator, certificate: ProvenCertificate): Promise<Principal> {
  let principal: Principal | undefined;
  try {
    principal = await authenticator.identify?.(certificate);
  } catch (cause) {
    throw new HttpError('authentication-unavailable', 'the certificate could not be checked', { cause });
  }
  if (principal !== undefined) return principal;
  throw new HttpError('unauthorized', `the client's certificate ${certificate.fingerprint} stands for no account`);
}

async function check(
  authenticator: Authenticator,
  { user, password }: Basic,
  { socket }: IncomingMessage,
): Promise<Principal> {
  let principal: Principal | undefined;
  try {
    principal = await authenticator.authenticate({
      user,
      password,
      remoteAddress: peerOf(socket).remoteAddress ?? 'unknown',
    });
  } catch (cause) {
    if (cause instanceof TooManyGuesses) {
      throw new HttpError('unauthorized', cause.message, { user, retryAfter: cause.retryAfter });
    }
    throw new HttpError('authentication-unavailable', 'the credentials could not be checked', { cause, user });
  }
  if (principal === undefined) throw new HttpError('unauthorized', 'the credentials were refused', { user });
  return principal;
}
