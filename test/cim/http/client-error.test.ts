import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { clientErrors } from '../../../src/cim/http/client-error.ts';
import { defaultHttpLimits } from '../../../src/cim/http/limits.ts';
import { PendingReplies } from '../../../src/cim/http/pending-replies.ts';

let server: Server;
afterEach(() => server.close());

async function connected(limits = defaultHttpLimits): Promise<Socket> {
  server = createServer();
  Object.assign(server, { httpAllowHalfOpen: true });
  const place = (start: () => void) => {
    start();
    return () => undefined;
  };
  const discarding = { turn: () => sleep(30), place };
  server.on(
    'clientError',
    clientErrors(new PendingReplies(), { discarding, limits, logger: pino({ enabled: false }) }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return connect({ port, host: '127.0.0.1', allowHalfOpen: true });
}

it('who sends no HTTP and nothing more is answered, however long the turn takes to come', async () => {
  const socket = await connected();
  socket.end('hello?\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
});

it('who sends no HTTP and does not hang up is cut off when the time to see the answer is over', async () => {
  const socket = await connected({ ...defaultHttpLimits, discardTimeout: 20 });
  const [accepted] = (await once(server, 'connection')) as [Socket];
  const start = performance.now();
  socket.write('hello?\r\n\r\n');
  await once(accepted, 'close');
  expect(performance.now() - start).toBeLessThan(1000);
  socket.destroy();
});
