import { Agent } from 'undici';
import type { PoolAddress } from './address.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import { type TlsTrust, trustingConnector } from './tls.ts';

/** XAPI closes the connection on larger bodies. */
const bodyLimit = 300 * 1024;

export interface PostRequest {
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PostAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Posts documents to a pool over kept connections. All that goes wrong below HTTP is a XenConnectionError. */
export class Transport {
  readonly #agent: Agent;
  readonly #userAgent: string;

  constructor(trust: TlsTrust, userAgent: string, socketPath?: string) {
    this.#userAgent = userAgent;
    this.#agent = new Agent({
      connect: trustingConnector(trust, socketPath),
      keepAliveTimeout: 30_000,
      // Each request has a deadline of its own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Hands the answer to `read`; the deadline holds until that is done. */
  async post<T>(address: PoolAddress, request: PostRequest, read: (answer: PostAnswer) => Promise<T>): Promise<T> {
    const body = Buffer.from(request.body);
    if (body.length >= bodyLimit)
      throw new XenConnectionError(`the call has ${body.length} bytes, the pool reads ${bodyLimit}`);
    return withDeadline(request.timeout, request.signal, async (signal) => {
      const answer = await this.#agent.request({
        origin: address.origin,
        path: request.path,
        method: 'POST',
        headers: { 'content-type': request.contentType, 'user-agent': this.#userAgent },
        body,
        signal,
      });
      const contentType = String(answer.headers['content-type'] ?? '');
      try {
        return await read({ status: answer.statusCode, contentType, body: answer.body });
      } finally {
        // What has not been read is given up; that is no failure of its own.
        answer.body.on('error', () => undefined).destroy();
      }
    });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

async function withDeadline<T>(
  timeout: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new XenConnectionError('the call was given up'));
  const timer = setTimeout(
    () => controller.abort(new XenConnectionError(`no answer from the pool within ${timeout} ms`)),
    timeout,
  );
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    if (error instanceof XenConnectionError || error instanceof XenApiError) throw error;
    throw controller.signal.aborted ? controller.signal.reason : connectionError(error);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
  }
}

function connectionError(cause: unknown): Error {
  const { code, message } = cause as { code?: string; message?: string };
  return new XenConnectionError(`the pool cannot be spoken to: ${message || code || 'unknown failure'}`, { cause });
}
