import type { ServerResponse } from 'node:http';

/**
 * Sends a reply without a body, and leaves a client that is still sending its request so many milliseconds to see it: a
 * connection that is closed over unread bytes is reset, which takes the reply away again. One that has ended its side
 * sends no more.
 */
export function linger(response: ServerResponse, milliseconds: number): Promise<void> {
  response.flushHeaders();
  const { socket } = response.req;
  return new Promise((resolve) => {
    if (response.destroyed || socket.readableEnded) return resolve();
    const settle = () => {
      clearTimeout(timer);
      response.off('close', settle);
      socket.off('end', settle);
      resolve();
    };
    const timer = setTimeout(settle, milliseconds);
    response.on('close', settle);
    socket.on('end', settle);
  });
}
