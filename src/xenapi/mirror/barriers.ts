import { XenConnectionError } from '../client/errors.ts';

interface Barrier {
  readonly token: string;
  readonly settle: (failure?: Error) => void;
}

/** Those who wait until the mirror has reached a token. */
export class Barriers {
  readonly #open = new Set<Barrier>();
  #reached = '';

  /** Rejects when it takes longer than `timeout` milliseconds, or is given up. */
  wait(token: string, timeout: number): Promise<void> {
    if (/^\d/.test(token) && this.#reached !== '' && reaches(this.#reached, token)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (failure?: Error): void => {
        clearTimeout(timer);
        this.#open.delete(barrier);
        if (failure) reject(failure);
        else resolve();
      };
      const late = new XenConnectionError(`the pool's events are more than ${timeout} ms behind`);
      const timer = setTimeout(() => settle(late), timeout);
      const barrier: Barrier = { token, settle };
      this.#open.add(barrier);
    });
  }

  /** The state of this token has been applied. */
  reach(token: string): void {
    this.#reached = token;
    for (const barrier of [...this.#open]) if (reaches(token, barrier.token)) barrier.settle();
  }

  /** Tokens from now on cannot be compared with those of before. */
  beginAnew(): void {
    this.#reached = '';
  }

  /** Everything is about to be read afresh. @returns what opens the barriers of before, once that has been done */
  beginReload(): () => void {
    this.beginAnew();
    const before = [...this.#open];
    return () => {
      for (const barrier of before) barrier.settle();
    };
  }

  /** Nothing more will be reached. */
  giveUp(reason: Error): void {
    for (const barrier of [...this.#open]) barrier.settle(reason);
  }
}

/** Whether all that `barrier` stands for is in the state at `reached`: tokens begin with the database's generation. */
export function reaches(reached: string, barrier: string): boolean {
  const [at, wanted] = [generation(reached), generation(barrier)];
  // A pool whose tokens we cannot read: the next answer after the barrier has it.
  if (at === undefined || wanted === undefined) return true;
  return at.length === wanted.length ? at >= wanted : at.length > wanted.length;
}

/** Its digits, compared as such: a hostile pool sends millions, which take long to make a number of. */
function generation(token: string): string | undefined {
  return /^0*(\d+)/.exec(token)?.[1];
}
