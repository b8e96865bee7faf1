/** Whose turn it is where nobody is known. */
export const nobody = '';

/** So many milliseconds of work may be started between two looks at the sockets. */
const workPerTurn = 2;
/** The same while users compete: each of them waits for the others' turns. */
const workPerSharedTurn = 0.25;
/** What work that was begun at once is taken to have cost. */
const ordinaryWork = 0.1;
/** Who had less to do lately may be so much ahead of the others. */
const mostCredit = 2;

/**
 * Shares the one thread between users: whoever has work takes a turn first. While there is little to do, turns are
 * free. Else each user has a queue, and the next turn is given to who has had the least of the thread, with a look at the
 * sockets as soon as the time is used up: a user with a thousand requests makes another one wait for a turn, not for a
 * thousand.
 */
export class Turns {
  readonly #now: () => number;
  /** Users with waiting work, the last served last. */
  readonly #queues = new Map<string, (() => void)[]>();
  /** Milliseconds that each user has had since somebody began to wait. */
  readonly #used = new Map<string, number>();
  #waiting = 0;
  #started = 0;
  #isTicking = false;
  #last = '';
  #ending: (() => void)[] = [];

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Do users compete for the thread? */
  get areShared(): boolean {
    return this.#used.size > 1;
  }

  /** So many milliseconds may work go on before it waits for its next turn. */
  get length(): number {
    return this.areShared ? workPerSharedTurn : workPerTurn;
  }

  /** Resolves when the user's work may go on for a little while; undefined: at once. */
  take(user: string): Promise<void> | undefined {
    if (!this.#isTicking) {
      this.#started = this.#now();
      this.#tick();
      return undefined;
    }
    const isNext = this.#waiting === 0 || this.#usedBy(user) < this.#least();
    if (!isNext || this.#now() - this.#started >= this.length) return this.wait(user);
    if (this.#waiting > 0) this.#charge(user, ordinaryWork);
    return undefined;
  }

  /** Resolves at the user's next turn: what work that takes long does now and then. */
  wait(user: string): Promise<void> {
    return new Promise((resolve) => {
      const queue = this.#queues.get(user);
      if (queue === undefined) {
        this.#used.set(user, this.#usedBy(user));
        this.#queues.set(user, [resolve]);
      } else queue.push(resolve);
      this.#waiting += 1;
      if (!this.#isTicking) this.#tick();
    });
  }

  /** Resolves when nobody waits for a turn. */
  async atRest(): Promise<void> {
    while (this.#waiting > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Calls back when the user's turns that are given now have been taken; at the latest before the next ones are. */
  atEnd(callback: () => void): void {
    this.#ending.push(callback);
    if (!this.#isTicking) this.#tick();
  }

  #tick(): void {
    this.#isTicking = true;
    setImmediate(() => {
      this.#isTicking = false;
      this.#end();
      if (this.#waiting === 0) {
        // Clearing makes a new table, even in place of an empty one.
        if (this.#used.size > 0) this.#used.clear();
        return;
      }
      this.#started = this.#now();
      this.#tick();
      this.#give(this.#waiting);
    });
  }

  /** Gives so many turns at most, as long as there is time; who waits again meanwhile has its turn after the next look. */
  #give(most: number): void {
    const user = this.#next();
    if (user !== this.#last) this.#end();
    this.#last = user;
    const begun = this.#now();
    this.#resume(user);
    // The work that was resumed is done, as far as it goes by itself, and has been sent, before the time is looked at.
    queueMicrotask(() =>
      process.nextTick(() => {
        const now = this.#now();
        this.#charge(user, now - begun);
        if (most > 1 && now - this.#started < this.length) this.#give(most - 1);
        else this.#end();
      }),
    );
  }

  #resume(user: string): void {
    const queue = this.#queues.get(user) ?? [];
    // The user goes to the end of the line.
    this.#queues.delete(user);
    if (queue.length > 1) this.#queues.set(user, queue);
    this.#waiting -= 1;
    queue.shift()?.();
  }

  /** Who has had least, of those that wait. */
  #next(): string {
    let next = '';
    let least = Number.POSITIVE_INFINITY;
    for (const user of this.#queues.keys()) {
      const used = this.#used.get(user) ?? 0;
      if (used < least) {
        next = user;
        least = used;
      }
    }
    return next;
  }

  #least(): number {
    return this.#used.get(this.#next()) ?? 0;
  }

  /** What the user has had; who had little does not save it up. */
  #usedBy(user: string): number {
    const used = this.#used.get(user) ?? 0;
    return this.#waiting === 0 ? used : Math.max(used, this.#least() - mostCredit);
  }

  #charge(user: string, time: number): void {
    this.#used.set(user, (this.#used.get(user) ?? 0) + time);
  }

  #end(): void {
    const ending = this.#ending;
    this.#ending = [];
    for (const callback of ending) callback();
  }
}
