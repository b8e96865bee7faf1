import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Replies that a connection may owe: whoever sends more requests before they are answered loses it. One user may have all
 * connections, and what waits in each takes up to a mebibyte within these limits.
 */
const mostOwed = 256;
/** What may wait in memory behind the request that is being answered: bytes, and lines of headers, which take more. */
const mostWaiting = { bytes: 256 * 1024, lines: 4096 };

interface Owed {
  readonly response: ServerResponse;
  /** What had come on the connection up to the end of the request's head; only differences tell something. */
  readonly bytes: number;
  readonly lines: number;
}

/** The replies that each connection still owes. Requests may be sent one upon the other (RFC 9112 § 9.3.2). */
export class PendingReplies {
  /** In the order of their requests; the first ones may have been sent already. */
  readonly #owed = new WeakMap<Socket, Owed[]>();

  watch(server: Server): void {
    server.prependListener('request', ({ socket, rawHeaders }: IncomingMessage, response: ServerResponse) => {
      const owed = this.#owed.get(socket) ?? [];
      this.#owed.set(socket, owed);
      while (owed[0]?.response.closed) owed.shift();
      if (owed.length > 1) joinBody(owed.at(-1)?.response.req);
      const lines = (owed.at(-1)?.lines ?? 0) + rawHeaders.length / 2;
      const last = { response, bytes: socket.bytesRead, lines };
      owed.push(last);
      const { bytes, lines: before } = owed[1] ?? last;
      const isTooMuch = last.bytes - bytes > mostWaiting.bytes || lines - before > mostWaiting.lines;
      if (isTooMuch || owed.length > mostOwed) socket.destroy();
    });
  }

  /** The reply that the connection owes before this one, which belongs to its last request. */
  before({ req: { socket } }: ServerResponse): ServerResponse | undefined {
    return this.#owed.get(socket)?.at(-2)?.response;
  }

  /** The request that is still being sent, if its headers have arrived; only the last one can be. */
  unfinished(socket: Socket): IncomingMessage | undefined {
    return this.#owed.get(socket)?.find(({ response }) => !response.req.complete)?.response.req;
  }

  /** Resolves when the replies to all requests that were whole have been sent, or lost. */
  async settled(socket: Socket): Promise<void> {
    for (const { response } of [...(this.#owed.get(socket) ?? [])]) {
      if (!response.closed) await once(response, 'close');
    }
  }
}

/** Makes one piece of the chunks of a body that waits: one of a single byte takes as much memory as hundreds of bytes. */
function joinBody(request: IncomingMessage | undefined): void {
  if (request?.headers['transfer-encoding'] === undefined) return;
  const body: Buffer | null = request.read();
  if (body !== null) request.unshift(body);
}
