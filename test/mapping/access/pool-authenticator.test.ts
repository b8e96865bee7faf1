import { describe, expect, it, vi } from 'vitest';
import { CIMError } from '../../../src/cim/index.ts';
import { PoolAuthenticator, type PoolAuthenticatorOptions } from '../../../src/mapping/access/pool-authenticator.ts';
import { type Ref, XenApiError, type XenConnection, XenConnectionError } from '../../../src/xenapi/index.ts';
import { silent } from '../../silent.ts';
import { type Instead, type PassingCall, refusal } from '../../xenapi/disturbed-pool.ts';
import { gate } from '../../xenapi/gate.ts';
import { firstRef, type ServedPoolOptions } from '../../xenapi/served-pool.ts';
import { poolAccounts } from './pool-accounts.ts';

const credentials = { user: 'root', password: 'simulator', remoteAddress: '127.0.0.1' };

/** A pool whose answers to logins the test gives, in whatever order. */
const hesitant = (more: Partial<PoolAuthenticatorOptions> = {}) => {
  const logins: ((answer: Error | 'good') => void)[] = [];
  const sessions: { readonly logout: ReturnType<typeof vi.fn> }[] = [];
  const login = async (user: string) => {
    const answer = await new Promise<Error | 'good'>((resolve) => void logins.push(resolve));
    if (answer !== 'good') throw answer;
    const session = {
      user,
      logout: vi.fn(async () => {}),
      call: () => Promise.reject(new XenApiError('SESSION_INVALID')),
    };
    sessions.push(session);
    return session;
  };
  let time = 0;
  const connection = { login } as unknown as XenConnection;
  const around = { connection, logger: silent, recheckAfter: 60_000, now: () => time };
  const authenticator = new PoolAuthenticator({ ...around, ...more });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { authenticator, logins, sessions, pass };
};

describe('PoolAuthenticator', () => {
  it('asks the pool once for an account and a minute, however many requests come', async () => {
    const { authenticator, logins, pass } = await poolAccounts();
    await Promise.all([authenticator.authenticate(credentials), authenticator.authenticate(credentials)]);
    pass(59_000);
    await authenticator.authenticate(credentials);
    expect(await logins()).toBe(1);
    pass(2_000);
    await authenticator.authenticate(credentials);
    expect(await logins()).toBe(2);
  });

  it('believes an answer from when it was asked for, however late it came', async () => {
    const { authenticator, logins, pass } = hesitant();
    const login = authenticator.authenticate(credentials);
    pass(20_000);
    logins[0]?.('good');
    const principal = await login;
    const holds = () => principal && authenticator.holds(principal);
    pass(39_000);
    expect(holds()).toBe(true);
    pass(1_000);
    expect(holds()).toBe(false);
  });

  it('believes no answer of a pool that has restarted since it was asked', async () => {
    let epoch = 1;
    const { authenticator, logins } = hesitant({ epoch: () => epoch });
    const login = authenticator.authenticate(credentials);
    await vi.waitFor(() => expect(logins).toHaveLength(1));
    epoch = 2;
    logins[0]?.('good');
    const principal = await login;
    expect(principal && authenticator.holds(principal)).toBe(false);
  });

  it('keeps nobody waiting while the pool is silent, and believes it again when it has answered', async () => {
    const { passed, open: wake } = gate();
    let isAsleep = false;
    const before = async () => (isAsleep ? passed : undefined);
    const onSilence = vi.fn();
    const { authenticator, sent, pass } = await poolAccounts({ disturbance: { before }, patience: 200, onSilence });
    await authenticator.authenticate(credentials);
    pass(60_000);
    isAsleep = true;
    const together = [1, 2, 3].map(() => authenticator.authenticate(credentials));
    for (const { status } of await Promise.allSettled(together)) expect(status).toBe('rejected');
    await expect(authenticator.authenticate(credentials)).rejects.toThrow(XenConnectionError);
    expect(onSilence).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(2);
    wake();
    await vi.waitFor(
      () => expect(authenticator.authenticate(credentials)).resolves.toMatchObject({ name: 'root' }),
      10_000,
    );
    expect(sent).toHaveLength(2);
  });

  it('takes no pool for silent that has answered in time', async () => {
    vi.useFakeTimers();
    const onSilence = vi.fn();
    const { authenticator, logins, pass } = hesitant({ onSilence });
    for (let count = 0; count < 2; count++) {
      const login = authenticator.authenticate(credentials);
      await vi.waitFor(() => expect(logins).toHaveLength(1));
      logins.pop()?.('good');
      await login;
      pass(60_000);
    }
    vi.advanceTimersByTime(600_000);
    expect([onSilence.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
    vi.useRealTimers();
  });

  it('takes no pool for silent that refuses', async () => {
    const onSilence = vi.fn();
    const { authenticator, logins } = hesitant({ onSilence });
    const login = expect(authenticator.authenticate(credentials)).rejects.toMatchObject({ code: 'HOST_STILL_BOOTING' });
    await vi.waitFor(() => expect(logins).toHaveLength(1));
    logins[0]?.(new XenApiError('HOST_STILL_BOOTING'));
    await login;
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('refuses credentials that no call can carry, and does not ask about them', async () => {
    const { authenticator, logins } = await poolAccounts();
    expect(await authenticator.authenticate({ ...credentials, password: '\u0000' })).toBeUndefined();
    expect(await logins()).toBe(0);
  });

  it('logs nobody out who is at work, and gives nobody a session who has been logged out', async () => {
    const { authenticator, logins, sessions, pass } = hesitant({ idleAfter: 1000 });
    const login = authenticator.authenticate(credentials);
    await vi.waitFor(() => expect(logins).toHaveLength(1));
    logins.pop()?.('good');
    const principal = await login;
    const session = () => principal && authenticator.sessionOf(principal);
    pass(900);
    await authenticator.authenticate(credentials);
    pass(900);
    await authenticator.expire();
    expect(sessions[0]?.logout).not.toHaveBeenCalled();
    expect(session()).toBe(principal?.session);
    pass(101);
    await authenticator.expire();
    expect(sessions[0]?.logout).toHaveBeenCalled();
    expect(session()).toBeUndefined();
  });

  it('keeps no stranger waiting once the pool is suspect, and asks for nobody who has left', async () => {
    const { passed, open: wake } = gate();
    const disturbance = { before: () => passed };
    const { authenticator, sent } = await poolAccounts({ disturbance, patience: 200, isSuspect: () => true });
    const strangers = ['a', 'b', 'c', 'd'].map((user) => authenticator.authenticate({ ...credentials, user }));
    for (const { status } of await Promise.allSettled(strangers)) expect(status).toBe('rejected');
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    wake();
    await vi.waitFor(
      () => expect(authenticator.authenticate(credentials)).resolves.toMatchObject({ name: 'root' }),
      10_000,
    );
    expect(sent).toHaveLength(3);
  });

  it('doubts a pool that does not answer for strangers, and asks for none of those in line then', async () => {
    let isSuspect = false;
    const onSilence = () => {
      isSuspect = true;
    };
    const disturbance = { before: async () => 'hang' as const };
    const options = { disturbance, timeout: 200, onSilence, isSuspect: () => isSuspect };
    const { authenticator, sent } = await poolAccounts(options);
    const strangers = ['a', 'b', 'c', 'd'].map((user) => authenticator.authenticate({ ...credentials, user }));
    for (const { status } of await Promise.allSettled(strangers)) expect(status).toBe('rejected');
    expect(sent).toHaveLength(2);
  });

  it('believes no other password, and leaves the account of the right one alone', async () => {
    const { authenticator, logins } = await poolAccounts();
    await authenticator.authenticate(credentials);
    expect(await authenticator.authenticate({ ...credentials, password: 'wrong' })).toBeUndefined();
    expect(await authenticator.authenticate(credentials)).toMatchObject({ name: 'root' });
    expect(await logins()).toBe(2);
  });

  it('sends what meets a session that the pool has forgotten once more, in one that it logs in for', async () => {
    const { pool, authenticator, logins } = await poolAccounts();
    const [one, other] = await Promise.all([1, 2].map(() => authenticator.authenticate(credentials)));
    await pool.restart();
    // The first calls may still meet the connection that the restart has closed.
    await vi.waitFor(() => other?.isAdministrator?.());
    for (const principal of [one, other, one])
      expect((await principal?.session.call('host.get_all'))?.length).toBeGreaterThan(0);
    expect(await logins()).toBe(1);
    expect(one && authenticator.sessionOf(one)).toBe(one?.session);
  });

  it('logs in for what meets such sessions twice, that of its request and that of a later check', async () => {
    const { authenticator, logins, pass } = hesitant();
    const check = () => {
      const principal = authenticator.authenticate(credentials);
      logins.at(-1)?.('good');
      return principal;
    };
    const early = await check();
    pass(61_000);
    await check();
    const call = expect(early?.session.call('host.get_all')).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    await vi.waitFor(() => expect(logins).toHaveLength(3));
    logins[2]?.('good');
    await call;
    expect(logins).toHaveLength(3);
  });

  it.each<[string, Instead]>([
    ['is not answered', 'drop'],
    ['is refused', refusal('OPERATION_NOT_ALLOWED')],
  ])('sends what %s just once', async (_, instead) => {
    const disturbance = { before: async ({ body }: PassingCall) => (body.includes('VM.start') ? instead : undefined) };
    const { pool, authenticator, sent } = await poolAccounts({ disturbance });
    const principal = await authenticator.authenticate(credentials);
    const machine = firstRef(pool.db, 'VM') as Ref<'VM'>;
    await expect(principal?.session.call('VM.start', machine, false, false)).rejects.toBeInstanceOf(Error);
    expect(sent).toHaveLength(2);
  });

  it('tells that the session is gone where the password has changed meanwhile', async () => {
    const { connection, authenticator } = await poolAccounts();
    const principal = await authenticator.authenticate(credentials);
    const other = await connection.login('root', 'simulator');
    await other.call('session.change_password', 'simulator', 'another');
    const renewed = await authenticator.authenticate({ ...credentials, password: 'another' });
    await principal?.session.logout();
    await expect(principal?.session.call('host.get_all')).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    expect([principal, renewed].map((each) => each && authenticator.holds(each))).toEqual([false, true]);
  });

  it('believes the new password though the pool refuses the former one later', async () => {
    const { authenticator, logins, sessions, pass } = hesitant();
    const first = authenticator.authenticate(credentials);
    logins[0]?.('good');
    await first;
    pass(61_000);
    const former = authenticator.authenticate(credentials);
    const renewed = authenticator.authenticate({ ...credentials, password: 'renewed' });
    logins[2]?.('good');
    const principal = await renewed;
    logins[1]?.(new XenApiError('SESSION_AUTHENTICATION_FAILED'));
    expect(await former).toBeUndefined();
    expect(principal && authenticator.sessionOf(principal)).toBe(principal?.session);
    await authenticator.close();
    for (const { logout } of sessions) expect(logout).toHaveBeenCalledTimes(1);
  });

  it('logs out of the session of an account that the pool refuses now', async () => {
    const { authenticator, logins, sessions, pass } = hesitant();
    const login = authenticator.authenticate(credentials);
    logins[0]?.('good');
    await login;
    pass(61_000);
    const check = authenticator.authenticate(credentials);
    logins[1]?.(new XenApiError('SESSION_AUTHENTICATION_FAILED'));
    expect(await check).toBeUndefined();
    await authenticator.close();
    expect(sessions[0]?.logout).toHaveBeenCalledTimes(1);
  });

  it('logs out of every session, of those that came together and of those that the pool has forgotten, too', async () => {
    const { authenticator, logins, sessions } = hesitant();
    const both = ['one', 'other'].map((password) => authenticator.authenticate({ ...credentials, password }));
    for (const answer of logins) answer('good');
    const [, last] = await Promise.all(both);
    const call = expect(last?.session.call('host.get_all')).rejects.toMatchObject({ code: 'SESSION_INVALID' });
    for (const at of [2, 3]) {
      await vi.waitFor(() => expect(logins).toHaveLength(at + 1));
      logins[at]?.('good');
    }
    await call;
    await authenticator.close();
    expect(sessions).toHaveLength(4);
    for (const { logout } of sessions) expect(logout).toHaveBeenCalledTimes(1);
  });

  it('leaves operations the session that they run in until their account is checked once more, however many there are', async () => {
    const { authenticator, logins, sessions, pass } = hesitant();
    const users = Array.from({ length: 40 }, (_, at) => `user${at}`);
    for (const round of [1, 2, 3]) {
      for (const user of users) {
        const outcome = authenticator.authenticate({ ...credentials, user });
        await vi.waitFor(() => expect(logins).toHaveLength(1));
        logins.pop()?.('good');
        await outcome;
      }
      const gone = sessions.filter(({ logout }) => logout.mock.calls.length > 0);
      expect(gone).toEqual(round < 3 ? [] : sessions.slice(0, users.length));
      pass(61_000);
    }
  });

  it('keeps the session of a job that runs, so that its owner can end it, however late', async () => {
    const isPending = (task: string): boolean => pool.db.get('task', task)?.['status'] === 'pending';
    const { pool, authenticator, pass } = await poolAccounts({ served: endless, isPending });
    const operator = () => authenticator.authenticate({ ...credentials, user: 'operator' });
    const machine = firstRef(pool.db, 'VM') as Ref<'VM'>;
    const task = await (await operator())?.session.start('VM.start', machine, false, false);
    for (let minute = 0; minute < 30; minute++) {
      await operator();
      await authenticator.expire();
      pass(61_000);
    }
    expect(pool.db.count('session')).toBeLessThan(20);
    await (await operator())?.session.call('task.cancel', task as Ref<'task'>);
    await expect.poll(() => isPending(String(task))).toBe(false);
    pass(11 * 60_000);
    await authenticator.expire();
    expect(pool.db.count('session')).toBe(0);
  });

  it('keeps the session of jobs that were started before the mirror had heard of the first one', async () => {
    const heardOf = new Set<string>();
    const isPending = (task: string): boolean =>
      heardOf.has(task) && pool.db.get('task', task)?.['status'] === 'pending';
    const { pool, authenticator, pass } = await poolAccounts({ served: endless, isPending });
    const session = (await authenticator.authenticate({ ...credentials, user: 'operator' }))?.session;
    const start = () => session?.start('VM.start', firstRef(pool.db, 'VM') as Ref<'VM'>, false, false);
    const [one, other] = [String(await start()), String(await start())];
    heardOf.add(one).add(other);
    await session?.call('task.cancel', other as Ref<'task'>);
    await expect.poll(() => isPending(other)).toBe(false);
    pass(11 * 60_000);
    await authenticator.expire();
    await session?.call('task.cancel', one as Ref<'task'>);
    await expect.poll(() => isPending(one)).toBe(false);
    await authenticator.expire();
    expect(pool.db.count('session')).toBe(0);
  });

  it('leaves an operation its session though the sessions of many jobs are kept, too', async () => {
    const { pool, authenticator, pass } = await poolAccounts({ served: endless, isPending: () => true });
    const session = async () => {
      pass(61_000);
      return (await authenticator.authenticate(credentials))?.session;
    };
    const machine = firstRef(pool.db, 'VM') as Ref<'VM'>;
    for (let job = 0; job < 20; job++) await (await session())?.start('VM.start', machine, false, false);
    for (let check = 0; check < 5; check++) await session();
    expect(pool.db.count('session')).toBe(25);
    await authenticator.close();
  });

  it('logs in anew once the bridge had to, before a call finds out', async () => {
    const { pool, connection, authenticator } = await poolAccounts({ epoch: (): number => bridge.epoch });
    const bridge = await connection.loginRenewable('root', 'simulator');
    const before = await authenticator.authenticate(credentials);
    expect(before && authenticator.holds(before)).toBe(true);
    await pool.restart();
    await vi.waitFor(() => bridge.call('host.get_all'));
    expect(before && authenticator.holds(before)).toBe(false);
    const after = await authenticator.authenticate(credentials);
    expect((await after?.session.call('host.get_all'))?.length).toBeGreaterThan(0);
    expect(after && authenticator.holds(after)).toBe(true);
  });

  it('lets only the role pool-admin administer the server, and asks the pool once, when that matters', async () => {
    const { pool, authenticator } = await poolAccounts();
    const users = ['root', 'operator', 'reader'];
    const principals = await Promise.all(users.map((user) => authenticator.authenticate({ ...credentials, user })));
    expect((await pool.simulator.calls()).total).toBe(3);
    for (let time = 0; time < 2; time++) {
      const answers = await Promise.all(principals.map((principal) => principal?.isAdministrator?.()));
      expect(answers).toEqual([true, false, false]);
    }
    expect((await pool.simulator.calls()).total).toBe(6);
  });

  it('asks again whether an account may administer where the pool could not tell', async () => {
    let isMute = true;
    const before = async ({ body }: PassingCall) =>
      isMute && body.includes('session.get_record') ? refusal('INTERNAL_ERROR') : undefined;
    const { authenticator } = await poolAccounts({ disturbance: { before } });
    const root = await authenticator.authenticate(credentials);
    await expect(root?.isAdministrator?.()).rejects.toBeInstanceOf(CIMError);
    isMute = false;
    expect(await root?.isAdministrator?.()).toBe(true);
  });

  it('follows a role that is given or taken, from the next check on', async () => {
    const { pool, authenticator, pass } = await poolAccounts();
    const reader = () => authenticator.authenticate({ ...credentials, user: 'reader' });
    await reader();
    const root = await authenticator.authenticate(credentials);
    const ref = firstRef(pool.db, 'subject', isReader) as Ref<'subject'>;
    const [admin] = (await root?.session.call('role.get_by_name_label', 'pool-admin')) ?? [];
    await root?.session.call('subject.add_to_roles', ref, admin as Ref<'role'>);
    pass(61_000);
    expect(await (await reader())?.isAdministrator?.()).toBe(true);
    await root?.session.call('subject.destroy', ref);
    pass(61_000);
    expect(await reader()).toBeUndefined();
  });
});

const isReader = ({ other_config }: Readonly<Record<string, unknown>>) =>
  (other_config as Readonly<Record<string, string>>)['subject-name'] === 'reader';

/** A pool whose machines start without end, until they are cancelled. */
const endless: ServedPoolOptions = {
  messages: {
    'VM.start': ({ task: { cancelled } }) =>
      new Promise<never>((_, reject) => cancelled.addEventListener('abort', () => reject(cancelled.reason))),
  },
};
