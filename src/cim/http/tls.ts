import type { Server } from 'node:http';
import type { SecureContextOptions, TLSSocket, TlsOptions as TlsServerOptions } from 'node:tls';

/** A certificate chain and its private key, and what is asked of clients. All files are PEM. */
export interface TlsOptions {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Authorities of client certificates; with them clients are asked for one. */
  readonly clientCa?: Buffer | undefined;
  /** Refuses clients without a good certificate in the handshake already. */
  readonly clientRequired?: boolean | undefined;
}

/**
 * TLS 1.3, and of TLS 1.2 what NIST SP 800-131A Rev. 2 and SP 800-52 Rev. 2 leave: AES with SHA-2 and ephemeral keys.
 * DSP0200 1.4 § 7.1 asks for that strength; CBC is there for clients of the first years of TLS 1.2.
 */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'DHE-RSA-AES256-GCM-SHA384',
  'DHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA384',
  'ECDHE-RSA-AES256-SHA384',
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-RSA-AES128-SHA256',
];

/** What every listener says to TLS, at its start and when its certificate is renewed. */
export function secureContext({ cert, key, clientCa }: TlsOptions): SecureContextOptions {
  const ca = clientCa && { ca: clientCa };
  return {
    cert,
    key,
    ...ca,
    minVersion: 'TLSv1.2',
    ciphers: ciphers.join(':'),
    dhparam: 'auto',
    honorCipherOrder: true,
  };
}

/**
 * How clients are asked for a certificate. One that is sent and not good is refused either way, in the handshake or
 * with the first request.
 */
export function clientDemand({ clientCa, clientRequired = false }: TlsOptions): TlsServerOptions {
  return clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: clientRequired };
}

/**
 * Makes a server of node:https read its connections as streams. By itself Node hands all that was decrypted at once to
 * its parser, also what comes behind the request at which it has paused it (it does while a reply waits for the client
 * to read), and takes that for an error of the client's (HPE_PAUSED). A stream that is paused keeps it. Node lets go of
 * its short way for whoever listens to the data. A client may end its side and wait for its replies, as without TLS.
 */
export function readAsStreams(server: Server): void {
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('data', () => undefined);
    // As node:http has it. In the midst of a handshake there is nothing that a client could still wait for.
    socket.allowHalfOpen = true;
  });
}
