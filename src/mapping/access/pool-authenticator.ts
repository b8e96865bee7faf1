import { timingSafeEqual } from 'node:crypto';
import type { Credentials, Principal } from '../../cim/index.ts';
import type { Logger } from '../../logger.ts';
import { Semaphore } from '../../semaphore.ts';
import {
  isRefusedLogin,
  type Ref,
  XenApiError,
  type XenConnection,
  XenConnectionError,
  type XenSession,
} from '../../xenapi/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { askedOnce } from './pool-admin.ts';
import { RelayedSession } from './relayed-session.ts';
import type { AccountSource } from './slowed-authenticator.ts';

export interface PoolAuthenticatorOptions {
  readonly connection: XenConnection;
  readonly logger: Logger;
  /** Milliseconds for which the pool's word about an account is believed. */
  readonly recheckAfter: number;
  /** Milliseconds after which the session of an account that sends nothing is logged out. */
  readonly idleAfter?: number;
  /**
   * Milliseconds that a request waits for the pool's word about an account that it has believed before, or about any
   * while the pool is suspect.
   */
  readonly patience?: number;
  /** Is told when the pool took longer, or could not be asked. */
  readonly onSilence?: () => void;
  /** Whether the pool is thought not to answer. */
  readonly isSuspect?: () => boolean;
  /**
   * Whether a task has not ended yet. Its session stays open until then: with that the pool forgets whose task it is, and
   * its owner could not end it.
   */
  readonly isPending?: (task: Ref<'task'>) => boolean;
  /** Is another number once the pool has restarted or moved, which ends all sessions. */
  readonly epoch?: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * Somebody who has logged in to the pool, with a session there. It holds the password, with which it logs in again where
 * the pool has forgotten the session: so it is not kept here, but lives as long as the request or connection does.
 */
export interface PoolPrincipal extends Principal {
  readonly session: XenSession;
}

interface Account {
  readonly proof: Buffer;
  readonly session: XenSession;
  readonly isAdministrator: (session: XenSession) => Promise<boolean>;
  readonly checkedAt: number;
  readonly epoch: number | undefined;
  usedAt: number;
}

/** A session that another has replaced. */
interface Retired {
  readonly session: XenSession;
  readonly since: number;
}

/** Not with these credentials, says the pool, or we of text that no call can carry. */
const isRefused = (error: unknown): boolean =>
  isRefusedLogin(error) || (error instanceof XenApiError && error.code === 'FIELD_TYPE_ERROR');

/** The pool takes seconds over a wrong password; so few logins of strangers at once leave it time for everybody else. */
const strangersAtOnce = 2;
const strangersWaiting = 32;

/**
 * Sessions that were replaced are kept to this number, or to one for each account, and for as long as idle ones, since
 * operations may still run in them; those of jobs are kept beside.
 */
const mostRetired = 16;

const defaultIdleAfter = 10 * 60_000;
const defaultPatience = 5_000;

const keyOf = (user: string, proof: Buffer): string => `${proof.toString('base64')} ${user}`;

/**
 * Checks HTTP Basic credentials against the pool's own accounts: the first request of an account logs in
 * (`session.login_with_password`), later ones are compared with what was good then, until the answer is too old.
 * Passwords are kept only as keyed hashes, under a key that dies with the process.
 */
export class PoolAuthenticator implements AccountSource {
  readonly #options: PoolAuthenticatorOptions;
  readonly #proofOf = keyedHash();
  readonly #accounts = new Map<string, Account>();
  readonly #principals = new WeakMap<Principal, { readonly account: Account; readonly session: XenSession }>();
  readonly #logins = new Map<string, Promise<Account | undefined>>();
  readonly #rechecks = new Map<string, Promise<Account | undefined>>();
  /** What was started in each session; the mirror hears of it only later, so what is not pending need not have ended. */
  readonly #tasks = new WeakMap<XenSession, Set<Ref<'task'>>>();
  #retired: readonly Retired[] = [];
  readonly #strangers = new Semaphore('logins', strangersAtOnce, strangersWaiting);

  constructor(options: PoolAuthenticatorOptions) {
    this.#options = options;
  }

  knows({ user, password }: Credentials): boolean {
    const account = this.#accounts.get(user);
    return account !== undefined && timingSafeEqual(account.proof, this.#proofOf(password));
  }

  async authenticate({ user, password }: Credentials): Promise<PoolPrincipal | undefined> {
    const proof = this.#proofOf(password);
    const known = this.#accounts.get(user);
    const isKnown = known !== undefined && timingSafeEqual(known.proof, proof);
    if (isKnown && this.#isBelieved(known)) return this.#principalOf(known, user, password);
    const login = isKnown ? this.#recheck(user, password, proof) : this.#admit(user, password, proof);
    const account = await login;
    return account && this.#principalOf(account, user, password);
  }

  /** Whether the pool's word about this principal is still believed. */
  holds(principal: Principal): boolean {
    const account = this.#principals.get(principal)?.account;
    return account !== undefined && this.#accounts.get(principal.name) === account && this.#isBelieved(account);
  }

  /** The session of whoever `authenticate` answered with, unless they have logged out meanwhile. */
  sessionOf(principal: Principal): XenSession | undefined {
    return this.#accounts.has(principal.name) ? this.#principals.get(principal)?.session : undefined;
  }

  /** Logs out of everything; further requests log in anew. */
  async close(): Promise<void> {
    const open = [...this.#accounts.values()].map(({ session }) => session);
    this.#accounts.clear();
    const retired = this.#dismiss(() => true);
    await Promise.all([...retired, ...open].map((one) => this.#logout(one)));
  }

  /** Logs out of what has not been used for a while; for a timer. */
  async expire(): Promise<void> {
    const oldest = this.#options.now() - (this.#options.idleAfter ?? defaultIdleAfter);
    const idle = [...this.#accounts].filter(([, { usedAt, session }]) => usedAt < oldest && !this.#isAtWork(session));
    for (const [user] of idle) this.#accounts.delete(user);
    const retired = this.#dismiss(({ since, session }) => since < oldest && !this.#isAtWork(session));
    const sessions = [...idle.map(([, { session }]) => session), ...retired];
    await Promise.all(sessions.map((session) => this.#logout(session)));
  }

  #isBelieved(account: Account): boolean {
    const now = this.#options.now();
    if (now - account.checkedAt >= this.#options.recheckAfter) return false;
    if (account.epoch !== this.#options.epoch?.()) return false;
    account.usedAt = now;
    return true;
  }

  #principalOf(account: Account, user: string, password: string): PoolPrincipal {
    const session = new RelayedSession(account.session, {
      next: (ended) => this.#sessionAfter(ended, user, password),
      started: (own, task) => this.#tasks.set(own, (this.#tasks.get(own) ?? new Set()).add(task)),
    });
    const isAdministrator = () => account.isAdministrator(session);
    const principal = { name: user, session, isAdministrator, identity: { account: 'pool' } };
    this.#principals.set(principal, { account, session });
    return principal;
  }

  /** The session that comes after one that the pool has ended; undefined where the password is good no more. */
  async #sessionAfter(ended: XenSession, user: string, password: string): Promise<XenSession | undefined> {
    const proof = this.#proofOf(password);
    const account = this.#accounts.get(user);
    const hasOther = account !== undefined && account.session !== ended && timingSafeEqual(account.proof, proof);
    return hasOther ? account.session : (await this.#loginOnce(user, password, proof))?.session;
  }

  /**
   * Logs a stranger in. While the pool is suspect nobody waits for long; who has left the line, or stood in it when the
   * doubt arose, is not asked about.
   */
  async #admit(user: string, password: string, proof: Buffer): Promise<Account | undefined> {
    const { isSuspect = () => false, onSilence } = this.#options;
    const knewOfDoubt = isSuspect();
    let hasLeft = false;
    const login = this.#strangers.run(async () => {
      if (hasLeft || (!knewOfDoubt && isSuspect())) throw new XenConnectionError('the pool does not answer');
      return this.#loginOnce(user, password, proof).catch((error: unknown) => {
        if (error instanceof XenConnectionError) onSilence?.();
        throw error;
      });
    });
    return knewOfDoubt ? this.#inTime(login).finally(() => (hasLeft = true)) : login;
  }

  /**
   * Rejects when the pool says nothing for a while, and at once for those who come after that while the login still
   * runs. The login is not given up: a pool that wakes up would open its session all the same.
   */
  #recheck(user: string, password: string, proof: Buffer): Promise<Account | undefined> {
    const key = keyOf(user, proof);
    const running = this.#rechecks.get(key);
    if (running) return running;
    const login = this.#loginOnce(user, password, proof).finally(() => this.#rechecks.delete(key));
    const recheck = this.#inTime(login);
    this.#rechecks.set(key, recheck);
    return recheck;
  }

  async #inTime<T>(answer: Promise<T>): Promise<T> {
    const { patience = defaultPatience, onSilence } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new XenConnectionError(`no answer from the pool within ${patience} ms`));
        onSilence?.();
      }, patience);
    });
    return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
  }

  /** Requests that arrive together with the same credentials share a login. */
  #loginOnce(user: string, password: string, proof: Buffer): Promise<Account | undefined> {
    const key = keyOf(user, proof);
    const running = this.#logins.get(key);
    if (running) return running;
    const login = this.#login(user, password, proof).finally(() => this.#logins.delete(key));
    this.#logins.set(key, login);
    return login;
  }

  async #login(user: string, password: string, proof: Buffer): Promise<Account | undefined> {
    const before = this.#accounts.get(user);
    const epoch = this.#options.epoch?.();
    const checkedAt = this.#options.now();
    try {
      const session = await this.#options.connection.login(user, password);
      const account = { proof, session, isAdministrator: askedOnce(), checkedAt, epoch, usedAt: this.#options.now() };
      // Another login of the account may have ended meanwhile, with another password that was good, too.
      const former = this.#accounts.get(user);
      this.#accounts.set(user, account);
      if (former) this.#retire(former.session);
      return account;
    } catch (error) {
      if (!isRefused(error)) throw error;
      // The password that was good before is good no more; one that never was, or that another has replaced meanwhile,
      // takes nothing from its owner.
      if (before && this.#accounts.get(user) === before && timingSafeEqual(before.proof, proof)) {
        this.#accounts.delete(user);
        this.#retire(before.session);
      }
      return undefined;
    }
  }

  #retire(session: XenSession): void {
    this.#retired = [...this.#retired, { session, since: this.#options.now() }];
    const idle = this.#retired.filter((retired) => !this.#isAtWork(retired.session));
    const old = idle.slice(0, Math.max(0, idle.length - Math.max(mostRetired, this.#accounts.size)));
    for (const one of this.#dismiss((retired) => old.includes(retired))) void this.#logout(one);
  }

  /** Takes sessions from those that were replaced. */
  #dismiss(isOver: (retired: Retired) => boolean): readonly XenSession[] {
    const over = new Set(this.#retired.filter(isOver));
    this.#retired = this.#retired.filter((retired) => !over.has(retired));
    return Array.from(over, ({ session }) => session);
  }

  #isAtWork(session: XenSession): boolean {
    const { isPending = () => false } = this.#options;
    return [...(this.#tasks.get(session) ?? [])].some(isPending);
  }

  async #logout(session: XenSession): Promise<void> {
    await session.logout().catch((error: unknown) => {
      this.#options.logger.debug({ error: String(error) }, 'a session could not be logged out');
    });
  }
}
