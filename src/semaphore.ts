/** No more can wait: the caller has to come again later. */
export class TooBusyError extends Error {
  constructor(what: string) {
    super(`too many ${what} at once`);
    this.name = 'TooBusyError';
  }
}

export interface RunOptions {
  /** For whom the task is run; tasks of nobody are bounded by the whole alone. */
  readonly owner?: string | undefined;
  /** Ends the waiting; a task that runs has to look at it itself. */
  readonly signal?: AbortSignal | undefined;
}

interface Waiter {
  readonly owner: string | undefined;
  readonly start: () => void;
}

/**
 * Lets a bounded number of tasks run at once and a bounded number wait, in order; the rest is refused. A task of an owner
 * begins only while more places are free than the owner has taken: one owner takes half of them, the next one half of
 * what is left, and so on, and whoever has least passes by those who have had their share.
 */
export class Semaphore {
  readonly #what: string;
  readonly #mostWaiting: number;
  readonly #waiting = new Set<Waiter>();
  readonly #taken = new Map<string, number>();
  #free: number;

  /** `what` is run, for the error; so many tasks of each owner may wait. */
  constructor(what: string, atOnce: number, mostWaiting = Number.POSITIVE_INFINITY) {
    this.#what = what;
    this.#free = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Rejects with TooBusyError where the queue is full, with the signal's reason where that aborts before the task runs. */
  async run<T>(task: () => Promise<T>, { owner, signal }: RunOptions = {}): Promise<T> {
    signal?.throwIfAborted();
    if (this.#mayStart(owner)) this.#take(owner);
    else await this.#wait(owner, signal);
    try {
      return await task();
    } finally {
      this.#release(owner);
    }
  }

  #mayStart(owner: string | undefined): boolean {
    return this.#free > (owner === undefined ? 0 : (this.#taken.get(owner) ?? 0));
  }

  #take(owner: string | undefined): void {
    this.#free -= 1;
    if (owner !== undefined) this.#taken.set(owner, (this.#taken.get(owner) ?? 0) + 1);
  }

  #release(owner: string | undefined): void {
    this.#free += 1;
    if (owner !== undefined) {
      const rest = (this.#taken.get(owner) ?? 0) - 1;
      if (rest > 0) this.#taken.set(owner, rest);
      else this.#taken.delete(owner);
    }
    for (const waiter of this.#waiting) {
      if (this.#free === 0) return;
      if (!this.#mayStart(waiter.owner)) continue;
      this.#waiting.delete(waiter);
      this.#take(waiter.owner);
      waiter.start();
    }
  }

  #wait(owner: string | undefined, signal: AbortSignal | undefined): Promise<void> {
    let ahead = 0;
    for (const waiter of this.#waiting) if (waiter.owner === owner) ahead += 1;
    if (ahead >= this.#mostWaiting) throw new TooBusyError(this.#what);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(waiter);
        reject(signal?.reason);
      };
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const waiter: Waiter = { owner, start };
      this.#waiting.add(waiter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
