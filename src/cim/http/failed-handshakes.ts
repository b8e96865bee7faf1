import type { TLSSocket, Server as TlsServer } from 'node:tls';
import type { AuditLog } from '../audit.ts';
import { connectionOf, type Peer } from './peer.ts';

/** Milliseconds for which the numbers below hold. */
const period = 60_000;
/** Most lines of one address in a period. */
const linesOfAddress = 5;
/** Most lines in a period, whoever causes them. */
const linesOfAll = 100;

/**
 * Tells the audit log of handshakes that failed, a few of each address, and after a flood how many more there were:
 * nobody has proved anything yet, so that anybody could fill the disk.
 */
export class FailedHandshakes {
  readonly #audit: AuditLog | undefined;
  readonly #ofAddress = new Map<string | undefined, number>();
  #written = 0;
  #omitted = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(audit: AuditLog | undefined) {
    this.#audit = audit;
  }

  watch(server: TlsServer): void {
    server.on('tlsClientError', (error: NodeJS.ErrnoException, socket: TLSSocket) => {
      const connection = connectionOf(socket);
      // Whoever sends nothing only looks whether somebody listens.
      if (connection.bytesRead > 0) this.tell(reasonOf(error, socket), connection);
    });
  }

  tell(reason: string, { remoteAddress, remotePort }: Peer): void {
    this.#timer ??= setTimeout(() => this.close(), period).unref();
    const before = this.#ofAddress.get(remoteAddress) ?? 0;
    if (before >= linesOfAddress || this.#written >= linesOfAll) {
      this.#omitted++;
      return;
    }
    this.#ofAddress.set(remoteAddress, before + 1);
    this.#written++;
    this.#audit?.write({ event: 'handshake', outcome: reason, remoteAddress, remotePort });
  }

  /** Ends the period: tells what was left out of it. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const omitted = this.#omitted;
    this.#omitted = 0;
    this.#written = 0;
    this.#ofAddress.clear();
    if (omitted > 0) this.#audit?.write({ event: 'handshake', outcome: 'omitted', omitted });
  }
}

/** Why the client's certificate is not good, where that was it, or the code that OpenSSL or Node has for the reason. */
function reasonOf({ code, message }: NodeJS.ErrnoException, { authorizationError }: TLSSocket): string {
  return String(authorizationError ?? code ?? message);
}
