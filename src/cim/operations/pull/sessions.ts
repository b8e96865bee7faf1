import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { cimError } from '../../catalogue.ts';
import type { OperationContext } from '../../provider.ts';
import { defaultPullLimits, type PullLimits } from './limits.ts';
import type { EnumerationSession, SessionStart } from './session.ts';

export interface SessionsOptions {
  readonly limits?: Partial<PullLimits>;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

/**
 * The open enumeration sessions by their context values. A value is 128 random bits and serves only the user and the
 * namespace that it was made for. An expired session is gone at once for its client; `sweep` frees what it held.
 */
export class EnumerationSessions {
  readonly limits: PullLimits;
  readonly #now: () => number;
  readonly #sessions = new Map<string, EnumerationSession>();
  readonly #weights = new Map<string, number>();
  #weight = 0;
  /** No session expires earlier. */
  #firstDeadline = Number.POSITIVE_INFINITY;
  #isShutDown = false;

  constructor({ limits = {}, now = () => performance.now() }: SessionsOptions = {}) {
    this.limits = { ...defaultPullLimits, ...limits };
    this.#now = now;
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** @throws CIMError SERVER_LIMITS_EXCEEDED */
  open(start: SessionStart): EnumerationSession {
    if (!this.#hasRoom(start)) this.sweep();
    if (!this.#hasRoom(start)) throw cimError('tooManySessions');
    const id = randomBytes(16).toString('hex');
    const deadline = this.#now() + start.timeout;
    const session = { ...start, id, isOpen: true, isAbandoned: false, deadline, running: 0 };
    this.#sessions.set(id, session);
    this.#firstDeadline = Math.min(this.#firstDeadline, deadline);
    this.#count(session, session.weight);
    return session;
  }

  /** @throws CIMError INVALID_ENUMERATION_CONTEXT unless there is such a session, of this user, in this namespace */
  find(id: string, { principal, namespace }: OperationContext): EnumerationSession {
    const session = this.#sessions.get(id);
    if (session !== undefined && this.#isExpired(session)) this.close(session);
    const isTheirs = session?.isOpen && session.owner === principal.name && session.namespace === namespace;
    if (!isTheirs) throw cimError('unknownSession');
    return session;
  }

  /** A request is about to be answered from the session. */
  begin(session: EnumerationSession): void {
    session.running++;
  }

  /** It has been; the time to the next request begins. */
  end(session: EnumerationSession): void {
    session.running--;
    session.deadline = this.#now() + session.timeout;
  }

  close(session: EnumerationSession): void {
    if (!session.isOpen) return;
    session.isOpen = false;
    session.isAbandoned = !session.cursor.isDone;
    session.cursor.end();
    this.#sessions.delete(session.id);
    this.#count(session, -session.weight);
  }

  /** Frees what has expired; for a timer. */
  sweep(): void {
    if (this.#now() < this.#firstDeadline) return;
    this.#firstDeadline = Number.POSITIVE_INFINITY;
    for (const session of this.#sessions.values()) {
      if (this.#isExpired(session)) this.close(session);
      else this.#firstDeadline = Math.min(this.#firstDeadline, session.deadline);
    }
  }

  /** @throws CIMError SERVER_IS_SHUTTING_DOWN */
  requireRunning(): void {
    if (this.#isShutDown) throw cimError('shuttingDown');
  }

  /** Nothing is opened or pulled from now on; what is being answered goes on. */
  shutDown(): void {
    this.#isShutDown = true;
  }

  #hasRoom({ owner, weight }: SessionStart): boolean {
    const { sessions, sessionsPerUser } = this.limits;
    return this.#weight + weight <= sessions && (this.#weights.get(owner) ?? 0) + weight <= sessionsPerUser;
  }

  #count({ owner }: EnumerationSession, weight: number): void {
    this.#weight += weight;
    const ofOwner = (this.#weights.get(owner) ?? 0) + weight;
    if (ofOwner === 0) this.#weights.delete(owner);
    else this.#weights.set(owner, ofOwner);
  }

  #isExpired({ running, deadline }: EnumerationSession): boolean {
    return running === 0 && deadline <= this.#now();
  }
}
