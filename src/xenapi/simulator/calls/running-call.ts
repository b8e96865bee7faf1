import type { Database } from '../database.ts';
import type { Call, CallSession, CallTask, Clock } from '../message.ts';
import { isWireMap, type WireValue, wireMap } from '../wire-value.ts';

/** What all calls of a simulator share. */
export interface CallSurroundings {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds that an operation of weight 1 takes; 0: none, not even a turn of the timers. */
  readonly operationTime: number;
}

const steps = 4;

/** A call that has passed all checks, as its implementation sees it. */
export class RunningCall implements Call {
  readonly method: string;
  readonly session: CallSession;
  readonly task: CallTask;
  readonly gone: AbortSignal;
  readonly db: Database;
  readonly clock: Clock;
  readonly random: () => number;
  readonly #operationTime: number;
  #fraction = 0;

  constructor(surroundings: CallSurroundings, method: string, session: CallSession, task: CallTask, gone: AbortSignal) {
    this.method = method;
    this.session = session;
    this.task = task;
    this.gone = gone;
    this.db = surroundings.db;
    this.clock = surroundings.clock;
    this.random = surroundings.random;
    this.#operationTime = surroundings.operationTime;
  }

  async work(weight = 1, upTo = 1): Promise<void> {
    const from = this.#fraction;
    for (let step = 1; step <= steps; step++) {
      if (this.#operationTime > 0) {
        await this.clock.delay((this.#operationTime * weight) / steps, this.task.cancelled);
      }
      this.task.cancelled.throwIfAborted();
      this.#fraction = from + ((upTo - from) * step) / steps;
      if (this.#operationTime > 0) this.task.progress(this.#fraction);
    }
  }

  async during<T>(className: string, ref: string, operation: string, body: () => T | Promise<T>): Promise<T> {
    this.#setOperation(className, ref, operation);
    try {
      return await body();
    } finally {
      this.#setOperation(className, ref, undefined);
    }
  }

  #setOperation(className: string, ref: string, operation: string | undefined): void {
    const current: WireValue | undefined = this.db.get(className, ref)?.['current_operations'];
    if (current === undefined) return;
    const others = isWireMap(current) ? Object.entries(current).filter(([task]) => task !== this.task.ref) : [];
    const entries = operation === undefined ? others : [...others, [this.task.ref, operation] as const];
    this.db.set(className, ref, 'current_operations', wireMap(entries));
  }
}
