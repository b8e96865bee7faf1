import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  // Whoever waits for a body that does not come waits until the test fails.
  site = await openSite({ limits: { discardTimeout: 60_000 } });
});
afterAll(() => site.close());

const body = intrinsic('GetClass', classParameter('ClassName', 'Zoo_Lion'));
const authorized = `Authorization: ${authorization}`;
const request = rawRequest('GetClass', body, [authorized, 'Expect: 100-continue']);
const head = request.slice(0, -body.length);
const chunk = `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** Reads until the end of a head, or of a whole message, or of the connection has come. */
async function next(socket: Socket, end: string): Promise<string> {
  let text = '';
  while (!text.includes(end) && !socket.readableEnded) {
    const [piece = ''] = await Promise.race([once(socket, 'data'), once(socket, 'end')]);
    text += piece;
  }
  return text;
}

const open = () => connect(site.port, '127.0.0.1').setEncoding('latin1');

/** The shortcut takes bodies of known length, the routing those in chunks. */
const ways: readonly (readonly [string, (text: string) => string, string])[] = [
  ['past the routing', (text) => text, body],
  ['through the routing', (text) => text.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked'), chunk],
];

describe.each(ways)('a client that waits before it sends the body, %s', (_name, change, content) => {
  it('is invited to send it', async () => {
    const socket = open();
    for (let times = 0; times < 2; times++) {
      socket.write(change(head));
      expect(await next(socket, '\r\n\r\n')).toBe('HTTP/1.1 100 Continue\r\n\r\n');
      socket.write(content);
      expect(await next(socket, '</CIM>')).toMatch(/^HTTP\/1\.1 200 .*<CLASS NAME="Zoo_Lion"/s);
    }
    socket.destroy();
  });

  it.each<[string, number, (text: string) => string]>([
    ['without credentials', 401, (text) => text.replace(`${authorized}\r\n`, '')],
    ['of another media type', 415, (text) => text.replace('application/xml', 'text/plain')],
    ['of another operation', 400, (text) => text.replace('MethodCall', 'MethodTalk')],
    ['of another method', 405, (text) => text.replace('POST', 'PUT')],
  ])('%s is refused at once, and need not send it', async (_case, status, spoil) => {
    const socket = open();
    socket.write(spoil(change(head)));
    const answer = await next(socket, '\r\n\r\n');
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\nConnection: close\r\n`, 's'));
    await once(socket, 'end');
    socket.destroy();
  });

  it('that sends all in one piece without credentials sees its refusal, and the connection ends with it', async () => {
    const before = site.log.length;
    const socket = open();
    const good = rawRequest('GetClass', body, [authorized]);
    socket.write(change(head).replace(`${authorized}\r\n`, '') + content + good);
    expect(await next(socket, '</CIM>')).toMatch(/^HTTP\/1\.1 401 (?!.*HTTP).*\r\nConnection: close\r\n/s);
    expect(site.log.slice(before)).toMatchObject([{ status: 401 }]);
    socket.destroy();
  });

  it('that does not wait sees its refusal', async () => {
    const socket = open();
    const long = content.replace('</CIM>', `${' '.repeat(2_000_000)}</CIM>`);
    socket.write(
      change(head)
        .replace(`${authorized}\r\n`, '')
        .replace(/Length: \d+/, `Length: ${long.length}`) + long,
    );
    expect(await next(socket, '\r\n\r\n')).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  });
});

describe('a client that waits before it sends too much', () => {
  it('is refused at once', async () => {
    const socket = open();
    socket.write(head.replace(/Content-Length: \d+/, 'Content-Length: 99999999'));
    expect(await next(socket, '\r\n\r\n')).toMatch(/^HTTP\/1\.1 413 .*\r\nConnection: close\r\n/s);
    socket.destroy();
  });

  it('in HTTP/1.0 is not invited, which it would not understand', async () => {
    const socket = open();
    socket.write(request.replace('HTTP/1.1', 'HTTP/1.0'));
    expect(await next(socket, '</CIM>')).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });
});

it.each(['', ' '])('a client that expects nothing, %j, is served', async (nothing) => {
  const socket = open();
  socket.write(request.replace('Expect: 100-continue', `Expect:${nothing}`));
  expect(await next(socket, '\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();
});

describe('a client that expects something unknown', () => {
  it.each(['POST', 'OPTIONS'])('is refused, also where the body of its %s breaks off', async (method) => {
    const before = site.log.length;
    const socket = open();
    const unknown = head
      .replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
      .replace('POST', method)
      .replace('100-continue', 'miracles');
    socket.write(`${unknown}5\r\nhello\r\n`);
    await once(socket, 'connect');
    await sleep(20);
    socket.write('no chunk\r\n');
    expect(await next(socket, '\r\n\r\n')).toMatch(/^HTTP\/1\.1 417 .*\r\nConnection: close\r\n/s);
    expect(site.log.slice(before)).toMatchObject([{ status: 417, message: 'request refused' }]);
    socket.destroy();
  });
});
