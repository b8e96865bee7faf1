import type { Database } from './database.ts';
import type { WireValue } from './wire-value.ts';

/** Who calls. */
export interface CallSession {
  readonly ref: string;
  readonly user: string;
  /** The strongest role that the user has, such as `vm-operator`. */
  readonly role: string;
  /** Local root, whom no role binds. */
  readonly localRoot: boolean;
  readonly originator: string;
}

/** The task that stands for a call while it runs. Its record can be seen by every client. */
export interface CallTask {
  readonly ref: string;
  /** Says how far the call has come, 0 to 1. */
  progress(fraction: number): void;
  /** Aborted by `task.cancel`; the abort reason is the TASK_CANCELLED error to throw. */
  readonly cancelled: AbortSignal;
}

/** Time as the simulator sees it; tests put their own in. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it is aborted first. */
  delay(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** What a message implementation gets beside its arguments. */
export interface Call {
  /** Such as `VM.start`, without `Async.`. */
  readonly method: string;
  readonly db: Database;
  readonly session: CallSession;
  readonly task: CallTask;
  readonly clock: Clock;
  /** Uniform in [0, 1), repeatable by the simulator's seed. */
  readonly random: () => number;
  /** Aborted when the caller closes its connection; only what waits for others need look at it. */
  readonly gone: AbortSignal;
  /**
   * Spends the time that an operation of this weight takes (1: as a machine's start), telling progress as it goes from
   * where the task stands up to `upTo`. Rejects with TASK_CANCELLED.
   */
  work(weight?: number, upTo?: number): Promise<void>;
  /**
   * Runs `body` with `current_operations` of the record naming this task and `operation`; the entry goes however the
   * body ends, unless the record itself has gone.
   */
  during<T>(className: string, ref: string, operation: string, body: () => T | Promise<T>): Promise<T>;
}

/**
 * The implementation of a message. Arguments are in wire form, already checked against the data model, with defaults
 * for those left out; references have not been looked up. The result is in wire form. Throws `XapiError`.
 */
export type MessageHandler = (call: Call, ...parameters: never[]) => MessageResult | Promise<MessageResult>;

// biome-ignore lint/suspicious/noConfusingVoidType: a void message is implemented by a function without a result
type MessageResult = WireValue | undefined | void;

/** Implementations by message name, `{ 'VM.start': start }`. No result is the void result. */
export type MessageTable = Readonly<Record<string, MessageHandler>>;
