/** So many milliseconds of work may be started between two looks at the sockets. */
const workPerTurn = 2;

/**
 * Shares the one thread between users: whoever has work takes a turn first. While there is little to do, turns are
 * free. Else each user has a queue, and turns are given user after user, with a look at the sockets as soon as they have
 * used the time up: a user with a thousand requests makes another one wait for a turn or two, not for a thousand.
 */
export class Turns {
  readonly #now: () => number;
  /** Users with waiting work, in the order in which they are served. */
  readonly #queues = new Map<string, (() => void)[]>();
  #waiting = 0;
  #started = 0;
  #isTicking = false;

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Resolves when the user's work may go on for a little while; undefined: at once. */
  take(user: string): Promise<void> | undefined {
    if (!this.#isTicking) {
      this.#started = this.#now();
      this.#tick();
      return undefined;
    }
    if (this.#queues.size === 0 && this.#now() - this.#started < workPerTurn) return undefined;
    return this.wait(user);
  }

  /** Resolves at the user's next turn: what work that takes long does now and then. */
  wait(user: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting += 1;
      const queue = this.#queues.get(user);
      if (queue === undefined) this.#queues.set(user, [resolve]);
      else queue.push(resolve);
      if (!this.#isTicking) this.#tick();
    });
  }

  #tick(): void {
    this.#isTicking = true;
    setImmediate(() => {
      this.#isTicking = false;
      if (this.#waiting === 0) return;
      this.#started = this.#now();
      this.#tick();
      this.#give(this.#waiting);
    });
  }

  /** Gives so many turns at most, as long as there is time; who waits again meanwhile has its turn after the next look. */
  #give(most: number): void {
    this.#next()?.();
    if (most === 1) return;
    // The work that was resumed is done, as far as it goes by itself, before the time is looked at.
    queueMicrotask(() => {
      if (this.#now() - this.#started < workPerTurn) this.#give(most - 1);
    });
  }

  #next(): (() => void) | undefined {
    const [next] = this.#queues;
    if (next === undefined) return undefined;
    const [user, queue] = next;
    // The user goes to the end of the line.
    this.#queues.delete(user);
    if (queue.length > 1) this.#queues.set(user, queue);
    this.#waiting -= 1;
    return queue.shift();
  }
}
