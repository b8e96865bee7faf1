import type { Messages } from '../datamodel/generated/messages.ts';
import type { Ref } from '../datamodel/types.ts';

export type MessageName = keyof Messages & string;

/**
 * A logged-in session. Parameters are given in decoded form (bigint for int, Map for maps) and encoded by the data
 * model's types; results are decoded the same way. Rejects with `XenApiError` (code and parameters of the pool) or
 * `XenConnectionError`.
 */
export interface XenSession {
  readonly user: string;
  call<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Messages[M]['result']>;
  /** The `Async.` form: answers with the task at once. */
  start<M extends MessageName>(message: M, ...parameters: Messages[M]['parameters']): Promise<Ref<'task'>>;
  logout(): Promise<void>;
}

/** A pool (or xend) that can be logged in to. */
export interface XenConnection {
  /** Rejects with XenApiError `SESSION_AUTHENTICATION_FAILED` where the pool refuses. */
  login(user: string, password: string): Promise<XenSession>;
  close(): Promise<void>;
}
