import {
  type MessageName,
  type Messages,
  type Ref,
  type SessionRights,
  XenApiError,
  type XenSession,
} from '../../xenapi/index.ts';

/** A session that tells when the pool has forgotten it (`SESSION_INVALID`), so that its account logs in again. */
export class WatchedSession implements XenSession {
  readonly user: string;
  readonly #session: XenSession;
  readonly #forgotten: () => void;

  constructor(session: XenSession, forgotten: () => void) {
    this.user = session.user;
    this.#session = session;
    this.#forgotten = forgotten;
  }

  call<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']> {
    return this.#watch(this.#session.call(message, ...parameters));
  }

  start<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>> {
    return this.#watch(this.#session.start(message, ...parameters));
  }

  rights(): Promise<SessionRights> {
    return this.#watch(this.#session.rights());
  }

  logout(): Promise<void> {
    return this.#session.logout();
  }

  async #watch<R>(answer: Promise<R>): Promise<R> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof XenApiError && error.code === 'SESSION_INVALID') this.#forgotten();
      throw error;
    }
  }
}
