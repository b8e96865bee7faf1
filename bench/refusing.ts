import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { greedyAuthorization } from './wire.ts';

let reply = '';

/**
 * The least that a server on node:http can do about an attack: the greedy user is refused by the headers alone and hung
 * up on, all others get the text that a message `{ reply }` brought.
 */
const server = createServer({ maxHeaderSize: 32 * 1024 }, (request, response) => {
  if (request.headers.authorization === greedyAuthorization) {
    response.writeHead(413, { 'Content-Length': 0, Connection: 'close' }).end(() => request.destroy());
    return;
  }
  request.resume().on('end', () => {
    response.writeHead(200, {
      CIMOperation: 'MethodResponse',
      'Content-Type': 'application/xml; charset="utf-8"',
      'Content-Length': Buffer.byteLength(reply),
    });
    response.end(reply);
  });
});
server.on('clientError', (_error, socket) => socket.destroy());
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
process.on('message', (message: { readonly reply: string }) => {
  ({ reply } = message);
  process.send?.({});
});
