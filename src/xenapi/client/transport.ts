import { getHeapStatistics } from 'node:v8';
import { Agent } from 'undici';
import type { PoolAddress } from './address.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import { type TlsTrust, trustingConnector } from './tls.ts';

/** XAPI closes the connection on larger bodies. */
const bodyLimit = 300 * 1024;

/** Bytes of an answer. What is made of it takes more room than its text, and some answers are read at once. */
export const usualAnswerLimit = Math.floor(getHeapStatistics().heap_size_limit / 8);

export interface PostRequest {
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  /** Nothing changes at the pool where it is done twice. */
  readonly mayRepeat: boolean;
  /** Ends the request; its reason is what the request fails with. */
  readonly signal: AbortSignal;
}

export interface PostAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface TransportOptions {
  readonly trust: TlsTrust;
  readonly userAgent: string;
  readonly socketPath?: string | undefined;
  /** Bytes; the rest of a longer answer is not read, and the call has failed. */
  readonly answerLimit: number;
}

/**
 * Posts documents to a pool over kept connections. All that goes wrong below HTTP is a XenConnectionError; a
 * document that the pool would not read is its sender's fault, and a XenApiError.
 */
export class Transport {
  readonly #agent: Agent;
  readonly #userAgent: string;
  readonly #answerLimit: number;

  constructor({ trust, userAgent, socketPath, answerLimit }: TransportOptions) {
    this.#userAgent = userAgent;
    this.#answerLimit = answerLimit;
    this.#agent = new Agent({
      connect: trustingConnector(trust, socketPath),
      // XAPI waits 10 s for the next request.
      keepAliveTimeout: 8_000,
      // Each call has a deadline of its own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Hands the answer to `read`; the signal counts until that is done. */
  async post<T>(address: PoolAddress, request: PostRequest, read: (answer: PostAnswer) => Promise<T>): Promise<T> {
    const body = Buffer.from(request.body);
    if (body.length >= bodyLimit) {
      const reason = `the pool reads fewer than ${bodyLimit} in a call`;
      throw new XenApiError('VALUE_NOT_SUPPORTED', ['parameters', `${body.length} bytes`, reason]);
    }
    try {
      return await this.#send(address, { ...request, body }, read);
    } catch (error) {
      if (error instanceof XenConnectionError || error instanceof XenApiError) throw error;
      throw request.signal.aborted ? request.signal.reason : connectionError(error);
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #send<T>(
    { origin }: PoolAddress,
    { path, contentType, body, mayRepeat, signal }: Omit<PostRequest, 'body'> & { readonly body: Buffer },
    read: (answer: PostAnswer) => Promise<T>,
  ): Promise<T> {
    const headers = { 'content-type': contentType, 'user-agent': this.#userAgent };
    const send = () => this.#agent.request({ origin, path, method: 'POST', headers, body, signal });
    const answer = await send().catch((error: unknown) => {
      if (mayRepeat && isUnanswered(error)) return send();
      throw error;
    });
    try {
      const type = String(answer.headers['content-type'] ?? '');
      return await read({ status: answer.statusCode, contentType: type, body: upTo(this.#answerLimit, answer.body) });
    } finally {
      // What has not been read is given up; that is no failure of its own.
      answer.body.on('error', () => undefined).destroy();
    }
  }
}

async function* upTo(limit: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) throw new XenConnectionError(`the answer of the pool has more than ${limit} bytes`);
    yield chunk;
  }
}

/**
 * Has the connection ended before an answer? A kept one may, at any time (RFC 9112 § 9.5); whether the pool has begun
 * with the request cannot be known then, so that only what may be done twice is sent again, once (RFC 9110 § 9.2.2).
 */
function isUnanswered(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes((error as { code?: string }).code ?? '');
}

function connectionError(cause: unknown): Error {
  const { code, message } = cause as { code?: string; message?: string };
  return new XenConnectionError(`the pool cannot be spoken to: ${message || code || 'unknown failure'}`, { cause });
}
