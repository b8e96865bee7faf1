import {
  endsSession,
  type MessageName,
  type Messages,
  type Ref,
  type SessionRights,
  type XenSession,
} from '../../xenapi/index.ts';

/** The next session may have ended with this one, unless it was logged in for just now. */
const mostRelays = 2;

/** Who looks after a session. */
export interface SessionKeeper {
  /** The session after one that has ended; undefined where there is none. */
  next(ended: XenSession): Promise<XenSession | undefined>;
  /** Is told which session a task is of. */
  started(session: XenSession, task: Ref<'task'>): void;
}

/**
 * A session that goes on in the next one where the pool has ended it: what the pool refused for that, and so has not
 * done, is sent again.
 */
export class RelayedSession implements XenSession {
  readonly user: string;
  readonly #keeper: SessionKeeper;
  #session: XenSession;

  constructor(session: XenSession, keeper: SessionKeeper) {
    this.user = session.user;
    this.#session = session;
    this.#keeper = keeper;
  }

  call<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']> {
    return this.#relay((session) => session.call(message, ...parameters));
  }

  start<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>> {
    return this.#relay(async (session) => {
      const task = await session.start(message, ...parameters);
      this.#keeper.started(session, task);
      return task;
    });
  }

  rights(): Promise<SessionRights> {
    return this.#relay((session) => session.rights());
  }

  logout(): Promise<void> {
    return this.#session.logout();
  }

  async #relay<R>(send: (session: XenSession) => Promise<R>, relays = mostRelays): Promise<R> {
    const session = this.#session;
    try {
      return await send(session);
    } catch (error) {
      if (relays === 0 || !endsSession(error)) throw error;
      const next = await this.#keeper.next(session);
      if (next === undefined) throw error;
      this.#session = next;
      return this.#relay(send, relays - 1);
    }
  }
}
