import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Principal } from '../../../src/cim/provider.ts';
import { rawRequest, rest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site, undecided } from './site.ts';

let site: Site;
afterEach(() => site.close());

const authorized = [`Authorization: ${authorization}`];
const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const post = rawRequest('EnumerateInstanceNames', body, authorized);
const last = rawRequest('EnumerateInstanceNames', body, [...authorized, 'Connection: close']);
const ants = rawRequest(
  'EnumerateInstances',
  intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant')),
  authorized,
);

/** All that the server sends in answer to these bytes until it closes the connection. */
function send(bytes: string, half = false): Promise<string> {
  const socket = connect({ port: site.port, host: '127.0.0.1', allowHalfOpen: half });
  if (half) socket.end(bytes);
  else socket.write(bytes);
  return rest(socket);
}

const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe('requests sent one upon the other', () => {
  it('are answered in their order', async () => {
    site = await openSite();
    const unknown = post.replace('Zoo_Lion', 'Zoo_Rats');
    const answer = await send(post + unknown + post + last);
    expect(statuses(answer)).toEqual([200, 200, 200, 200]);
    expect([...answer.matchAll(/<ERROR CODE="5"|Leo/g)].map(([found]) => found)[0]).toBe('Leo');
    expect(answer.indexOf('CODE="5"')).toBeGreaterThan(answer.indexOf('Leo'));
  });

  it('are answered, too, when their bodies come in chunks of a byte', async () => {
    site = await openSite();
    const [head = '', content = ''] = post.split(/(?<=\r\n\r\n)/);
    const chunks = [...content].map((character) => `1\r\n${character}\r\n`).join('');
    const bytewise = `${head.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')}${chunks}0\r\n\r\n`;
    const refused = bytewise.replace(/Authorization: .*\r\n/, '');
    const answer = await send(post + bytewise + bytewise + refused + bytewise + last);
    expect(statuses(answer)).toEqual([200, 200, 200, 401, 200, 200]);
  });

  it('are answered, too, when they come one by one behind a long reply that is not read yet', async () => {
    let made = 0;
    site = await openSite({ ants: 15_000, onAnt: () => made++ });
    const socket = connect(site.port, '127.0.0.1');
    socket.pause();
    socket.write(ants);
    for (let before = -1; made === 0 || made > before; await sleep(50)) before = made;
    expect(made).toBeLessThan(15_000);
    for (let time = 0; time < 3; time++) {
      socket.write(time < 2 ? post : last);
      await sleep(50);
    }
    const answer = await rest(socket);
    expect(statuses(answer)).toEqual([200, 200, 200, 200]);
    expect(answer.match(/Leo/g)).toHaveLength(3);
  });

  it('are all answered, be there two hundred', async () => {
    site = await openSite();
    const answer = await send(post.repeat(199) + last);
    expect(statuses(answer)).toEqual(Array.from({ length: 200 }, () => 200));
  });

  it('cost their sender the connection when hundreds wait for the first to be answered', async () => {
    const authenticator = undecided();
    site = await openSite({ authenticator });
    await send(post.repeat(5000));
    authenticator.decide();
    expect(authenticator.asked).toBe(1);
  });

  it.each<[string, string, number]>([
    ['405', post.replace('POST', 'PUT'), 405],
    ['413', post.replace(/Content-Length: \d+/, 'Content-Length: 99999999'), 413],
    ['400 for its headers', post.replace('root/zoo', 'root/other'), 400],
    ['400 for its body', post.replace('</CIM>', '</CIX>'), 400],
    ['406, found when its sender has been asked for', post.replace('Host:', 'Accept: text/html\r\nHost:'), 406],
    ['200, upon which its sender wanted the connection closed', last, 200],
  ])('are not performed behind one that is answered %s', async (_name, first, status) => {
    site = await openSite({ limits: { discardTimeout: 50 } });
    expect(statuses(await send(first + post + post))).toEqual([status]);
    const performed = site.log.filter(({ message }) => message === 'operation');
    expect(performed).toHaveLength(status === 200 ? 1 : 0);
  });

  it('are performed one after the other', async () => {
    const performed = () => site.log.filter(({ message }) => message === 'operation').length;
    const before: number[] = [];
    const authenticate = async (): Promise<Principal> => {
      before.push(performed());
      return { name: 'keeper' };
    };
    site = await openSite({ authenticator: { authenticate } });
    expect(statuses(await send(post + post + last))).toEqual([200, 200, 200]);
    expect(before).toEqual([0, 1, 2]);
  });

  it.each<[string, string, number]>([
    ['M-POST, after which its sender falls back', post.replace('POST', 'M-POST'), 501],
    ['CONNECT', 'CONNECT zoo:80 HTTP/1.1\r\nHost: zoo\r\n\r\n', 405],
    ['T12: garbage', '\u0000\u0001garbage\r\n\r\n', 400],
    ['T12: half a request line', 'POST\r\n\r\n', 400],
    ['T8: the rest of a body that was longer than its length', `${body}\r\n\r\n`, 400],
    ['T45: too large a header', post.replace('Host:', `X: ${'x'.repeat(70_000)}\r\nHost:`), 431],
  ])('%s gets its own answer after that of a POST before it', async (_name, rest, status) => {
    site = await openSite();
    expect(statuses(await send(post + rest))).toEqual([200, status]);
  });

  it('T12: garbage is not answered in the midst of a long reply', async () => {
    site = await openSite({ ants: 5000 });
    const answer = await send(`${ants}garbage\r\n\r\n${post}`);
    const [, rest = ''] = answer.split('\r\n0\r\n\r\n');
    expect(rest).toMatch(/^HTTP\/1\.1 400 /);
    expect(statuses(answer)).toEqual([200, 400]);
  });

  it('T12: garbage is answered after the reply that is still waited for', async () => {
    const authenticator = undecided();
    site = await openSite({ authenticator });
    const answer = send(`${post}\u0000\r\n\r\n`);
    await vi.waitUntil(() => authenticator.asked > 0);
    authenticator.decide();
    expect(statuses(await answer)).toEqual([200, 400]);
  });

  it('T8: a chunk that is none is answered in the place of its request', async () => {
    site = await openSite({ limits: { discardTimeout: 50 } });
    const chunked = post.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked').replace(body, 'zzz\r\nxx\r\n');
    expect(statuses(await send(post + chunked))).toEqual([200, 400]);
    expect(site.log).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'request refused', status: 400 }),
    );
  });

  it('each refusal of what is no HTTP leaves a line in the log', async () => {
    site = await openSite();
    await send('hello?\r\n\r\n');
    expect(site.log).toMatchObject([
      { level: 'warn', message: 'request refused', status: 400, reason: 'HPE_INVALID_METHOD' },
    ]);
  });
});

describe('T12: a client that is refused', () => {
  it('and neither stops nor hangs up, is hung up on', async () => {
    site = await openSite();
    const socket = connect({ port: site.port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
    const closed = new Promise((resolve) => socket.resume().once('close', resolve));
    const sending = setInterval(() => socket.write('garbage\r\n\r\n'), 20);
    await closed;
    clearInterval(sending);
  });
});

describe('T12: a client that has ended its side', () => {
  it('still gets the replies to what it sent', async () => {
    site = await openSite({ ants: 5000 });
    const answer = await send(post + ants, true);
    expect(statuses(answer)).toEqual([200, 200]);
    expect(answer).toMatch(/<\/CIM>\s*\r\n0\r\n\r\n$/);
  });

  it('in the middle of a request is told so', async () => {
    site = await openSite();
    expect(statuses(await send(post + post.slice(0, -20), true))).toEqual([200, 400]);
    expect(statuses(await send(post.slice(0, 60), true))).toEqual([400]);
  });

  it('without a request is let go', async () => {
    site = await openSite();
    expect(await send('', true)).toBe('');
  });
});
