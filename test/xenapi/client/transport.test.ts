import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { parsePoolUrl } from '../../../src/xenapi/client/address.ts';
import { Transport } from '../../../src/xenapi/client/transport.ts';

afterEach(() => void vi.useRealTimers());

it('keeps a connection between calls, and gives it up before XAPI does, after ten seconds', async () => {
  const sockets: Socket[] = [];
  const server = createServer({ keepAliveTimeout: 0 }, (_, response) => response.end('an answer'));
  server.on('connection', (socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = parsePoolUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const transport = new Transport({ trust: {}, userAgent: 'test', answerLimit: 1000 });
  const { signal } = new AbortController();
  const request = { path: '/', contentType: 'text/plain', body: 'a call', mayRepeat: false, signal };
  const post = async () => {
    await transport.post(address, request, ({ body }) => text(body));
    // Only then can the connection be used again.
    await setImmediate();
  };

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await post();
  vi.advanceTimersByTime(5000);
  await post();
  vi.advanceTimersByTime(5000);
  await post();
  expect(sockets).toHaveLength(1);
  vi.advanceTimersByTime(9999);
  vi.useRealTimers();
  await expect.poll(() => sockets[0]?.destroyed).toBe(true);
  await post();
  expect(sockets).toHaveLength(2);

  await transport.close();
  server.close();
});
