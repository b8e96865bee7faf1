import type { Messages } from '../datamodel/generated/messages.ts';
import type { Ref } from '../datamodel/types.ts';

export type MessageName = keyof Messages & string;

/** What the pool lets a session do. */
export interface SessionRights {
  /** Local root: no role binds it, and `permissions` may be empty. */
  readonly isLocalSuperuser: boolean;
  /** Names of messages in lower case, such as `vm.start`. */
  readonly permissions: ReadonlySet<string>;
}

/**
 * A logged-in session. Parameters are given in decoded form (bigint for int, Map for maps) and encoded by the data
 * model's types; results are decoded the same way. Rejects with `XenApiError` (code and parameters of the pool, or
 * `TOO_MANY_PENDING_TASKS` before anything is sent where the user has too many calls waiting) or `XenConnectionError`.
 */
export interface XenSession {
  readonly user: string;
  call<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']>;
  /** The `Async.` form: answers with the task at once. */
  start<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>>;
  /** Asks the pool what this session may do (`session.get_record`). */
  rights(): Promise<SessionRights>;
  logout(): Promise<void>;
}

export interface RequestOptions {
  /** Milliseconds until the call counts as failed. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** The call waits on purpose: it does not count against the bounds on calls at once. */
  readonly longPoll?: boolean;
  /** It has something of this session in it, and is not sent again in the next one. */
  readonly once?: boolean;
}

/** A session that keeps its credentials: it logs in again, once, where the pool has forgotten it or moved. */
export interface RenewableSession extends XenSession {
  /** Counts the logins. After each, what was remembered of the pool (event tokens above all) is void. */
  readonly epoch: number;
  /** The same session for one of several users who share it: the pool's time is shared between them, too. */
  actingFor(user: string): XenSession;
  /** As `call`, with the result left on the wire form. */
  request(message: MessageName, parameters: readonly unknown[], options?: RequestOptions): Promise<unknown>;
  /**
   * Logs in again wherever the coordinator is found: where it was, where the configuration says, at `addresses`. The
   * signal ends the waiting.
   */
  renew(addresses: readonly string[], signal?: AbortSignal): Promise<void>;
}

/** A pool (or xend) that can be logged in to. */
export interface XenConnection {
  /** Rejects with XenApiError `SESSION_AUTHENTICATION_FAILED` where the pool refuses. */
  login(user: string, password: string): Promise<XenSession>;
  /** As `login`; the session keeps its credentials in memory. */
  loginRenewable(user: string, password: string): Promise<RenewableSession>;
  /** Logs out all sessions, those of logins that are under way, too; the pool has 5 seconds for it. */
  close(): Promise<void>;
}
