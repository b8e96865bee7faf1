import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { PendingReplies } from '../../../src/cim/http/pending-replies.ts';

it('a connection may owe 256 replies, and is lost with one more; those that were sent do not count', () => {
  const server = new EventEmitter();
  new PendingReplies().watch(server as unknown as Server);
  let isLost = false;
  const socket = Object.assign(new EventEmitter(), {
    destroy: () => {
      isLost = true;
    },
  });
  const ask = (closed: boolean) =>
    server.emit('request', { socket, rawHeaders: [] }, { closed, req: { headers: {} } } as ServerResponse);
  for (let count = 0; count < 3000; count++) ask(true);
  for (let count = 0; count < 256; count++) ask(false);
  expect(isLost).toBe(false);
  ask(false);
  expect(isLost).toBe(true);
});

it('256 KiB and 4,096 lines of headers may wait behind the request that is being answered', () => {
  const server = new EventEmitter();
  new PendingReplies().watch(server as unknown as Server);
  const open = () => {
    const destroy = () => {
      socket.isLost = true;
    };
    const socket = Object.assign(new EventEmitter(), { destroy, bytesRead: 0, isLost: false });
    const ask = (bytes: number, lines = 0) => {
      const response = { closed: false, req: { headers: {} } };
      socket.bytesRead += bytes;
      const rawHeaders = Array.from({ length: 2 * lines }, () => '');
      server.emit('request', { socket, rawHeaders }, response as ServerResponse);
      return response;
    };
    return { socket, ask };
  };
  const long = 16 * 1024 * 1024;
  for (const [bytes, lines] of [
    [256 * 1024, 0],
    [0, 4096],
  ]) {
    const { socket, ask } = open();
    const first = ask(500, 1000);
    ask(long, 20_000);
    first.closed = true;
    ask(long, 20_000);
    ask(bytes ?? 0, lines);
    expect(socket.isLost).toBe(false);
    ask(1, 1);
    expect(socket.isLost).toBe(true);
  }
});

it('the chunks of a body that waits become one piece', async () => {
  const server = createServer();
  new PendingReplies().watch(server);
  const requests: IncomingMessage[] = [];
  const arrived = new Promise((resolve) => {
    server.on('request', (request) => requests.push(request) === 3 && resolve(undefined));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const chunks = '1\r\nx\r\n'.repeat(1000);
  socket.write(`${get}POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n${get}`);
  await arrived;
  const pieces: string[] = [];
  requests[1]?.on('data', (piece) => pieces.push(String(piece)));
  await once(requests[1] as IncomingMessage, 'end');
  expect(pieces).toEqual(['x'.repeat(1000)]);
  socket.destroy();
  server.close();
});
