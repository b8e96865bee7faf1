import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logger.ts';
import type { AuditLog } from '../audit.ts';
import { XmlRequestError } from '../xml/error.ts';
import { defaultXmlLimits, type XmlLimits } from '../xml/limits.ts';
import type { RequestMessage } from '../xml/message.ts';
import { refusalEvent } from './audit-events.ts';
import type { Authenticate } from './authentication.ts';
import { basicChallenge } from './basic-credentials.ts';
import { allowedMethods, capabilityHeaders } from './capabilities.ts';
import type { Connections } from './connections.ts';
import { type Discarding, discardBody } from './discard-body.ts';
import type { Exchange, ReceivedRequest } from './exchange.ts';
import { HttpError } from './http-error.ts';
import { KnownHeaders } from './known-headers.ts';
import type { HttpLimits } from './limits.ts';
import { linger } from './linger.ts';
import type { LongBodies } from './long-bodies.ts';
import { peerOf } from './peer.ts';
import { readBody } from './read-body.ts';
import type { Turns } from './turns.ts';

export interface ReceptionOptions {
  readonly limits: HttpLimits;
  readonly logger: Logger;
  readonly audit: AuditLog | undefined;
  readonly authenticate: Authenticate;
  /** Shares the thread between users. */
  readonly turns: Turns;
  readonly exchange: Exchange;
  readonly connections: Connections;
  readonly longBodies: LongBodies;
  readonly discarding: Discarding;
}

/** A request whose headers and sender were found to be in order. */
type Admitted = Omit<ReceivedRequest, 'message'>;

/** The steps that every request takes from its headers to its reply. */
export class Reception {
  readonly #options: ReceptionOptions;
  readonly #xmlLimits: XmlLimits;
  readonly #headers = new KnownHeaders();
  /** Those whose senders wait for a word before they send the body (RFC 9110 § 10.1.1). */
  readonly #uninvited = new WeakSet<IncomingMessage>();
  /** Those whose senders expect what the server does not know. */
  readonly #unmet = new WeakSet<IncomingMessage>();

  constructor(options: ReceptionOptions) {
    this.#options = options;
    this.#xmlLimits = { ...defaultXmlLimits, bytes: options.limits.bodyBytes };
  }

  /** Tells of a request, before anything else, that its sender waits to be invited to send the body. */
  expectInvitation(request: IncomingMessage): void {
    this.#uninvited.add(request);
  }

  /** Tells of a request, before anything else, that its sender expects something unknown of the server. */
  expectUnknown(request: IncomingMessage): void {
    this.#unmet.add(request);
  }

  /** All steps of one request; never rejects. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method === 'OPTIONS') {
        await this.#tellCapabilities(request, response);
        return;
      }
      const { principal, headers } = await this.#admit(request, response);
      const read = this.#read(request, { principal, headers });
      const message = read instanceof Promise ? await read : read;
      await this.#options.exchange.run(request, response, { principal, headers, message });
    } catch (error) {
      await this.#refuse(error, request, response);
    }
  }

  /** Answers OPTIONS with what the server can do, for those who have an account. @throws HttpError */
  async #tellCapabilities(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#checkHead(request);
    await this.#options.authenticate(request);
    const wasRead = await this.#discard(request);
    const close = wasRead ? {} : { Connection: 'close' };
    response.writeHead(200, { ...capabilityHeaders(), ...close, Allow: allowedMethods, 'Content-Length': '0' });
    await this.#end(request, response, wasRead);
  }

  /** Checks what can be checked before the body is read, then invites it where that is waited for. @throws HttpError */
  async #admit(request: IncomingMessage, response: ServerResponse): Promise<Admitted> {
    this.#checkHead(request);
    if (request.method !== 'POST') throw new HttpError('method-not-allowed');
    // Waiting for what is there already takes its time, too.
    const sender = this.#options.authenticate(request);
    const principal = sender instanceof Promise ? await sender : sender;
    this.#options.connections.belongsTo(principal.name, request.socket);
    const headers = this.#headers.read(request);
    const length = Number(request.headers['content-length'] ?? 0);
    if (length > this.#options.limits.bodyBytes) throw new HttpError('body-too-large');
    if (this.#uninvited.delete(request)) response.writeContinue();
    return { principal, headers };
  }

  /** @throws XmlRequestError, HttpError */
  #read(body: IncomingMessage, { headers, principal }: Admitted): RequestMessage | Promise<RequestMessage> {
    const turn = () => this.#options.turns.take(principal.name);
    const place = (start: () => void) => this.#options.longBodies.enter(principal.name, start);
    return readBody(body, this.#xmlLimits, { charset: headers.charset, turn, place });
  }

  /**
   * Ends a request without an operation: an empty body with its length, after what the client is still sending was
   * dropped, or at once where that is too much. Only a challenge keeps the connection, because it will be answered there.
   */
  async #refuse(cause: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const error = asHttpError(cause);
    this.#log(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const wasRead = await this.#discard(request);
    const { status, cimError, retryAfter } = error;
    response.writeHead(status, {
      ...(status === 401 && { 'WWW-Authenticate': basicChallenge }),
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      ...(status === 405 && { Allow: allowedMethods }),
      ...(cimError !== undefined && { CIMError: cimError }),
      ...((status !== 401 || !wasRead) && { Connection: 'close' }),
      'Content-Length': '0',
    });
    await this.#end(request, response, wasRead);
  }

  /** @throws HttpError for what no request may have, whatever its method */
  #checkHead(request: IncomingMessage): void {
    if (this.#unmet.has(request)) throw new HttpError('unknown-expectation');
    if (request.rawHeaders.length > 2 * this.#options.limits.headerCount) throw new HttpError('header-too-large');
    checkProtocol(request);
  }

  /** Ends a reply without a body, so that also who is still sending gets to see it. */
  async #end(request: IncomingMessage, response: ServerResponse, wasRead: boolean): Promise<void> {
    if (!wasRead && !this.#uninvited.has(request)) await linger(response, this.#options.limits.discardTimeout);
    response.end();
  }

  async #discard(request: IncomingMessage): Promise<boolean> {
    const { limits, discarding } = this.#options;
    if (this.#uninvited.has(request)) {
      // What came in one piece with the headers is parsed after they are told of.
      await discarding.turn();
      if (!request.complete && request.readableLength === 0) return false;
    }
    return discardBody(request, { bytes: 2 * limits.bodyBytes, milliseconds: limits.discardTimeout }, discarding);
  }

  #log(error: HttpError, request: IncomingMessage): void {
    const { logger, audit } = this.#options;
    const { id, status, cimError, message: reason, user, cause } = error;
    const fields = { status, cimError, reason, user, remoteAddress: peerOf(request.socket).remoteAddress };
    if (id === 'unauthorized' || id === 'authentication-unavailable') audit?.write(refusalEvent(request, error));
    if (status === 500) logger.error({ ...fields, err: cause }, 'request failed');
    else logger.warn(fields, status === 401 ? 'authentication failed' : 'request refused');
  }
}

/** What may stand in Host: a name or an address, and a port (RFC 9110 § 7.2); some clients send none of both. */
const hostForm = /^[\w.~!$&'()*+,;=%[\]:-]*$/;

/** HTTP/1.0, or HTTP/1.1 with the host that it asks for (RFC 9112 § 3.2, § 6.1). */
function checkProtocol({ httpVersion, headers }: IncomingMessage): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') throw new HttpError('malformed-request', `HTTP/${httpVersion}`);
  if (httpVersion === '1.1' && headers.host === undefined) throw new HttpError('malformed-request', 'no Host header');
  if (!hostForm.test(headers.host ?? '')) throw new HttpError('malformed-request', 'a Host that is none');
  if (httpVersion === '1.0' && headers['transfer-encoding'] !== undefined) {
    throw new HttpError('malformed-request', 'a transfer coding in HTTP/1.0');
  }
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof XmlRequestError) return new HttpError(error.fault, error.message);
  return new HttpError('internal-error', undefined, { cause: error });
}
