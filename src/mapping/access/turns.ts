/** No more can wait: the caller has to come again later. */
export class TooBusyError extends Error {
  constructor(what: string) {
    super(`too many ${what} at once`);
    this.name = 'TooBusyError';
  }
}

/** Lets a bounded number of tasks run at once and a bounded number wait, in order; the rest is refused. */
export class Turns {
  readonly #what: string;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** `what` is run, for the error. */
  constructor(what: string, atOnce: number, mostWaiting: number) {
    this.#what = what;
    this.#free = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Rejects with TooBusyError where the queue is full. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait();
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) throw new TooBusyError(this.#what);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
