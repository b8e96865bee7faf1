import { describe, expect, it } from 'vitest';
import { PoolAuthenticator } from '../../../src/mapping/access/pool-authenticator.ts';
import { createConnection, xapiModel } from '../../../src/xenapi/index.ts';
import { servePool, silent } from '../../xenapi/served-pool.ts';

const credentials = { user: 'root', password: 'simulator', remoteAddress: '127.0.0.1' };

const site = async () => {
  const pool = await servePool();
  let time = 0;
  const connection = createConnection({ url: pool.url, model: xapiModel, version: 'test', logger: silent });
  const authenticator = new PoolAuthenticator({ connection, logger: silent, recheckAfter: 60_000, now: () => time });
  const logins = async () => (await pool.simulator.calls()).methods['session.login_with_password'] ?? 0;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { pool, connection, authenticator, logins, pass };
};

describe('PoolAuthenticator', () => {
  it('asks the pool once for an account and a minute, however many requests come', async () => {
    const { pool, connection, authenticator, logins, pass } = await site();
    await Promise.all([authenticator.authenticate(credentials), authenticator.authenticate(credentials)]);
    pass(59_000);
    await authenticator.authenticate(credentials);
    expect(await logins()).toBe(1);
    pass(2_000);
    await authenticator.authenticate(credentials);
    expect(await logins()).toBe(2);
    await connection.close();
    await pool.stop();
  });

  it('believes no other password, and leaves the account of the right one alone', async () => {
    const { pool, connection, authenticator, logins } = await site();
    await authenticator.authenticate(credentials);
    expect(await authenticator.authenticate({ ...credentials, password: 'wrong' })).toBeUndefined();
    expect(await authenticator.authenticate(credentials)).toMatchObject({ name: 'root' });
    expect(await logins()).toBe(2);
    await connection.close();
    await pool.stop();
  });

  it('logs in anew after the pool has forgotten the session', async () => {
    const { pool, connection, authenticator } = await site();
    const before = await authenticator.authenticate(credentials);
    await pool.restart();
    await expect(before?.session.call('host.get_all')).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    const after = await authenticator.authenticate(credentials);
    expect((await after?.session.call('host.get_all'))?.length).toBeGreaterThan(0);
    await connection.close();
    await pool.stop();
  });
});
