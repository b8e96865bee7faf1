import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classParameter, headersOf, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const document = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));

const mark = '\ufeff';
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

async function send(body: Buffer, charset: string | undefined) {
  const contentType = charset === undefined ? 'application/xml' : `application/xml; charset=${charset}`;
  const headers = { ...headersOf('EnumerateInstanceNames'), 'Content-Type': contentType };
  const response = await fetch(site.url, { method: 'POST', headers, body: new Uint8Array(body) });
  return { status: response.status, cimError: response.headers.get('cimerror'), text: await response.text() };
}

const agreeing: readonly (readonly [name: string, charset: string | undefined, body: Buffer])[] = [
  ['UTF-8 without a charset', undefined, utf8(document)],
  ['UTF-8 with a mark', 'utf-8', utf8(mark + document)],
  ['UTF-8 with white space before it', 'utf-8', utf8(document.replace(/<\?.*?\?>/, '\n '))],
  ['UTF-16 without a charset, with a mark', undefined, utf16le(mark + document)],
  ['UTF-16 without a charset and a mark', undefined, utf16be(document)],
  ['UTF-16 with a mark, big end first', 'utf-16', utf16be(mark + document)],
  ['UTF-16 with a mark, little end first', 'utf-16', utf16le(mark + document)],
  ['UTF-16 without a mark, big end first', '"UTF-16"', utf16be(document)],
  ['UTF-16 without a mark, little end first', 'utf-16', utf16le(document)],
  ['UTF-16LE', 'utf-16le', utf16le(document)],
  ['UTF-16BE', 'UTF-16BE', utf16be(document.replace('encoding="utf-8"', 'encoding="UTF-16"'))],
];

describe('a body in the charset of its Content-Type', () => {
  it.each(agreeing)('is read: %s', async (_name, charset, body) => {
    const answer = await send(body, charset);
    expect(answer).toMatchObject({ status: 200, cimError: null });
    expect(answer.text).toContain('>Leo</KEYVALUE>');
  });
});

const disagreeing: readonly (readonly [name: string, charset: string, body: Buffer])[] = [
  ['UTF-16 told as UTF-8', 'utf-8', utf16le(mark + document)],
  ['UTF-16 without a mark told as UTF-8', 'utf-8', utf16be(document)],
  ['UTF-8 told as UTF-16', 'utf-16', utf8(document)],
  ['UTF-8 with a mark told as UTF-16', 'utf-16', utf8(mark + document)],
  ['the other order of bytes', 'utf-16le', utf16be(mark + document)],
];

describe('a body in another charset than its Content-Type says', () => {
  it.each(disagreeing)('is refused: %s', async (_name, charset, body) => {
    expect(await send(body, charset)).toEqual({ status: 400, cimError: 'request-not-valid', text: '' });
  });
});

describe('T25: a body in another encoding than UTF-8 and UTF-16', () => {
  const declared = (encoding: string) => utf8(document.replace('encoding="utf-8"', `encoding="${encoding}"`));
  it.each<[string, Buffer]>([
    ['UTF-7 by its declaration', declared('utf-7')],
    ['Latin-1 by its declaration', declared('iso-8859-1')],
    ['EBCDIC', Buffer.from('4c6fa7949340a58599a289969540', 'hex')],
    ['UTF-32', Buffer.from([...document].flatMap((letter) => [0, 0, 0, letter.charCodeAt(0)]))],
    ['UTF-7 by its bytes', utf8('+ADw-?xml version="1.0"?+AD4-')],
  ])('is refused: %s', async (_name, body) => {
    expect((await send(body, undefined)).status).toBe(400);
  });
});
