import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import type { CIMServerOptions } from '../../../src/cim/server.ts';
import { rawRequest, rest } from './raw.ts';
import { authorization, intrinsic, openSite, outOfAnts, type Site, tls, undecided, valueParameter } from './site.ts';

/** Looks at every ant and finds none. */
const query = rawRequest(
  'ExecQuery',
  intrinsic(
    'ExecQuery',
    valueParameter('QueryLanguage', 'WQL') +
      valueParameter('Query', "SELECT * FROM Zoo_Ant WHERE Name = 'x' OR Legs = 0"),
  ),
  [`Authorization: ${authorization}`],
);
const endless = Number.MAX_SAFE_INTEGER;

let site: Site | undefined;
let looks = 0;
afterEach(() => site?.close());

async function open(ants: number, options: Partial<CIMServerOptions> & { onAnt?: (index: number) => void } = {}) {
  looks = 0;
  const onAnt = (index: number) => {
    looks += 1;
    options.onAnt?.(index);
  };
  site = await openSite({ ants, ...options, onAnt });
  return site;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setImmediate();
}

/** Whether ants are still looked at in the next turns. */
async function goesOn(): Promise<boolean> {
  const before = looks;
  for (let turn = 0; turn < 50; turn++) await setImmediate();
  return looks > before;
}

const gone = { operation: 'ExecQuery', outcome: 'aborted: the client went away' };

describe('a query that finds nothing for long', () => {
  it.each<[string, Partial<CIMServerOptions>, (port: number) => Socket]>([
    ['', {}, (port) => connect(port, '127.0.0.1')],
    [
      ', over TLS too',
      { tls, listen: ['https://127.0.0.1:0'] },
      (port) => connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }),
    ],
  ])('ends soon after its client has closed the connection%s', async (_name, options, dial) => {
    const { port, log } = await open(endless, options);
    const socket = dial(port);
    socket.write(query);
    await until(() => looks > 0);
    socket.destroy();
    await until(() => log.length > 0);
    expect(log).toMatchObject([gone]);
    expect(await goesOn()).toBe(false);
  });

  it('ends, and none that was sent upon it begins', async () => {
    const { port, log } = await open(endless);
    const socket = connect(port, '127.0.0.1');
    socket.write(query.repeat(20));
    await until(() => looks > 0);
    socket.destroy();
    await until(() => log.length > 0);
    expect(await goesOn()).toBe(false);
    expect(log).toMatchObject([gone]);
  });

  it('never begins when its client is gone before its sender is known', async () => {
    const authenticator = undecided();
    const { port, log } = await open(endless, { authenticator });
    const socket = connect(port, '127.0.0.1');
    socket.write(query.repeat(2));
    await until(() => authenticator.asked > 0);
    socket.resetAndDestroy();
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    authenticator.decide();
    await until(() => log.length > 0);
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    expect(log).toMatchObject([gone]);
    expect(authenticator.asked).toBe(1);
    expect(looks).toBe(0);
  });

  it.each(['1.0', '1.1'])('is answered to a client of HTTP/%s that has only ended its side', async (version) => {
    const { port, log } = await open(100_000);
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.end(query.replace('HTTP/1.1', `HTTP/${version}`));
    const answer = await rest(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/<IRETURNVALUE><\/IRETURNVALUE>.*<\/CIM>\s*(?:\r\n0\r\n\r\n)?$/s);
    expect(log).toMatchObject([{ outcome: 'ok' }]);
  });

  it('may still fail, and its client is told how', async () => {
    const onAnt = outOfAnts(50_000, new CIMError('SERVER_LIMITS_EXCEEDED', 'no more ants'));
    const { port } = await open(100_000, { onAnt });
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.end(query);
    const answer = await rest(socket);
    expect(answer).toMatch(/<ERROR CODE="27" DESCRIPTION="no more ants">.*<\/CIM>\s*\r\n0\r\n\r\n$/s);
    expect(answer).not.toContain('IRETURNVALUE');
  });

  it('ends before a server that closes says that it has', async () => {
    const { port, log, close } = await open(endless, { limits: { drainTimeout: 20 } });
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(query);
    await until(() => looks > 0);
    await close();
    expect(log).toMatchObject([
      { message: 'replies cut off to stop' },
      { operation: 'ExecQuery', outcome: 'aborted: the server stopped' },
    ]);
    expect(await goesOn()).toBe(false);
    socket.destroy();
  });
});
