import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeRaw } from './raw.ts';
import { authorization, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const ask = async (target: string, lines: readonly string[] = [`Authorization: ${authorization}`]) => {
  const text = [`OPTIONS ${target} HTTP/1.1`, 'Host: zoo', ...lines].join('\r\n');
  const [answer] = await exchangeRaw(site.port, [`${text}\r\n\r\n`]);
  return answer;
};

describe('OPTIONS', () => {
  it.each(['*', '/cimom', 'http://zoo/cimom'])('of %s tells what the server can do', async (target) => {
    const answer = await ask(target);
    expect(answer).toMatchObject({ status: 200, body: '' });
    const headers = Object.fromEntries(answer?.headers ?? []);
    expect(headers).toMatchObject({
      allow: 'POST, OPTIONS',
      opt: 'http://www.dmtf.org/cim/mapping/http/v1.0 ; ns=73',
      '73-cimprotocolversion': '1.0',
      '73-cimsupportsmultipleoperations': '',
      '73-cimsupportedquerylanguages': 'WQL, DMTF:CQL',
      'content-length': '0',
    });
    expect(headers['73-cimsupportedfunctionalgroups']).toMatch(/^basic-read, .*association-traversal, query-execution/);
  });

  it('tells it to nobody without an account', async () => {
    expect((await ask('*', []))?.status).toBe(401);
    expect((await ask('*', ['Authorization: Basic eDp5']))?.status).toBe(401);
  });

  it('may have a body, which means nothing', async () => {
    const lines = [`Authorization: ${authorization}`, 'Content-Type: text/plain', 'Content-Length: 5'];
    const text = ['OPTIONS * HTTP/1.1', 'Host: zoo', ...lines, '', 'hello'].join('\r\n');
    const answers = await exchangeRaw(site.port, [text, text]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('with too many header lines is refused: the last ones are not seen', async () => {
    const lines = [`Authorization: ${authorization}`, ...Array<string>(128).fill('X: x'), 'Authorization: Basic eDp5'];
    expect((await ask('*', lines))?.status).toBe(431);
  });

  it('leaves who sends too long a body the time to see the answer', async () => {
    const socket = connect(site.port, '127.0.0.1').setEncoding('latin1');
    const lines = [`Authorization: ${authorization}`, 'Content-Length: 99999999'];
    socket.write(['OPTIONS * HTTP/1.1', 'Host: zoo', ...lines, '', 'hello'].join('\r\n'));
    const [answer] = await once(socket, 'data');
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*\r\nConnection: close\r\n/s);
    await sleep(100);
    expect(socket.readableEnded).toBe(false);
    socket.destroy();
  });
});
