import { describe, expect, it, onTestFinished } from 'vitest';
import { Access } from '../../src/mapping/access/access.ts';
import { BridgeAccounts } from '../../src/mapping/access/bridge-accounts.ts';
import { xapiModel } from '../../src/xenapi/index.ts';
import { exchangeRaw, rawRequest } from '../cim/http/raw.ts';
import { classParameter, intrinsic, openSite } from '../cim/http/site.ts';
import { poolAccounts } from '../mapping/access/pool-accounts.ts';
import { firstRef } from '../xenapi/served-pool.ts';
import { basic } from './served-bridge.ts';

/** The pool's accounts as the server asks them. */
async function site() {
  const made = await poolAccounts();
  const { pool, authenticator, now } = made;
  const sessions = () => [...pool.db.all('session')].filter(([, { originator }]) => originator === 'xen-cim').length;
  return { ...made, access: new Access({ pool: authenticator, now }), sessions };
}

const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const requestOf = (user: string, password: string) =>
  rawRequest('EnumerateInstanceNames', body, [`Authorization: ${basic(user, password)}`]);
const credentials = (user: string, password = 'simulator', remoteAddress = '192.0.2.1') => ({
  user,
  password,
  remoteAddress,
});

describe('The word of the pool', () => {
  it('T38: a changed password ends sessions within a minute, on open connections too', async () => {
    const { access, now, pass, connection } = await site();
    const zoo = await openSite({ authenticator: access, now });
    onTestFinished(zoo.close);
    const root = await connection.login('root', 'simulator');
    const request = requestOf('root', 'simulator');
    let answered = 0;
    const answers = await exchangeRaw(zoo.port, [request, request, request], () => {
      answered += 1;
      if (answered === 2) pass(60_000);
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await root.call('session.change_password', 'simulator', 'another');
    pass(60_000);
    expect((await exchangeRaw(zoo.port, [request])).map(({ status }) => status)).toEqual([401]);
    const renewed = requestOf('root', 'another');
    expect((await exchangeRaw(zoo.port, [renewed])).map(({ status }) => status)).toEqual([200]);
  });

  it('T38: an account without its role is out within a minute', async () => {
    const { access, pass, pool } = await site();
    const reader = await access.authenticate(credentials('reader'));
    expect(reader).toMatchObject({ name: 'reader' });
    const isReader = (record: Readonly<Record<string, unknown>>) => record['subject_identifier'] === 'S-1-5-21-reader';
    pool.db.set('subject', firstRef(pool.db, 'subject', isReader), 'roles', []);
    pass(59_000);
    expect(reader && access.holds(reader)).toBe(true);
    pass(1000);
    expect(reader && access.holds(reader)).toBe(false);
    expect(await access.authenticate(credentials('reader'))).toBeUndefined();
  });

  it('T38: counts no longer for a name that the file of accounts has got', async () => {
    const { authenticator, connection, now } = await site();
    const service = await connection.loginRenewable('root', 'simulator');
    const bridge = new BridgeAccounts({ accounts: new Map(), model: xapiModel, service });
    const access = new Access({ pool: authenticator, bridge, now });
    const reader = await access.authenticate(credentials('reader'));
    expect(reader && access.holds(reader)).toBe(true);
    access.replaceAccounts(new Map([['reader', { role: 'read-only', certificates: ['CN=reader'] }]]));
    expect(reader && access.holds(reader)).toBe(false);
    const named = await access.identify({ fingerprint: 'ab', names: ['CN=reader'] });
    expect(named && access.holds(named)).toBe(true);
    access.replaceAccounts(new Map());
    expect(named && access.holds(named)).toBe(false);
  });

  it('T38: is not believed any longer when the pool cannot be reached', async () => {
    const { access, pass, pool } = await site();
    const root = await access.authenticate(credentials('root'));
    await pool.stop();
    pass(60_000);
    expect(root && access.holds(root)).toBe(false);
    await expect(access.authenticate(credentials('root'))).rejects.toThrow('cannot be spoken to');
  });

  it('T39: a thousand logins of three accounts leave few sessions, idleness and the end leave none', async () => {
    const { access, authenticator, pass, sessions, connection } = await site();
    for (let login = 0; login < 1000; login++) {
      pass(21_000);
      expect(await access.authenticate(credentials(['root', 'operator', 'reader'][login % 3] ?? ''))).toBeDefined();
    }
    await connection.login('root', 'simulator').then((session) => session.logout());
    expect(sessions()).toBeLessThanOrEqual(3 + 16);
    pass(11 * 60_000);
    await authenticator.expire();
    expect(sessions()).toBe(0);
    await access.authenticate(credentials('root'));
    expect(sessions()).toBe(1);
    await authenticator.close();
    expect(sessions()).toBe(0);
  });

  it('T15: ten thousand guesses become a handful of logins', async () => {
    const { access, logins, pass } = await site();
    await access.authenticate(credentials('root'));
    let looked = 0;
    for (let guess = 0; guess < 10_000; guess++) {
      if (guess % 100 === 0) pass(1000);
      const address = `192.0.2.${guess % 4}`;
      const user = guess % 2 === 0 ? 'root' : `user${guess}`;
      await access.authenticate(credentials(user, `${guess}`, address)).then(
        () => {
          looked += 1;
        },
        () => undefined,
      );
    }
    expect(await logins()).toBeLessThan(120);
    expect(looked).toBeLessThan(120);
    expect(await access.authenticate(credentials('root', 'simulator', '192.0.2.0'))).toMatchObject({ name: 'root' });
  });
});
