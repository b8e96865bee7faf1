import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../conformance/client.ts';
import { chunked, exchangeRaw, rawRequest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const request = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);

/** The answer to a request with more header lines, or with one of its lines replaced. */
async function send(change: string | ((text: string) => string)): Promise<Reply> {
  const text = typeof change === 'string' ? request.replace('Host:', `${change}\r\nHost:`) : change(request);
  const [answer] = await exchangeRaw(site.port, [text]);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

const contentType = (value: string) => (text: string) => text.replace('application/xml; charset=utf-8', value);

describe('T27: Content-Type', () => {
  it.each<[string, number]>([
    ['application/xml', 200],
    ['text/xml', 200],
    ['Application/XML; Charset=UTF-8', 200],
    ['application/xml;charset="utf-8"', 200],
    ['application/xml ; charset=utf-8 ;', 200],
    ['application/xml; charset=utf8; x="a;b"', 200],
    ['application/xml;\tcharset=utf-8', 200],
    ['application/xml\t; charset=utf-8', 200],
    ['application/xml\tx', 415],
    ['application /xml', 415],
    ['application\t/xml', 415],
    ['application/xml, text/xml', 415],
    ['application/xmlx', 415],
    ['application/soap+xml', 415],
    ['text/plain', 415],
    ['application/xml; charset', 415],
    ['application/xml; charset="utf-8', 415],
    ['application/xml; charset=utf-7', 400],
    ['application/xml; charset=utf-32', 400],
    ['application/xml; charset=us-ascii', 400],
    ['application/xml; charset=utf-8; charset=utf-16', 400],
    ['application/xml; charset=utf-8\r\nContent-Type: text/plain', 400],
    ['application/xml\r\nContent-Type: application/xml', 400],
  ])('%j is answered %i', async (value, status) => {
    expect((await send(contentType(value))).status).toBe(status);
  });

  it('that is missing is answered 415', async () => {
    expect((await send((text) => text.replace(/Content-Type: .*\r\n/, ''))).status).toBe(415);
  });
});

describe('Accept', () => {
  it.each<[string, number]>([
    ['Accept: */*', 200],
    ['Accept: application/xml', 200],
    ['Accept: text/xml, application/xml', 200],
    ['Accept: text/html, text/xml, application/xml', 200],
    ['Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 200],
    ['Accept: TEXT/*;q=0.1', 200],
    ['Accept:', 200],
    ['Accept: text/html', 406],
    ['Accept: application/xml;q=0, text/xml;q=0.0', 406],
    ['Accept: application/xml;q=0, text/xml;q=0, */*', 406],
    ['Accept-Charset: utf-8;q=0, *', 406],
    ['Accept-Charset: utf-8', 200],
    ['Accept-Charset: iso-8859-1, *;q=0.1', 200],
    ['Accept-Charset: iso-8859-1', 406],
    ['Accept-Charset: *', 200],
    ['Accept-Charset:', 200],
    ['Accept-Encoding: gzip, deflate', 200],
    ['Accept-Language: de-CH, en;q=0.5, *;q=0', 200],
    ['Accept-Language: en_US', 400],
    ['Accept-Language:', 200],
    [`Accept-Language: en${', en'.repeat(255)}`, 200],
    [`Accept-Language: en${', en'.repeat(256)}`, 400],
    ['Content-Language: en', 200],
    ['Content-Language: en;;', 400],
  ])('%j is answered %i', async (line, status) => {
    const answer = await send(line);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.headers.get('content-length')).toBe('0');
  });
});

describe('the media type of a reply', () => {
  it.each([
    ['Accept: */*', 'application/xml'],
    ['Accept: text/xml, application/xml', 'application/xml'],
    ['Accept: text/xml, */*;q=0.1', 'application/xml'],
    ['Accept: text/xml', 'text/xml'],
    ['Accept: TEXT/*', 'text/xml'],
    ['Accept: application/xml;q=0, text/xml', 'text/xml'],
    ['Accept: application/xml;q=0, */*', 'text/xml'],
    ['Accept: text/*;q=0, */*', 'application/xml'],
  ])('to %s is that which it takes: %s', async (line, type) => {
    expect((await send(line)).headers.get('content-type')).toBe(`${type}; charset="utf-8"`);
  });
});

describe('headers of the message', () => {
  it('name one host, in letters of any case', async () => {
    expect((await send('HOST: zoo')).status).toBe(400);
    expect((await send((text) => text.replace('Host: zoo', 'HOST: ZOO'))).status).toBe(200);
  });

  it('name the coding in letters of any case', async () => {
    expect((await send(() => chunked(request).replace('chunked', 'CHUNKED'))).status).toBe(200);
  });

  it('name no coding in HTTP/1.0, be the chunks in order or not', async () => {
    expect((await send(() => chunked(request).replace('HTTP/1.1', 'HTTP/1.0'))).status).toBe(400);
  });
});

describe('headers of partial content', () => {
  it.each(['Range: bytes=0-9', 'If-Range: "x"', 'Expires: 0', 'Accept-Ranges: bytes'])(
    '%s means nothing in a POST and is ignored',
    async (line) => {
      const answer = await send(line);
      expect(answer.status).toBe(200);
      expect([...answer.headers.keys()].join()).not.toMatch(/range|expires/);
    },
  );

  it('tell of a body that is not whole: refused', async () => {
    expect((await send('Content-Range: bytes 0-9/100')).status).toBe(400);
  });
});
