import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { completeLimits, defaultHttpLimits, type HttpLimits } from '../../../src/cim/http/limits.ts';
import { exchangeRaw, rawRequest } from './raw.ts';
import { authorization, classParameter, headersOf, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site?.close());

const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const request = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);

async function statusOf(text: string, limits: Partial<HttpLimits> = {}): Promise<number | undefined> {
  site = await openSite({ limits: { discardTimeout: 20, ...limits } });
  const [answer] = await exchangeRaw(site.port, [text]);
  if (answer?.status !== 200) expect(answer?.headers.get('connection')).toBe('close');
  return answer?.status;
}

const chunks = (content: string, end = '0\r\n\r\n', extension = '') =>
  `${Buffer.byteLength(content).toString(16)}${extension}\r\n${content}\r\n${end}`;
const chunked = (coded: string, coding = 'chunked') =>
  request.replace(/Content-Length: \d+/, `Transfer-Encoding: ${coding}`).replace(body, coded);

describe('T8: the length of a body', () => {
  it.each<[string, string, number]>([
    ['shorter than the body', request.replace(/Content-Length: \d+/, 'Content-Length: 20'), 400],
    ['negative', request.replace(/Content-Length: \d+/, 'Content-Length: -1'), 400],
    ['no number', request.replace(/Content-Length: \d+/, 'Content-Length: 0x10'), 400],
    ['told twice', request.replace('Host:', 'Content-Length: 1\r\nHost:'), 400],
    ['a list', request.replace(/Content-Length: (\d+)/, 'Content-Length: $1, $1'), 400],
    ['beyond 64 bits', request.replace(/Content-Length: \d+/, 'Content-Length: 99999999999999999999'), 400],
    ['beyond the limit', request.replace(/Content-Length: \d+/, 'Content-Length: 999999999'), 413],
    ['told with chunks', request.replace('Host:', 'Transfer-Encoding: chunked\r\nHost:'), 400],
    ['hidden by blanks before the colon', request.replace('Content-Length:', 'Content-Length :'), 400],
    ['in a folded line', request.replace('Content-Length: ', 'Content-Length:\r\n '), 400],
    ['of a coding that is not undone', chunked(chunks(body), 'gzip, chunked'), 501],
    ['of chunks within chunks', chunked(chunks(body), 'chunked, chunked'), 501],
    ['of chunks that are not the last coding', chunked(chunks(body), 'chunked, gzip'), 400],
    ['of a chunk, negative', chunked('-1\r\n\r\n0\r\n\r\n'), 400],
    ['of a chunk, beyond 64 bits', chunked('fffffffffffffffff\r\nx'), 400],
    ['of a chunk, shorter than the chunk', chunked('1\r\nxyz\r\n0\r\n\r\n'), 400],
  ])('%s: %i', async (_name, text, status) => {
    expect([status, status === 400 ? 501 : status]).toContain(await statusOf(text));
  });

  it('that is never reached ends with the time of a request', async () => {
    const text = request.replace(/Content-Length: \d+/, `Content-Length: ${Buffer.byteLength(body) + 5}`);
    expect(await statusOf(text, { requestTimeout: 100, headersTimeout: 100 })).toBe(408);
  });

  it('may be given less time than headers are by default', async () => {
    expect(await statusOf(request, { requestTimeout: 3000 })).toBe(200);
  });

  it('in chunks may have extensions, which mean nothing, up to a limit', async () => {
    expect(await statusOf(chunked(chunks(body, undefined, ';a="b"')))).toBe(200);
    await site.close();
    expect(await statusOf(chunked(chunks(body, undefined, `;a=${'b'.repeat(20_000)}`)))).toBe(413);
  });

  it('in chunks may be followed by trailers, which are no headers', async () => {
    const trailers = '0\r\nCIMObject: root/other\r\nAuthorization: Basic eDp5\r\n\r\n';
    expect(await statusOf(chunked(chunks(body, trailers)))).toBe(200);
    await site.close();
    const bare = chunked(chunks(body, `0\r\nAuthorization: ${authorization}\r\n\r\n`)).replace(
      `Authorization: ${authorization}\r\n`,
      '',
    );
    site = await openSite();
    expect((await exchangeRaw(site.port, [bare]))[0]?.status).toBe(401);
  });
});

describe('T45: limits', () => {
  it('of header bytes: 431', async () => {
    const header = (length: number) => request.replace('Host:', `X: ${'x'.repeat(length)}\r\nHost:`);
    expect(await statusOf(header(1000), { headerBytes: 4096 })).toBe(200);
    await site.close();
    expect(await statusOf(header(5000), { headerBytes: 4096 })).toBe(431);
  });

  it('of header lines: 431, whatever stands in the last ones', async () => {
    const lines = (count: number) => request.replace('Host:', `${'X: x\r\n'.repeat(count)}Host:`);
    // Node looks at the count after each 32 lines.
    const limits = { headerCount: 64 };
    expect(await statusOf(lines(57), limits)).toBe(200);
    for (const more of [58, 3000]) {
      await site.close();
      expect(await statusOf(lines(more), limits)).toBe(431);
    }
  });

  it('of the body: 413, told by its length or not', async () => {
    const limits = { bodyBytes: Buffer.byteLength(body) };
    expect(await statusOf(request, limits)).toBe(200);
    await site.close();
    const longer = rawRequest('EnumerateInstanceNames', `${body} `, [`Authorization: ${authorization}`]);
    expect(await statusOf(longer, limits)).toBe(413);
    await site.close();
    expect(await statusOf(chunked(chunks(`${body} `)), limits)).toBe(413);
  });

  it('of the body: 413 as soon as it is passed, whether more is to come or not', async () => {
    site = await openSite({ limits: { bodyBytes: Buffer.byteLength(body) + 10, discardTimeout: 20 } });
    const socket = await opened();
    const endless = chunked(chunks(body.slice(0, 100), ''));
    socket.write(endless);
    await sleep(20);
    socket.write(chunks(`${body.slice(100)}${' '.repeat(20)}`, ''));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it('of the body: 413 at once for one that is too long to be dropped, whose sender has time to see it', async () => {
    site = await openSite({ limits: { bodyBytes: 1000, discardTimeout: 60_000 } });
    const socket = await opened();
    const [head = ''] = request.replace(/Content-Length: \d+/, 'Content-Length: 2001').split(/(?<=\r\n\r\n)/);
    socket.write(`${head}${'x'.repeat(1000)}`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    await sleep(50);
    expect(socket.readableEnded).toBe(false);
    socket.destroy();
  });

  it('of the body: the sender of too much is hung up on when it has had that time', async () => {
    site = await openSite({ limits: { bodyBytes: 1000, discardTimeout: 20 } });
    const socket = await opened();
    socket.write(request.replace(/Content-Length: \d+/, 'Content-Length: 2001'));
    await closed(socket.resume());
  });

  it.each<[string, string]>([
    ['is too long', request.replace(/Content-Length: \d+/, 'Content-Length: 2001').replace(body, body.slice(0, 100))],
    ['is cut off', request.slice(0, -1)],
    ['is broken', chunked('no length\r\n')],
    ['is nobody’s', request.replace(authorization, 'Basic eDp5').slice(0, -1)],
  ])(
    'of the body: nobody waits for a sender that has ended its side of what %s',
    async (_what, text) => {
      site = await openSite({ limits: { bodyBytes: 1000, discardTimeout: 60_000 } });
      const socket = await opened();
      socket.end(text);
      await closed(socket.resume());
    },
    10_000,
  );

  it('of idle connections: they are closed when their time is over', async () => {
    site = await openSite({ limits: { keepAliveTimeout: 50 } });
    const socket = await talking(authorization);
    expect(await Promise.race([closed(socket), sleep(4000, 'open')])).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['was performed', authorization, 200],
    ['was refused', 'Basic eDp5', 401],
  ])('of idle connections: empty lines behind a request that %s do not keep them', async (_what, account, status) => {
    site = await openSite({ limits: { keepAliveTimeout: 500, headersTimeout: 500 } });
    const socket = await opened();
    expect(await statusOn(socket, account)).toBe(status);
    for (let time = 0; socket.writable && time < 100; time++) {
      socket.write('\r\n');
      await sleep(50);
    }
    expect(socket.writable).toBe(false);
    await closed(socket);
  });

  it('of connections: one more takes the place of one that has sent nothing', async () => {
    site = await openSite({ limits: { connections: 2 } });
    const silent = await opened();
    const [talker, newcomer] = [await talking(authorization), await opened()];
    await closed(silent);
    expect(await statusOn(talker, authorization)).toBe(200);
    expect(await statusOn(newcomer, authorization)).toBe(200);
    for (const socket of [talker, newcomer]) socket.destroy();
  });

  it('of connections: who holds most keeps nobody out', async () => {
    const authenticator = { authenticate: async ({ user: name }: { readonly user: string }) => ({ name }) };
    site = await openSite({ limits: { connections: 4 }, authenticator });
    const modest = await talking(other);
    const greedy = [await talking(authorization), await talking(authorization), await talking(authorization)];
    const more = [await talking(authorization), await talking(authorization)];
    await Promise.all(greedy.slice(0, 2).map(closed));
    expect(await statusOn(modest, other)).toBe(200);
    const late = await talking(other);
    for (const socket of [modest, late, ...greedy, ...more]) socket.destroy();
  });
});

const other = `Basic ${Buffer.from('other:x').toString('base64')}`;

async function opened(): Promise<Socket> {
  const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  // The server has seen it.
  await sleep(20);
  return socket;
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await once(socket.resume(), 'close');
}

async function statusOn(socket: Socket, credentials: string): Promise<number> {
  socket.write(rawRequest('EnumerateInstanceNames', body, [`Authorization: ${credentials}`]));
  const [answer] = await once(socket, 'data');
  return Number(String(answer).split(' ', 2)[1]);
}

/** A connection on which a request has been answered. */
async function talking(credentials: string): Promise<Socket> {
  const socket = await opened();
  expect(await statusOn(socket, credentials)).toBe(200);
  return socket;
}

/** Processor time of this process by the time that passes. */
async function cpuShare(): Promise<number> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await sleep(100);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - start);
}

describe('T12: a client that sends slowly, or not at all', () => {
  const limits = { headersTimeout: 100, requestTimeout: 150 };

  /** Sends pieces with a pause after each, until the server has had enough. */
  async function trickle(pieces: readonly string[], requestTimeout = limits.requestTimeout): Promise<string> {
    site = await openSite({ limits: { ...limits, requestTimeout } });
    const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    const closed = once(socket, 'close');
    for (let at = 0; !socket.destroyed && socket.writable && at < 500; at++) {
      socket.write(pieces[at % pieces.length] as string);
      await sleep(10);
      if (answer !== '') break;
    }
    await closed;
    return answer;
  }

  it('of headers is answered 408', async () => {
    const [first = ''] = request.split('\r\n');
    const headers = Array.from({ length: 400 }, (_, index) => `X-${index}: x\r\n`);
    expect(await trickle([`${first}\r\n`, ...headers], 60_000)).toMatch(
      /^HTTP\/1\.1 408 .*Content-Length: 0\r\n.*Connection: close/s,
    );
  });

  it('of a body is answered 408', async () => {
    const head = `${request.split('\r\n\r\n')[0]}\r\n\r\n`.replace(/Content-Length: \d+/, 'Content-Length: 5000');
    expect(await trickle([head, ...Array.from({ length: 400 }, () => ' ')])).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is let go when it sends nothing, and costs nothing then', async () => {
    site = await openSite({ limits });
    const silent = Array.from({ length: 50 }, () => connect(site.port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(silent.map((socket) => once(socket.resume(), 'close')));
    // What this process does beside may need a moment; a server that spins never comes to rest.
    await expect.poll(cpuShare, { timeout: 10_000 }).toBeLessThan(0.5);
    expect((await exchangeRaw(site.port, [request]))[0]?.status).toBe(200);
  });
});

describe('T46: compression', () => {
  it('is accepted of no request, however small it unpacks', async () => {
    site = await openSite();
    const packed = new Uint8Array(gzipSync(body));
    for (const encoding of ['gzip', 'deflate', 'br', 'identity, gzip']) {
      const headers = { ...headersOf('EnumerateInstanceNames'), 'Content-Encoding': encoding };
      const { status } = await fetch(site.url, { method: 'POST', headers, body: packed });
      expect(status).toBe(415);
    }
  });

  it('is made of no reply', async () => {
    site = await openSite({ ants: 5000 });
    const headers = { ...headersOf('EnumerateInstances'), 'Accept-Encoding': 'gzip' };
    const ants = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    const response = await fetch(site.url, { method: 'POST', headers, body: ants });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toContain('</CIM>');
  });
});

describe('T20: a limit', () => {
  it.each(Object.keys(defaultHttpLimits))('%s is positive and finite, or the server does not start', (name) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => completeLimits({ [name]: value })).toThrow(`limit ${name}`);
    }
    expect(completeLimits({ [name]: 1 })).toMatchObject({ [name]: 1 });
    expect(completeLimits({})).toEqual(defaultHttpLimits);
  });
});
