import { X509Certificate } from 'node:crypto';
import { getEventListeners, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeSelfSigned } from '../../../src/cli/self-signed.ts';
import { createConnection } from '../../../src/xenapi/client/connection.ts';
import { XenApiError, XenConnectionError } from '../../../src/xenapi/client/errors.ts';
import type { XenSession } from '../../../src/xenapi/client/types.ts';
import type { Ref } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { silent } from '../../silent.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { disturb, type Instead, jsonAnswer, type PassingCall, refusal } from '../disturbed-pool.ts';
import { gate } from '../gate.ts';
import { connect, firstRef, newDatabase, servePool } from '../served-pool.ts';

const refused = { status: 404, contentType: 'text/html', body: '<html>no such page</html>' };

describe('a connection to a pool', () => {
  it('gives decoded results and takes decoded parameters', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const machine = firstRef(pool.db, 'VM', ({ is_control_domain }) => is_control_domain === false) as Ref<'VM'>;
    const network = firstRef(pool.db, 'network') as Ref<'network'>;
    await session.call('network.set_other_config', network, new Map([['a', '<&>']]));
    expect(await session.call('network.get_other_config', network)).toEqual(new Map([['a', '<&>']]));
    const record = await session.call('VM.get_record', machine);
    expect(typeof record.memory_static_max).toBe('bigint');
    expect(record.snapshot_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    await expect(session.call('VM.get_name_label', 'OpaqueRef:none' as Ref<'VM'>)).rejects.toMatchObject({
      code: 'HANDLE_INVALID',
      parameters: ['VM', 'OpaqueRef:none'],
    });
  });

  it('keeps every digit of a 64-bit int, and every text that looks like one', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const network = firstRef(pool.db, 'network') as Ref<'network'>;
    const text = '"MTU":9223372036854775807,\\';
    await session.call('network.set_name_label', network, text);
    for (const int of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n]) {
      await session.call('network.set_MTU', network, int);
      expect(await session.call('network.get_MTU', network)).toBe(int);
      expect(await session.call('network.get_record', network)).toMatchObject({ MTU: int, name_label: text });
    }
  });

  it('gives text that XML cannot carry as it is in JSON, and with U+FFFD in its place in XML', async () => {
    await using pool = await servePool();
    await using old = await disturb(() => pool.url, {
      before: async ({ path }) => (path === '/jsonrpc' ? refused : undefined),
    });
    const odd = '\u0000a\u001b\ud800\u{1f600}\uffff\u0085';
    const network = firstRef(pool.db, 'network') as Ref<'network'>;
    pool.db.update('network', network, { name_label: odd, other_config: { [odd]: odd }, tags: [odd] });
    const read = async (url: string) => {
      await using connection = connect(url);
      const session = await connection.login('root', 'simulator');
      const { name_label, other_config, tags } = await session.call('network.get_record', network);
      return [name_label, ...tags, ...[...other_config].flat()];
    };
    expect(await read(pool.url)).toEqual(Array(4).fill(odd));
    expect(await read(old.url)).toEqual(Array(4).fill('\ufffda\ufffd\ufffd\u{1f600}\ufffd\u0085'));
  });

  it('speaks XML-RPC where JSON-RPC is missing, with the same results', async () => {
    await using pool = await servePool();
    await using old = await disturb(() => pool.url, {
      before: async ({ path }) => (path === '/jsonrpc' ? refused : undefined),
    });
    const recordsAt = async (url: string) => {
      await using connection = connect(url);
      const session = await connection.login('root', 'simulator');
      await expect(session.call('VM.get_record', 'OpaqueRef:none' as Ref<'VM'>)).rejects.toBeInstanceOf(XenApiError);
      return [await session.call('VM.get_all_records'), await session.call('host.get_all_records')];
    };
    expect(await recordsAt(old.url)).toEqual(await recordsAt(pool.url));
    expect(new Set(old.calls.map(({ path }) => path))).toEqual(new Set(['/jsonrpc', '/RPC2']));
  });

  it('reports a refused login as the pool puts it', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const refusal = await connection.login('root', 'wrong').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'SESSION_AUTHENTICATION_FAILED' });
    expect(String(refusal)).not.toContain('wrong');
  });

  it('starts the asynchronous form and answers with its task', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const network = await session.start('network.create', { other_config: new Map(), name_label: 'n' });
    expect(network).toMatch(/^OpaqueRef:/);
    expect(pool.db.get('task', network)).toBeDefined();
  });

  it('names itself, keeps its headers small and logs out all sessions in the end', async () => {
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {});
    const connection = connect(between.url);
    await connection.login('root', 'simulator');
    await connection.login('operator', 'simulator');
    expect([...pool.db.all('session')].map(([, session]) => session['originator'])).toEqual(['xen-cim', 'xen-cim']);
    await connection.close();
    expect(pool.db.count('session')).toBe(0);
    for (const { headers } of between.calls) {
      expect(headers['user-agent']).toBe('xen-cim/1.2.3');
      expect(JSON.stringify(headers).length).toBeLessThan(1_024);
    }
  });

  it('refuses a call that the pool would not read', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const label = 'x'.repeat(300 * 1024);
    await expect(session.call('VM.get_by_name_label', label)).rejects.toMatchObject({ code: 'VALUE_NOT_SUPPORTED' });
  });

  it('refuses values of a wrong type before anything is sent', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const struct = { a: 1 } as unknown as string;
    await expect(session.call('VM.get_by_name_label', struct)).rejects.toMatchObject({ code: 'FIELD_TYPE_ERROR' });
    const { methods } = await pool.simulator.calls();
    expect(methods).not.toHaveProperty('VM.get_by_name_label');
  });

  it('gives up on a pool that does not answer', async () => {
    await using silence = await disturb(() => '', { before: async () => 'hang' });
    await using connection = connect(silence.url, { timeout: 20 });
    await expect(connection.login('root', 'simulator')).rejects.toThrow('within 20 ms');
  });

  it.each<[string, Instead]>([
    ['hangs up', 'drop'],
    ['is no pool', { status: 200, contentType: 'text/html', body: '<html></html>' }],
    ['sends half an answer', { status: 200, contentType: 'application/json', body: '{"jsonrpc":"2.0","resu' }],
    ['sends something else', { status: 200, contentType: 'application/json', body: '[]' }],
    ['gives no session', jsonAnswer({ result: [] })],
  ])('reports as a failed connection that the other side %s', async (_what, instead) => {
    await using other = await disturb(() => '', { before: async () => instead });
    await using connection = connect(other.url);
    await expect(connection.login('root', 'simulator')).rejects.toBeInstanceOf(XenConnectionError);
  });

  it.each([
    ['/jsonrpc', 0],
    ['/RPC2', 1],
  ])(
    'sends a read or a login at %s once more where the pool ends the connection, and nothing else',
    async (flavour, refusals) => {
      await using pool = await servePool();
      let drops = 0;
      const before = async ({ path }: PassingCall) => {
        if (path !== flavour) return refused;
        drops -= 1;
        return drops >= 0 ? ('drop' as const) : undefined;
      };
      await using between = await disturb(() => pool.url, { before });
      await using connection = connect(between.url);
      const sent = async (drop: number, call: () => Promise<unknown>) => {
        const calls = between.calls.length;
        drops = drop;
        const isDone = await call().then(
          () => true,
          (error: unknown) => !(error instanceof XenConnectionError),
        );
        return [isDone, between.calls.length - calls];
      };
      const session = await connection.login('root', 'simulator');
      const network = firstRef(pool.db, 'network') as Ref<'network'>;
      expect(await sent(1, () => session.call('pool.get_all'))).toEqual([true, 2]);
      expect(await sent(2, () => session.call('pool.get_all'))).toEqual([false, 2]);
      expect(await sent(1, () => connection.login('reader', 'simulator'))).toEqual([true, 2 + refusals]);
      const [host] = await session.call('pool.get_all');
      expect(await sent(1, () => session.call('event.inject', 'pool', String(host)))).toEqual([true, 2]);
      expect(await sent(1, () => session.call('network.set_name_label', network, 'n'))).toEqual([false, 1]);
      expect(await sent(1, () => session.start('network.create', { other_config: new Map() }))).toEqual([false, 1]);
    },
  );

  it('takes nothing for done where the answer does not say so', async () => {
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => (body.includes('set_name_label') ? jsonAnswer({}) : undefined),
    });
    await using connection = connect(between.url);
    const session = await connection.login('root', 'simulator');
    const network = firstRef(pool.db, 'network') as Ref<'network'>;
    await expect(session.call('network.set_name_label', network, 'n')).rejects.toThrow('without a result');
  });

  it('takes an error of null for none', async () => {
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {
      after: (_, answer) => answer.replace('{', '{"error":null,'),
    });
    await using connection = connect(between.url);
    expect((await connection.login('root', 'simulator')).user).toBe('root');
  });

  it('leaves nothing behind with the signal that could have ended a call', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.loginRenewable('root', 'simulator');
    const { signal } = new AbortController();
    for (const longPoll of [false, true]) await session.request('pool.get_all', [], { signal, longPoll });
    await session.renew([], signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('sends nothing for who has given up before', async () => {
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {});
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    for (const longPoll of [false, true]) {
      const request = session.request('pool.get_all', [], { signal: AbortSignal.abort(), longPoll });
      await expect(request).rejects.toThrow('given up');
    }
    expect(between.calls.filter(({ body }) => body.includes('pool.get_all'))).toEqual([]);
  });

  it('gives up on an answer without an end, in either flavour', async () => {
    await using pool = await servePool();
    for (const flavour of ['/jsonrpc', '/RPC2']) {
      const endless = createServer(async (request, response) => {
        if (request.url !== flavour) return void response.writeHead(404).end();
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => void (response.write(' '.repeat(10_000)) && setImmediate(more));
        response.on('drain', more);
        more();
      });
      endless.listen(0, '127.0.0.1');
      await once(endless, 'listening');
      const { port } = endless.address() as AddressInfo;
      await using connection = connect(`http://127.0.0.1:${port}`, { answerLimit: 100_000 });
      await expect(connection.login('root', 'simulator')).rejects.toThrow('has more than 100000 bytes');
      endless.closeAllConnections();
      endless.close();
    }
    await using connection = connect(pool.url, { answerLimit: 100_000 });
    expect((await connection.login('root', 'simulator')).user).toBe('root');
  });

  it('reads floats that are no JSON', async () => {
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {
      after: ({ body }, answer) =>
        body.includes('get_HVM_shadow') ? answer.replace(/"result":[\d.]+/, '"result":NaN') : answer,
    });
    await using connection = connect(between.url);
    const session = await connection.login('root', 'simulator');
    const machine = firstRef(pool.db, 'VM') as Ref<'VM'>;
    await expect(session.call('VM.get_HVM_shadow_multiplier', machine)).rejects.toThrow('another type');
    expect((await session.call('VM.get_record', machine)).name_label).not.toBe('');
  });

  it('keeps to the bound on calls at once', async () => {
    await using pool = await servePool();
    let running = 0;
    let most = 0;
    await using between = await disturb(() => pool.url, {
      before: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        return undefined;
      },
    });
    await using connection = connect(between.url, { concurrency: 2 });
    const users = ['root', 'operator', 'reader'];
    const sessions = await Promise.all(users.map((user) => connection.login(user, 'simulator')));
    most = 0;
    await Promise.all([...sessions, ...sessions, ...sessions].map((session) => session.call('pool.get_all')));
    expect(most).toBe(2);
  });

  it('reaches a pool over a Unix socket', async () => {
    const directory = temporaryDirectory();
    await using pool = await servePool();
    await using between = await disturb(() => pool.url, {}, join(directory, 'xen-api.sock'));
    await using connection = connect(between.url);
    const session = await connection.login('root', 'simulator');
    expect(await session.call('pool.get_all')).toHaveLength(1);
  });
});

describe('a connection whose pool is slow over some calls', () => {
  /** A pool that says nothing to calls of this method until it is let go. */
  const slowPool = async (target: () => string, method: string) => {
    const { passed, open: letGo } = gate();
    const between = await disturb(target, {
      before: async ({ body }) => (body.includes(`"${method}"`) ? passed : undefined),
    });
    const sent = () => between.calls.filter(({ body }) => body.includes(`"${method}"`)).length;
    return { url: between.url, sent, letGo, [Symbol.asyncDispose]: () => between[Symbol.asyncDispose]() };
  };
  const many = (session: XenSession, number: number) =>
    Promise.allSettled(Array.from({ length: number }, () => session.call('pool.get_all')));

  it('lets nobody wait behind the calls of one user: others call, log in, are asked about, and log out', async () => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'pool.get_all');
    await using connection = connect(slow.url, { concurrency: 8 });
    const mirror = await connection.loginRenewable('root', 'simulator');
    const operator = await connection.login('operator', 'simulator');
    const all = many(await connection.login('root', 'simulator'), 24);
    await expect.poll(slow.sent).toBe(4);
    const reader = await connection.login('reader', 'simulator');
    expect((await reader.rights()).permissions.has('vm.start')).toBe(false);
    await reader.logout();
    expect(await operator.call('host.get_all')).toHaveLength(2);
    expect(await mirror.call('host.get_all')).toHaveLength(2);
    await mirror.call('event.inject', 'pool', firstRef(pool.db, 'pool'));
    slow.letGo();
    expect(new Set((await all).map(({ status }) => status))).toEqual(new Set(['fulfilled']));
  });

  it('shares a session between the users who act in it', async () => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'pool.get_all');
    await using connection = connect(slow.url, { concurrency: 8 });
    const service = await connection.loginRenewable('root', 'simulator');
    const [alice, bob] = [service.actingFor('alice'), service.actingFor('bob')];
    const all = many(alice, 24);
    await expect.poll(slow.sent).toBe(4);
    expect(await bob.call('host.get_all')).toHaveLength(2);
    await bob.logout();
    slow.letGo();
    await all;
    expect(await bob.start('network.create', { other_config: new Map(), name_label: 'n' })).toMatch(/^OpaqueRef:/);
  });

  it.each([
    ['waited for as long as it may take', () => ({ timeout: 100 }), 'no answer from the pool within 100 ms'],
    ['been given up meanwhile', () => ({ signal: AbortSignal.timeout(100) }), 'the call was given up'],
  ])('does not send what has %s', async (_what, options, reason) => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'pool.get_all');
    await using connection = connect(slow.url, { concurrency: 8 });
    const session = await connection.loginRenewable('root', 'simulator');
    const all = many(session, 8);
    await expect.poll(slow.sent).toBeGreaterThanOrEqual(4);
    await expect(session.request('pool.get_all', [], options())).rejects.toThrow(reason);
    slow.letGo();
    await all;
    expect(slow.sent()).toBe(8);
  });

  it('refuses a user with endless calls, as a pool would', async () => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'pool.get_all');
    await using connection = connect(slow.url, { concurrency: 8 });
    const all = many(await connection.login('root', 'simulator'), 600);
    await expect.poll(slow.sent).toBe(4);
    await connection.close();
    const refusals = (await all).flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals.filter(({ code }) => code === 'TOO_MANY_PENDING_TASKS')).toHaveLength(600 - 512 - 4);
  });

  it('is closed, and logged out, without waiting for them', async () => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'pool.get_all');
    const connection = connect(slow.url, { concurrency: 8 });
    const all = many(await connection.login('root', 'simulator'), 24);
    await expect.poll(slow.sent).toBe(4);
    await connection.close();
    expect(pool.db.count('session')).toBe(0);
    expect(new Set((await all).map(({ status }) => status))).toEqual(new Set(['rejected']));
    slow.letGo();
  });

  it.each(['login', 'loginRenewable'] as const)('takes a %s back that ends after it has been closed', async (login) => {
    await using pool = await servePool();
    await using slow = await slowPool(() => pool.url, 'session.login_with_password');
    const connection = connect(slow.url, { concurrency: 8 });
    const session = connection[login]('root', 'simulator').catch((error: unknown) => error);
    await expect.poll(slow.sent).toBe(1);
    const closed = connection.close();
    slow.letGo();
    await closed;
    expect(await session).toMatchObject({ code: 'SESSION_INVALID' });
    expect(pool.db.count('session')).toBe(0);
  });

  it('is closed, though a login or a logout is never answered, when the pool has had its time', async () => {
    await using pool = await servePool();
    const unanswered: string[] = [];
    const before = async ({ body }: PassingCall) => {
      const [method] = /session\.log(?:out|in_with_password)/.exec(body) ?? [];
      if (method === undefined || unanswered.includes(method) || body.includes('reader')) return undefined;
      unanswered.push(method);
      return 'hang';
    };
    await using mute = await disturb(() => pool.url, { before });
    const connection = connect(mute.url, { logoutTimeout: 50 });
    await connection.login('reader', 'simulator');
    const login = connection.login('root', 'simulator').catch((error: unknown) => error);
    await expect.poll(() => unanswered).toEqual(['session.login_with_password']);
    await connection.close();
    expect(await login).toBeInstanceOf(XenConnectionError);
    expect(unanswered).toEqual(['session.login_with_password', 'session.logout']);
  });
});

describe('a connection over TLS', () => {
  const fixture = (name: string) => readFile(new URL(`../fixtures/${name}.pem`, import.meta.url), 'utf8');

  it('T11: trusts only what it is told to trust', async () => {
    const [cert, key] = [await fixture('localhost-cert'), await fixture('localhost-key')];
    await using pool = await servePool({ listen: 'https://127.0.0.1:0', tls: { cert, key } });
    const fingerprint = new X509Certificate(cert).fingerprint256;
    const login = async (trust: object) => {
      await using connection = connect(pool.url, { trust });
      return (await connection.login('root', 'simulator')).user;
    };
    await expect(login({})).rejects.toBeInstanceOf(XenConnectionError);
    await expect(login({ fingerprints: ['00'.repeat(32)] })).rejects.toThrow('fingerprint');
    expect(await login({ ca: cert })).toBe('root');
    expect(await login({ fingerprints: [fingerprint] })).toBe('root');
    expect(await login({ fingerprints: [fingerprint.replaceAll(':', '').toLowerCase()] })).toBe('root');
    expect(await login({ insecure: true })).toBe('root');
  });

  it('T11: sees the certificate whose fingerprint it is told on each of its connections', async () => {
    const [cert, key] = [await fixture('localhost-cert'), await fixture('localhost-key')];
    await using pool = await servePool({ listen: 'https://127.0.0.1:0', tls: { cert, key } });
    const fingerprints = [new X509Certificate(cert).fingerprint256];
    await using connection = connect(pool.url, { trust: { fingerprints } });
    const session = await connection.login('root', 'simulator');
    const calls = Array.from({ length: 4 }, () => session.call('pool.get_all'));
    expect((await Promise.all(calls)).map((pools) => pools.length)).toEqual([1, 1, 1, 1]);
  });

  it('T11: refuses a certificate that is trusted, but of another host, unless it is that very one', async () => {
    const { cert, key } = await makeSelfSigned({ names: ['other.example'], notBefore: new Date(), days: 1 });
    await using pool = await servePool({ listen: 'https://127.0.0.1:0', tls: { cert, key } });
    const login = async (trust: object) => {
      await using connection = connect(pool.url, { trust });
      return await connection.login('root', 'simulator');
    };
    await expect(login({ ca: cert })).rejects.toBeInstanceOf(XenConnectionError);
    await expect(login({ ca: cert, fingerprints: [new X509Certificate(cert).fingerprint256] })).resolves.toBeDefined();
  });
});

describe('a session', () => {
  it('logs in again, once for all its calls, where the pool has forgotten it', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.loginRenewable('root', 'simulator');
    await pool.restart();
    await Promise.all([session.call('pool.get_all'), session.call('host.get_all'), session.call('VM.get_all')]);
    expect(session.epoch).toBe(2);
    expect((await pool.simulator.calls()).methods['session.login_with_password']).toBe(1);
  });

  it('logs in again where its host is the coordinator no more', async () => {
    await using pool = await servePool();
    let isSlave = false;
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (!isSlave || body.includes('login')) return undefined;
        isSlave = false;
        return refusal('HOST_IS_SLAVE', '127.0.0.1');
      },
    });
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    isSlave = true;
    expect(await session.call('pool.get_all')).toHaveLength(1);
    expect(session.epoch).toBe(2);
  });

  it('tells its rights, too, where the pool has forgotten it', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.loginRenewable('root', 'simulator');
    await pool.restart();
    pool.db.destroy('session', firstRef(pool.db, 'session'));
    expect((await session.actingFor('alice').rights()).isLocalSuperuser).toBe(true);
    expect(session.epoch).toBe(2);
  });

  it('does not go on asking for its rights where the pool forgets each login at once', async () => {
    await using pool = await servePool();
    const before = async ({ body }: PassingCall) =>
      body.includes('login_with') ? undefined : refusal('SESSION_INVALID', 'x');
    await using forgetful = await disturb(() => pool.url, { before });
    await using connection = connect(forgetful.url);
    const session = await connection.loginRenewable('root', 'simulator');
    await expect(session.rights()).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    expect(session.epoch).toBe(3);
  });

  it('without credentials is over then, and its handle stays secret', async () => {
    await using pool = await servePool();
    await using connection = connect(pool.url);
    const session = await connection.login('root', 'simulator');
    const handle = firstRef(pool.db, 'session');
    await pool.restart();
    const error = await session.call('pool.get_all').catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'SESSION_INVALID' });
    expect(JSON.stringify(error) + String(error)).not.toContain(handle);
  });

  it('leaves nothing at the pool where it logs out while it logs in again', async () => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let logins = 0;
    await using between = await disturb(() => pool.url, {
      before: async ({ body }) => {
        if (body.includes('login_with')) logins += 1;
        return body.includes('login_with') && logins > 1 ? passed : undefined;
      },
    });
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    await pool.restart();
    const forgotten = pool.db.count('session');
    const call = session.call('pool.get_all').catch((error: unknown) => error);
    await expect.poll(() => logins).toBe(2);
    const end = session.logout();
    open();
    await end;
    expect(await call).toMatchObject({ code: 'SESSION_INVALID' });
    expect(pool.db.count('session')).toBe(forgotten);
  });

  it('follows a host that is not the coordinator', async () => {
    const db = newDatabase();
    await using coordinator = await servePool({}, db);
    await using member = await servePool({ coordinator: new URL(coordinator.url).host }, db);
    await using connection = connect(member.url);
    const session = await connection.login('root', 'simulator');
    expect(await session.call('pool.get_all')).toHaveLength(1);
    expect((await coordinator.simulator.calls()).methods).toHaveProperty(['pool.get_all']);
  });

  it('does not follow hosts that name each other for ever, and tells of each once', async () => {
    const told: unknown[] = [];
    const logger = { ...silent, info: (...line: unknown[]) => void told.push(line) };
    const naming = (host: () => string) => disturb(() => '', { before: async () => refusal('HOST_IS_SLAVE', host()) });
    const hostOf = ({ url }: { url: string }) => new URL(url).host;
    await using one = await naming(() => hostOf(other));
    await using other = await naming(() => hostOf(one));
    await using connection = connect(one.url, { logger });
    await expect(connection.login('root', 'simulator')).rejects.toThrow('name each other');
    expect(one.calls).toHaveLength(1);
    expect(told).toEqual([
      [{ from: one.url, to: other.url }, 'following to the coordinator'],
      [{ from: other.url, to: one.url }, 'following to the coordinator'],
    ]);
  });

  it('tells once for each login that a host names itself as coordinator', async () => {
    const told: unknown[] = [];
    const tell = (...line: unknown[]) => void told.push(line);
    const logger = { ...silent, info: tell, warn: tell };
    let host = '';
    await using member = await disturb(() => '', { before: async () => refusal('HOST_IS_SLAVE', host) });
    host = new URL(member.url).host;
    await using connection = connect(member.url, { logger });
    const oddity = 'says that it is not the coordinator, and names itself as that';
    for (let logins = 1; logins <= 2; logins += 1) {
      await expect(connection.login('root', 'simulator')).rejects.toThrow(`${member.url} ${oddity}`);
      expect(told).toHaveLength(logins);
    }
    expect(told[0]).toEqual([{ host: member.url }, `a host ${oddity}`]);
    expect(member.calls).toHaveLength(2);
  });

  it('finds the coordinator among the hosts that it is told', async () => {
    const db = newDatabase();
    await using first = await servePool({}, db);
    await using second = await servePool({}, db);
    await using connection = connect(first.url);
    const session = await connection.loginRenewable('root', 'simulator');
    await first.stop();
    await expect(session.call('pool.get_all')).rejects.toBeInstanceOf(XenConnectionError);
    await session.renew(['no host', new URL(second.url).host]);
    expect(await session.call('pool.get_all')).toHaveLength(1);
  });

  it('finds the coordinator beside hosts that are silent, and keeps one session where it has several names', async () => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let isDown = false;
    await using between = await disturb(() => pool.url, {
      before: async () => (isDown ? jsonAnswer({}) : undefined),
    });
    await using silence = await disturb(() => pool.url, { before: () => passed.then(() => jsonAnswer({})) });
    await using again = await disturb(() => pool.url, {
      before: async ({ body }) => void (body.includes('login_with') && (await passed)),
    });
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    isDown = true;
    await session.renew([silence, again, pool].map(({ url }) => new URL(url).host));
    expect(await session.call('pool.get_all')).toHaveLength(1);
    open();
    await expect.poll(() => again.calls.map(({ body }) => /session\.\w+/.exec(body)?.[0])).toHaveLength(2);
    await expect.poll(() => pool.db.count('session')).toBe(1);
    expect(await session.call('pool.get_all')).toHaveLength(1);
  });

  it.each<[string, Instead | undefined, string | undefined]>([
    ['prefers a coordinator that answers later to', undefined, undefined],
    ['waits for silent hosts, then tells of', jsonAnswer({}), 'SESSION_AUTHENTICATION_FAILED'],
  ])('%s the refusal of another host', async (_what, late, code) => {
    await using pool = await servePool();
    const { passed, open } = gate();
    let isDown = false;
    await using between = await disturb(() => pool.url, {
      before: async () => (isDown ? jsonAnswer({}) : undefined),
    });
    await using slow = await disturb(() => pool.url, { before: () => passed.then(() => late) });
    await using refusing = await disturb(() => pool.url, {
      before: async () => refusal('SESSION_AUTHENTICATION_FAILED', 'root', 'elsewhere'),
    });
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    isDown = true;
    let isOver = false;
    const end = session
      .renew([slow, refusing].map(({ url }) => new URL(url).host))
      .catch((error: unknown) => error)
      .finally(() => {
        isOver = true;
      });
    await expect.poll(() => [slow.calls.length, refusing.calls.length]).toEqual([1, 1]);
    // Who asks after it is answered after it.
    await using other = connect(refusing.url);
    await expect(other.login('root', 'simulator')).rejects.toMatchObject({ code: 'SESSION_AUTHENTICATION_FAILED' });
    expect(isOver).toBe(false);
    open();
    expect(((await end) as { code?: string } | undefined)?.code).toBe(code);
    if (code === undefined) expect(await session.call('pool.get_all')).toHaveLength(1);
  });

  it('asks each host once, and no more hosts than a pool can have', async () => {
    await using pool = await servePool();
    let isDown = false;
    const before = async () => (isDown ? jsonAnswer({}) : undefined);
    await using between = await disturb(() => pool.url, { before });
    await using member = await servePool({ coordinator: new URL(between.url).host }, pool.db);
    await using connection = connect(between.url);
    const session = await connection.loginRenewable('root', 'simulator');
    isDown = true;
    await expect(session.renew([new URL(member.url).host])).rejects.toBeInstanceOf(XenConnectionError);
    expect(between.calls).toHaveLength(2);
    const asked = new Set<number | undefined>();
    const others = Array.from({ length: 70 }, () =>
      createServer(({ socket }) => {
        asked.add(socket.localPort);
        socket.destroy();
      }).listen(0, '127.0.0.1'),
    );
    await Promise.all(others.map((server) => once(server, 'listening')));
    const many = others.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expect(session.renew(many)).rejects.toBeInstanceOf(XenConnectionError);
    expect(asked.size).toBe(64);
    for (const server of others) server.close();
  });

  it.each(['SESSION_AUTHENTICATION_FAILED', 'RBAC_PERMISSION_DENIED'])(
    'pauses where the pool refuses its account with %s, says so once, and tries again later',
    async (code) => {
      let logins = 0;
      const before = async ({ body }: PassingCall) => {
        if (!body.includes('login_with')) return refusal('SESSION_INVALID');
        logins += 1;
        return logins > 1 ? refusal(code) : undefined;
      };
      await using pool = await servePool();
      await using between = await disturb(() => pool.url, { before });
      const told: object[] = [];
      const logger = { ...silent, error: (fields: object) => void told.push(fields) };
      const connection = createConnection({ url: between.url, model: xapiModel, version: '', logger });
      vi.useFakeTimers({ toFake: ['performance'] });
      try {
        const session = await connection.loginRenewable('root', 'simulator');
        for (const count of [2, 3]) {
          for (let call = 0; call < 3; call++)
            await expect(session.call('pool.get_all')).rejects.toMatchObject({
              code: expect.stringMatching(/^SESSION_AUTH.*_FAILED$/),
            });
          // Nothing was refused to those who share the session.
          await expect(session.actingFor('alice').call('pool.get_all')).rejects.toBeInstanceOf(XenConnectionError);
          expect(logins).toBe(count);
          vi.advanceTimersByTime(30_000);
        }
      } finally {
        vi.useRealTimers();
        await connection.close();
      }
      expect(told).toMatchObject([{ user: 'root' }]);
    },
  );

  it.each([
    ['waits for its renewal no longer than for an answer', () => ({ timeout: 200 })],
    ['gives up a call whose caller has left while it is renewed', () => ({ signal: AbortSignal.timeout(200) })],
  ])('%s', async (_, options) => {
    await using pool = await servePool();
    const { passed, open: letGo } = gate();
    let isMute = false;
    await using mute = await disturb(() => pool.url, {
      before: async ({ body }) => (isMute && body.includes('login') ? passed : undefined),
    });
    await using connection = connect(mute.url);
    const session = await connection.loginRenewable('root', 'simulator');
    isMute = true;
    await pool.restart();
    await expect(session.request('pool.get_all', [], options())).rejects.toThrow('given up');
    letGo();
  });
});
