import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { instead } from '../operations/zoo.ts';
import { rawRequest, rest } from './raw.ts';
import {
  authorization,
  call,
  classParameter,
  headersOf,
  intrinsic,
  openSite,
  outOfAnts,
  type Site,
  valueParameter,
} from './site.ts';

let site: Site | undefined;
afterEach(() => site?.close());

const ants = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
const request = rawRequest('EnumerateInstances', ants, [`Authorization: ${authorization}`]);

const enumerate = ({ url }: Site) =>
  fetch(`${url}/cimom`, { method: 'POST', headers: headersOf('EnumerateInstances'), body: ants });

describe('a large reply', () => {
  it('is sent in chunks and is whole', async () => {
    site = await openSite({ ants: 5000 });
    const response = await enumerate(site);
    expect(response.headers.get('content-length')).toBeNull();
    const text = await response.text();
    expect(text.match(/<VALUE\.NAMEDINSTANCE>/g)).toHaveLength(5000);
    expect(text).toMatch(/<\/IRETURNVALUE><\/IMETHODRESPONSE><\/SIMPLERSP><\/MESSAGE><\/CIM>\s*$/);
    expect(site.log).toMatchObject([{ outcome: 'ok', bytes: Buffer.byteLength(text) }]);
  });

  it('begins before its last instance is made', async () => {
    let made = 0;
    site = await openSite({
      ants: 200_000,
      onAnt: () => {
        made += 1;
      },
    });
    const response = await enumerate(site);
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(value?.length).toBeGreaterThan(0);
    expect(made).toBeLessThan(200_000);
    await reader?.cancel();
  });

  it('is made no faster than the client reads, and not at all once the client is gone', async () => {
    let made = 0;
    site = await openSite({
      ants: 1_000_000,
      onAnt: () => {
        made += 1;
      },
    });
    const socket = connect(site.port, '127.0.0.1');
    socket.write(request);
    await once(socket, 'readable');
    let before = -1;
    while (before !== made) {
      before = made;
      await sleep(100);
    }
    expect(made).toBeLessThan(100_000);
    socket.destroy();
    while (site.log.length === 0) await sleep(2);
    expect(site.log).toMatchObject([{ operation: 'EnumerateInstances', outcome: 'aborted: the client went away' }]);
    expect(made).toBeLessThan(100_000);
  });

  it('is broken off when the client does not read for too long, and what it is made of is let go', async () => {
    site = await openSite({ ants: 1_000_000, limits: { writeTimeout: 50 } });
    let hasEnded = false;
    instead(site, 'Zoo_Ant', (plain) => ({
      *enumerate(...parameters) {
        try {
          yield* plain.enumerate(...parameters);
        } finally {
          hasEnded = true;
        }
      },
    }));
    const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
    socket.write(request);
    await once(socket, 'readable');
    while (site.log.length === 0) await sleep(2);
    expect(site.log).toMatchObject([{ outcome: 'aborted: the client does not read' }]);
    expect(hasEnded).toBe(true);
    await once(socket.resume(), 'close');
  });

  it('is broken off, too, when only its end is not read, or that of many short ones', async () => {
    site = await openSite({ ants: 300, limits: { writeTimeout: 50 } });
    const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
    socket.pause();
    const last = rawRequest('EnumerateInstances', ants, [`Authorization: ${authorization}`, 'Connection: close']);
    socket.write(request.repeat(99) + last);
    for (let before = -1; site.log.length === 0 || site.log.length > before; await sleep(200)) before = site.log.length;
    const text = await rest(socket);
    expect(site.log).toContainEqual(expect.objectContaining({ outcome: 'ok' }));
    expect(text.match(/<\/CIM>/g)?.length).toBeLessThan(site.log.filter(({ outcome }) => outcome === 'ok').length);
  });

  it('is cut off when the server closes and the client does not read, and the log tells of it', async () => {
    const { log, port, close } = await openSite({ ants: 1_000_000, limits: { drainTimeout: 1 } });
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(request);
    await once(socket, 'readable');
    await close();
    expect(log).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'replies cut off to stop', replies: 1 }),
    );
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'aborted: the server stopped' }));
    socket.destroy();
  });

  it('leaves the event loop to others', async () => {
    site = await openSite({ ants: 100_000 });
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const query =
      valueParameter('QueryLanguage', 'WQL') +
      valueParameter('Query', "SELECT * FROM Zoo_Ant WHERE Name = 'x' OR Legs = 0");
    const answer = await call(site, 'ExecQuery', query);
    clearImmediate(timer);
    expect(answer).toContain('<IRETURNVALUE></IRETURNVALUE>');
    expect(turns).toBeGreaterThan(5);
  });
});

describe('an error', () => {
  const openFailing = (after: number) =>
    openSite({ ants: 5000, onAnt: outOfAnts(after, new Error('secret of the ants')) });

  it('before anything was sent becomes an ERROR that tells no secret', async () => {
    site = await openFailing(10);
    const answer = await call(site, 'EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    expect(answer).toMatch(/^200 .*<ERROR CODE="1" DESCRIPTION="the server failed to answer">/s);
    expect(answer).not.toContain('secret');
    expect(answer).not.toContain('IRETURNVALUE');
    expect(site.log).toMatchObject([{ level: 'error', err: { message: 'secret of the ants' } }, { outcome: 'FAILED' }]);
  });

  it('after the reply began cuts the connection', async () => {
    site = await openFailing(4000);
    const response = await enumerate(site);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(site.log.at(-1)).toMatchObject({ outcome: 'aborted: an error after the reply had begun' });
  });
});
