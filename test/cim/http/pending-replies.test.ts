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
  const ask = (closed: boolean) => server.emit('request', { socket }, { closed } as ServerResponse);
  for (let count = 0; count < 3000; count++) ask(true);
  for (let count = 0; count < 1024; count++) ask(false);
  expect(isLost).toBe(false);
  ask(false);
  expect(isLost).toBe(true);
});
