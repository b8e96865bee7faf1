import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chunked, exchangeRaw, rawRequest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site, undecided } from './site.ts';

let site: Site | undefined;
afterEach(() => site?.close());

const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const authorized = [`Authorization: ${authorization}`];
const request = (verb = 'POST') => rawRequest('EnumerateInstanceNames', body, authorized, verb);

const trailed = (text: string, trailer: string) => chunked(text, `0\r\n${trailer}\r\n\r\n`);

describe('a connection', () => {
  const cases: readonly (readonly [string, number, (text: string) => string])[] = [
    ['M-POST, so that clients fall back', 501, () => request('M-POST')],
    ['an unknown verb', 501, () => request('BREW')],
    ['two lengths', 400, (text) => text.replace('Host:', 'Content-Length: 3\r\nHost:')],
    ['a negative length', 400, (text) => text.replace(/Content-Length: \d+/, 'Content-Length: -1')],
    ['no length', 411, (text) => text.replace(/Content-Length: \d+\r\n/, '').replace(body, '')],
    ['length and chunks', 400, (text) => text.replace('Host:', 'Transfer-Encoding: chunked\r\nHost:')],
    ['an unknown transfer encoding', 501, (text) => text.replace(/Content-Length: \d+/, 'Transfer-Encoding: zip')],
    ['CONNECT', 405, () => 'CONNECT zoo:80 HTTP/1.1\r\nHost: zoo\r\n\r\n'],
    ['a host that is none', 400, (text) => text.replace('Host: zoo', 'Host: the zoo/<b>')],
    [
      'chunks in HTTP/1.0',
      400,
      (text) => text.replace('HTTP/1.1', 'HTTP/1.0').replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked'),
    ],
    ['a length among the trailers', 400, (text) => trailed(text, 'Content-Length: 5')],
    ['a transfer coding among the trailers', 501, (text) => trailed(text, 'Transfer-Encoding: chunked')],
    ['no host', 400, (text) => text.replace('Host: zoo\r\n', '')],
    ['too many headers', 431, (text) => text.replace('Host:', `X: ${'x'.repeat(70_000)}\r\nHost:`)],
    ['a body beyond the limit', 413, (text) => text.replace(/Content-Length: \d+/, 'Content-Length: 99999999999')],
    ['no HTTP at all', 400, () => 'hello?\r\n\r\n'],
  ];
  it.each(cases)('with %s is answered %i and closed, and logged once', async (_name, status, change) => {
    site = await openSite({ limits: { discardTimeout: 20 } });
    const [answer] = await exchangeRaw(site.port, [change(request())]);
    expect(answer).toMatchObject({ status, body: '' });
    expect(answer?.headers.get('connection')).toBe('close');
    expect(answer?.headers.get('allow')).toBe(status === 405 ? 'POST, OPTIONS' : undefined);
    expect(site.log).toMatchObject([{ status, message: 'request refused' }]);
  });

  it('may be reset while its CONNECT is being refused', async () => {
    site = await openSite();
    for (let times = 0; times < 10; times++) {
      const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
      const closed = once(socket, 'close');
      socket.write(`CONNECT zoo:80 HTTP/1.1\r\nHost: zoo\r\n\r\n${'x'.repeat(100_000)}`);
      setTimeout(() => socket.resetAndDestroy(), 0);
      await closed;
    }
    const [answer] = await exchangeRaw(site.port, [request()]);
    expect(answer?.status).toBe(200);
  });

  it('ignores other trailers', async () => {
    site = await openSite();
    const [answer] = await exchangeRaw(site.port, [trailed(request(), 'X-Checksum: 5')]);
    expect(answer?.status).toBe(200);
  });

  it('accepts HTTP/1.0 without a host', async () => {
    site = await openSite();
    const text = request().replace('HTTP/1.1\r\nHost: zoo', 'HTTP/1.0');
    const [answer] = await exchangeRaw(site.port, [text]);
    expect(answer?.status).toBe(200);
  });

  it('accepts an absolute URI and a chunked body', async () => {
    site = await openSite();
    const text = request().replace('/cimom', 'http://zoo:5988/cimom');
    const [answer] = await exchangeRaw(site.port, [chunked(text)]);
    expect(answer?.status).toBe(200);
  });

  it('serves several requests', async () => {
    site = await openSite();
    const answers = await exchangeRaw(site.port, [request(), request(), request()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('reads a refused body, so that the answer is seen and the next request is served at once', async () => {
    site = await openSite({ limits: { discardTimeout: 60_000 } });
    const large = rawRequest('EnumerateInstanceNames', 'x'.repeat(2_000_000), []);
    const answers = await exchangeRaw(site.port, [large, request()]);
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('is closed with the challenge where the refused body is more than twice too long, and not read', async () => {
    site = await openSite({ limits: { bodyBytes: 1000, discardTimeout: 20 } });
    const requests = [2000, 2001].map((length) => rawRequest('EnumerateInstanceNames', 'x'.repeat(length), []));
    const answers = await exchangeRaw(site.port, requests);
    expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([
      [401, 'keep-alive'],
      [401, 'close'],
    ]);
  });

  it('stays open for a chunked body beyond the limit no longer than the limit', async () => {
    site = await openSite({ limits: { bodyBytes: 10_000, discardTimeout: 50 } });
    const text = request()
      .replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
      .replace(body, `4e20\r\n${' '.repeat(20_000)}\r\n`);
    const [answer] = await exchangeRaw(site.port, [text]);
    expect(answer?.status).toBe(413);
  });
});

describe('closing', () => {
  it('ends idle connections and lets the running operation finish', async () => {
    const authenticator = undecided();
    const opened = await openSite({ authenticator });
    const answers = exchangeRaw(opened.port, [request()]);
    await vi.waitUntil(() => authenticator.asked > 0);
    const idle = connect(opened.port, '127.0.0.1');
    await once(idle, 'connect');
    const idleClosed = once(idle, 'close');
    const closed = opened.close();
    await idleClosed;
    authenticator.decide();
    expect((await answers)[0]).toMatchObject({ status: 200 });
    await closed;
  });
});
