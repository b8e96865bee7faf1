import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { ClientCertificate } from '../authenticator.ts';
import { HttpError } from './http-error.ts';

/** Extended key usage of a TLS client (RFC 5280 § 4.2.1.12). */
const clientAuthentication = '1.3.6.1.5.5.7.3.2';

/** The certificate that a client has proved to own, and the milliseconds since 1970 at which it ends. */
export interface ProvenCertificate extends ClientCertificate {
  readonly expires: number;
}

/**
 * The certificate of the client at the other end; undefined where it sent none.
 * @throws HttpError when it sent one that is not to be believed, which is never passed over
 */
export function clientCertificateOf(socket: Socket, time: number): ProvenCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return undefined;
  if (!socket.authorized) throw refused(String(socket.authorizationError ?? 'not verified'));
  const { keyUsage } = certificate;
  // No extended key usage at all is every usage.
  if (keyUsage && keyUsage.length > 0 && !keyUsage.includes(clientAuthentication)) throw refused('not for clients');
  const expires = Date.parse(certificate.validTo);
  if (!(time < expires)) throw refused('expired');
  return {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    names: namesOf(certificate),
    expires,
  };
}

function refused(reason: string): HttpError {
  return new HttpError('unauthorized', `the client's certificate: ${reason}`);
}

/** The alternative names, then the common name where there is exactly one. */
function namesOf(certificate: X509Certificate): readonly string[] {
  // Node puts names with unusual characters into quotation marks; none of those is believed.
  const alternative = (certificate.subjectAltName ?? '')
    .split(', ')
    .filter((name) => name !== '' && !name.includes('"'));
  const common: unknown = certificate.toLegacyObject().subject?.CN;
  return [
    ...alternative.map((name) => name.replace(/^IP Address:/, 'IP:')),
    ...(typeof common === 'string' ? [`CN=${common}`] : []),
  ];
}
