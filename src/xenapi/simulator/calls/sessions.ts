import { randomUUID } from 'node:crypto';
import { nullRef } from '../../datamodel/types.ts';
import type { Database } from '../database.ts';
import { coordinatorOf } from '../lifecycle/records.ts';
import type { CallSession, Clock } from '../message.ts';
import { wireTime } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import type { Account, Accounts } from './accounts.ts';

/** A session with what the simulator alone knows of it. */
export interface Session extends CallSession {
  /** Identifies the user in the directory; empty for local root. */
  readonly sid: string;
  /** Aborted with SESSION_INVALID when the session is gone. */
  readonly ended: AbortSignal;
  readonly end: () => void;
  lastActive: number;
  /** Calls that run now; a session is not dropped under them. */
  running: number;
}

const idleLimit = 24 * 3600_000;
const storedEvery = 600_000;

/**
 * The open sessions. A session ends with its logout, after 24 idle hours, or when its originator has more than 500 of
 * root (400 without originator), its user of the directory more than 500; then the one idle for longest goes first.
 */
export class Sessions {
  readonly #db: Database;
  readonly #accounts: Accounts;
  readonly #clock: Clock;
  readonly #refusalDelay: number;
  readonly #open = new Map<string, Session>();

  constructor(db: Database, accounts: Accounts, clock: Clock, refusalDelay: number) {
    this.#db = db;
    this.#accounts = accounts;
    this.#clock = clock;
    this.#refusalDelay = refusalDelay;
  }

  /** Throws, after a delay, when name and password do not fit or the account has no role. */
  async login(user: string, password: string, originator: string): Promise<Session> {
    const account = await this.#check(user, password);
    const session = this.#make(account, originator);
    this.#makeRoom(session);
    this.#open.set(session.ref, session);
    return session;
  }

  /** The session of a call that arrives now. Throws SESSION_INVALID. */
  find(ref: string): Session {
    const session = this.#open.get(ref);
    if (session === undefined) throw new XapiError('SESSION_INVALID', ref);
    const now = this.#clock.now();
    if (now - session.lastActive >= storedEvery) this.#db.set('session', ref, 'last_active', wireTime(now));
    session.lastActive = now;
    return session;
  }

  logout(ref: string): void {
    const session = this.#open.get(ref);
    if (session === undefined) return;
    this.#open.delete(ref);
    this.#db.destroy('session', ref);
    session.end();
  }

  /** Ends every session that `which` picks. */
  logoutWhere(which: (session: Session) => boolean): void {
    for (const session of [...this.#open.values()]) if (which(session)) this.logout(session.ref);
  }

  all(): Iterable<Session> {
    return this.#open.values();
  }

  /** Drops the sessions that nobody used for a day. */
  collect(): void {
    const oldest = this.#clock.now() - idleLimit;
    this.logoutWhere((session) => session.running === 0 && session.lastActive < oldest);
  }

  async #check(user: string, password: string): Promise<Account> {
    try {
      return this.#accounts.check(user, password);
    } catch (refusal) {
      await this.#clock.delay(this.#refusalDelay);
      throw refusal;
    }
  }

  #make(account: Account, originator: string): Session {
    const controller = new AbortController();
    const ref = `OpaqueRef:${randomUUID()}`;
    const now = this.#clock.now();
    const record = {
      this_host: coordinatorOf(this.#db),
      last_active: wireTime(now),
      validation_time: wireTime(now),
      is_local_superuser: account.localRoot,
      auth_user_sid: account.sid,
      auth_user_name: account.name,
      subject: account.subject ?? nullRef,
      rbac_permissions: account.permissions,
      originator,
    };
    this.#db.create('session', record, ref);
    return {
      ref,
      user: account.name,
      role: account.role,
      localRoot: account.localRoot,
      sid: account.sid,
      originator,
      ended: controller.signal,
      end: () => controller.abort(new XapiError('SESSION_INVALID', ref)),
      lastActive: now,
      running: 0,
    };
  }

  #makeRoom(incoming: Session): void {
    const { user, originator, localRoot } = incoming;
    const same = [...this.#open.values()].filter(
      (session) => session.user === user && (!localRoot || session.originator === originator),
    );
    const limit = localRoot && originator === '' ? 400 : 500;
    const idle = same.filter(({ running }) => running === 0).sort((a, b) => a.lastActive - b.lastActive);
    for (const session of idle.slice(0, Math.max(0, same.length + 1 - limit))) this.logout(session.ref);
  }
}
