import { onTestFinished } from 'vitest';
import { PoolAuthenticator, type PoolAuthenticatorOptions } from '../../../src/mapping/access/pool-authenticator.ts';
import { silent } from '../../silent.ts';
import { type Disturbance, disturb } from '../../xenapi/disturbed-pool.ts';
import { connect, type ServedPoolOptions, servePool } from '../../xenapi/served-pool.ts';

interface PoolAccountsOptions extends Partial<PoolAuthenticatorOptions> {
  readonly served?: ServedPoolOptions;
  /** What happens to calls on their way; `sent` tells of those only that pass there. */
  readonly disturbance?: Disturbance;
  readonly timeout?: number;
}

/** The accounts of a pool under a clock that the test moves. Everything ends with the test. */
export async function poolAccounts({ served, disturbance, timeout, ...options }: PoolAccountsOptions = {}) {
  const pool = await servePool(served);
  const between = disturbance && (await disturb(() => pool.url, disturbance));
  const connection = connect(between?.url ?? pool.url, timeout === undefined ? {} : { timeout });
  let time = 0;
  const now = () => time;
  const authenticator = new PoolAuthenticator({ connection, logger: silent, recheckAfter: 60_000, now, ...options });
  onTestFinished(async () => {
    await connection.close();
    await between?.[Symbol.asyncDispose]();
    await pool.stop();
  });
  return {
    pool,
    connection,
    authenticator,
    now,
    sent: between?.calls ?? [],
    logins: async () => (await pool.simulator.calls()).methods['session.login_with_password'] ?? 0,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}
