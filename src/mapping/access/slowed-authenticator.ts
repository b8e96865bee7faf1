import { type Credentials, type Principal, TooManyGuesses } from '../../cim/index.ts';
import type { Guesses } from './guesses.ts';
import { keyedHash } from './keyed-hash.ts';
import { Recent } from './recent.ts';

/** Knows accounts and their passwords. */
export interface AccountSource {
  /** Whether these very credentials were good before; finding out costs nobody anything. */
  knows(credentials: Credentials): boolean;
  /** Undefined when the credentials are not good; rejects when that cannot be found out. */
  authenticate(credentials: Credentials): Promise<Principal | undefined>;
}

/** Wrong credentials are remembered for so many milliseconds, … */
const refusalLifetime = 10_000;
/** … and so many of them. */
const mostRefusals = 1000;

/**
 * Stands before accounts and lets guesses through slowly. Credentials that were good before pass by, so nobody locks an
 * owner out; those that were just refused are refused again without a question; the same ones at the same time share
 * one question.
 */
export class SlowedAuthenticator {
  readonly #accounts: AccountSource;
  readonly #guesses: Guesses;
  readonly #now: () => number;
  readonly #proofOf = keyedHash();
  #refused = new Recent<number>(mostRefusals);
  #running = new Map<string, Promise<Principal | undefined>>();

  constructor(accounts: AccountSource, guesses: Guesses, now: () => number) {
    this.#accounts = accounts;
    this.#guesses = guesses;
    this.#now = now;
  }

  /** Rejects with TooManyGuesses, or with what the accounts reject with. */
  async authenticate(credentials: Credentials): Promise<Principal | undefined> {
    if (this.#accounts.knows(credentials)) return this.#accounts.authenticate(credentials);
    const proof = this.#proofOf(JSON.stringify([credentials.user, credentials.password])).toString('base64');
    if ((this.#refused.get(proof) ?? 0) > this.#now()) return undefined;
    const running = this.#running.get(proof);
    if (running !== undefined) return running;
    const wait = this.#guesses.begin(credentials);
    if (wait > 0) throw new TooManyGuesses(Math.ceil(wait / 1000));
    const others = this.#running;
    const attempt = this.#attempt(credentials, proof).finally(() => others.delete(proof));
    others.set(proof, attempt);
    return attempt;
  }

  /** Other accounts from now on, some with a new password: what was refused, or is being looked at, may be good now. */
  accountsChanged(renewed: Iterable<string>): void {
    this.#guesses.forget(renewed);
    this.#refused = new Recent(mostRefusals);
    this.#running = new Map();
  }

  async #attempt(credentials: Credentials, proof: string): Promise<Principal | undefined> {
    const refused = this.#refused;
    let principal: Principal | undefined;
    try {
      principal = await this.#accounts.authenticate(credentials);
    } catch (error) {
      this.#guesses.giveBack(credentials);
      throw error;
    }
    if (principal !== undefined) this.#guesses.succeed(credentials);
    else refused.set(proof, this.#now() + refusalLifetime);
    return principal;
  }
}
