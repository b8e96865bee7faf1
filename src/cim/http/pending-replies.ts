import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Replies that a connection may owe: whoever sends more requests before they are answered loses it. */
const mostOwed = 1024;

/** The replies that each connection still owes. Requests may be sent one upon the other (RFC 9112 § 9.3.2). */
export class PendingReplies {
  /** In the order of their requests; the first ones may have been sent already. */
  readonly #owed = new WeakMap<Socket, ServerResponse[]>();

  watch(server: Server): void {
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const owed = this.#owed.get(socket);
      if (owed === undefined) {
        this.#owed.set(socket, [response]);
      } else {
        while (owed[0]?.closed) owed.shift();
        owed.push(response);
        if (owed.length > mostOwed) socket.destroy();
      }
    });
  }

  /** The reply that the connection owes before this one, which belongs to its last request. */
  before({ req: { socket } }: ServerResponse): ServerResponse | undefined {
    return this.#owed.get(socket)?.at(-2);
  }

  /** The request that is still being sent, if its headers have arrived; only the last one can be. */
  unfinished(socket: Socket): IncomingMessage | undefined {
    return this.#owed.get(socket)?.find(({ req }) => !req.complete)?.req;
  }

  /** Resolves when the replies to all requests that were whole have been sent, or lost. */
  async settled(socket: Socket): Promise<void> {
    for (const response of [...(this.#owed.get(socket) ?? [])]) {
      if (!response.closed) await once(response, 'close');
    }
  }
}
