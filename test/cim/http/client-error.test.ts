import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { clientErrors } from '../../../src/cim/http/client-error.ts';
import { defaultHttpLimits } from '../../../src/cim/http/limits.ts';
import { PendingReplies } from '../../../src/cim/http/pending-replies.ts';

it('who sends no HTTP and nothing more is answered, however long the turn takes to come', async () => {
  const server = createServer();
  Object.assign(server, { httpAllowHalfOpen: true });
  const place = (start: () => void) => {
    start();
    return () => undefined;
  };
  const discarding = { turn: () => sleep(30), place };
  const options = { discarding, limits: defaultHttpLimits, logger: pino({ enabled: false }) };
  server.on('clientError', clientErrors(new PendingReplies(), options));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.end('hello?\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
  } finally {
    server.close();
  }
});
