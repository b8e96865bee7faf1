import type { Authenticator, ClientCertificate, Credentials, Principal } from '../../cim/index.ts';
import type { XenSession } from '../../xenapi/index.ts';
import { refusal } from '../define/refusals.ts';
import type { AccountTable } from './account-file.ts';
import type { BridgeAccounts } from './bridge-accounts.ts';
import { Guesses, type GuessLimits } from './guesses.ts';
import type { PoolAuthenticator } from './pool-authenticator.ts';
import { type AccountSource, SlowedAuthenticator } from './slowed-authenticator.ts';

export interface AccessOptions {
  /** The pool's own accounts, where they may log in. */
  readonly pool?: PoolAuthenticator | undefined;
  /** The accounts of the bridge, where there are any. */
  readonly bridge?: BridgeAccounts | undefined;
  readonly guessLimits?: GuessLimits;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * Who may come in, and in which session they act. A name that is an account of the bridge never reaches the pool, so
 * that the same name in both places means one person.
 */
export class Access implements Authenticator {
  readonly #pool: PoolAuthenticator | undefined;
  readonly #bridge: BridgeAccounts | undefined;
  readonly #slowed: SlowedAuthenticator;

  constructor({ pool, bridge, guessLimits, now }: AccessOptions) {
    this.#pool = pool;
    this.#bridge = bridge;
    const source: AccountSource = {
      knows: (credentials) => this.#sourceOf(credentials.user)?.knows(credentials) ?? false,
      authenticate: async (credentials) => this.#sourceOf(credentials.user)?.authenticate(credentials),
    };
    this.#slowed = new SlowedAuthenticator(source, new Guesses(now, guessLimits), now);
  }

  authenticate(credentials: Credentials): Promise<Principal | undefined> {
    return this.#slowed.authenticate(credentials);
  }

  /** Other accounts of the bridge from now on. */
  replaceAccounts(accounts: AccountTable): void {
    this.#slowed.accountsChanged(this.#bridge?.replace(accounts) ?? []);
  }

  async identify(certificate: ClientCertificate): Promise<Principal | undefined> {
    return this.#bridge?.identify(certificate);
  }

  holds(principal: Principal): boolean {
    return this.#sourceOf(principal.name)?.holds(principal) ?? false;
  }

  /** The session of whoever `authenticate` or `identify` answered with. @throws CIMError */
  sessionOf(principal: Principal): XenSession {
    const session = this.#bridge?.sessionOf(principal) ?? this.#pool?.sessionOf(principal);
    if (session === undefined) throw refusal('accountGone');
    return session;
  }

  #sourceOf(user: string): BridgeAccounts | PoolAuthenticator | undefined {
    return this.#pool === undefined || this.#bridge?.has(user) ? this.#bridge : this.#pool;
  }
}
