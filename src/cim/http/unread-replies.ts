import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Cuts the connection of a client that does not read the end of a reply in so many milliseconds: when all of it has been
 * handed to the socket, nothing else waits for it any more.
 */
export function cutUnreadReplies(server: Server, milliseconds: number): void {
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.on('prefinish', () => {
      if (response.writableFinished) return;
      const timer = setTimeout(() => response.destroy(), milliseconds);
      response.on('close', () => clearTimeout(timer));
    });
  });
}
