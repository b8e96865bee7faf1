import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { XenConnectionError } from './errors.ts';

/** How far the pool's certificate is trusted. Without any of these: by the authorities that Node.js knows. */
export interface TlsTrust {
  /** Certificates (PEM) of the authorities to trust instead of those. */
  readonly ca?: string;
  /** SHA-256 fingerprints (hex, with or without colons) of the only certificates to accept, whoever signed them. */
  readonly fingerprints?: readonly string[];
  /** Accept any certificate: the connection is open to whoever stands in between. */
  readonly insecure?: boolean;
}

/** A connector for undici that refuses the connection before a byte is sent where trust is missing. */
export function trustingConnector(trust: TlsTrust, socketPath?: string): buildConnector.connector {
  const pins = new Set(trust.fingerprints?.map(normalise));
  const connect = buildConnector({
    timeout: 10_000,
    keepAlive: true,
    ...(socketPath !== undefined && { socketPath }),
    ...(trust.ca !== undefined && { ca: trust.ca }),
    rejectUnauthorized: !trust.insecure && pins.size === 0,
    // A resumed session would not show its certificate again.
    ...(pins.size > 0 && { maxCachedSessions: 0 }),
  });
  if (pins.size === 0) return connect;
  return (options, callback) =>
    connect(options, (error, socket) => {
      if (error) return callback(error, null);
      if (socket instanceof TLSSocket && pins.has(normalise(socket.getPeerCertificate().fingerprint256 ?? ''))) {
        return callback(null, socket);
      }
      socket.destroy();
      return callback(
        new XenConnectionError('the certificate of the pool is not the one whose fingerprint is given'),
        null,
      );
    });
}

function normalise(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}
