import { EventEmitter } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { PendingReplies } from '../../../src/cim/http/pending-replies.ts';

it('a connection may owe 1,024 replies, and is lost with one more; those that were sent do not count', () => {
  const server = new EventEmitter();
  new PendingReplies().watch(server as unknown as Server);
  let isLost = false;
  const socket = Object.assign(new EventEmitter(), {
    destroy: () => {
      isLost = true;
    },
  });
  const ask = (closed: boolean) => server.emit('request', { socket, rawHeaders: [] }, { closed } as ServerResponse);
  for (let count = 0; count < 3000; count++) ask(true);
  for (let count = 0; count < 1024; count++) ask(false);
  expect(isLost).toBe(false);
  ask(false);
  expect(isLost).toBe(true);
});

it('2 MiB and 16,384 lines of headers may wait behind the request that is being answered', () => {
  const server = new EventEmitter();
  new PendingReplies().watch(server as unknown as Server);
  const open = () => {
    const destroy = () => {
      socket.isLost = true;
    };
    const socket = Object.assign(new EventEmitter(), { destroy, bytesRead: 0, isLost: false });
    const ask = (bytes: number, lines = 0) => {
      const response = { closed: false };
      socket.bytesRead += bytes;
      const rawHeaders = Array.from({ length: 2 * lines }, () => '');
      server.emit('request', { socket, rawHeaders }, response as ServerResponse);
      return response;
    };
    return { socket, ask };
  };
  const long = 16 * 1024 * 1024;
  for (const [bytes, lines] of [
    [2 * 1024 * 1024, 0],
    [0, 16 * 1024],
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
