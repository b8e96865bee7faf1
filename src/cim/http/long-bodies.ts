/** So much of a body is read at once, without a place among the long ones. */
export const shortBytes = 64 * 1024;

/** Long bodies that are read at a time: of everybody, and of one user. Each may be held in memory as a whole. */
const mostAtOnce = 8;
const mostOfUser = 2;

/** Lets few long bodies be read at a time, user after user; the others wait in the sockets of their senders. */
export class LongBodies {
  /** By user; each calls back whose body may be read on. */
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #reading = new Map<string, number>();
  #total = 0;

  /**
   * Calls back, at once or later, when a body of the user may be read on.
   * @returns a function that gives the place back, or stops waiting for one
   */
  enter(user: string, start: () => void): () => void {
    let hasPlace = false;
    let isLeft = false;
    const begin = () => {
      hasPlace = true;
      this.#count(user, 1);
      start();
    };
    const queue = this.#waiting.get(user);
    if (queue !== undefined) queue.add(begin);
    else if (this.#hasRoom(user)) begin();
    else this.#waiting.set(user, new Set([begin]));
    return () => {
      if (isLeft) return;
      isLeft = true;
      if (hasPlace) this.#count(user, -1);
      else this.#forget(user, begin);
      this.#admit();
    };
  }

  #hasRoom(user: string): boolean {
    return this.#total < mostAtOnce && (this.#reading.get(user) ?? 0) < mostOfUser;
  }

  #count(user: string, change: number): void {
    const reading = (this.#reading.get(user) ?? 0) + change;
    if (reading === 0) this.#reading.delete(user);
    else this.#reading.set(user, reading);
    this.#total += change;
  }

  #forget(user: string, begin: () => void): void {
    const queue = this.#waiting.get(user);
    queue?.delete(begin);
    if (queue?.size === 0) this.#waiting.delete(user);
  }

  #admit(): void {
    for (const [user, queue] of [...this.#waiting]) {
      if (!this.#hasRoom(user)) continue;
      const [next] = queue;
      if (next === undefined) continue;
      this.#forget(user, next);
      // Others come before this user's next body.
      if (this.#waiting.delete(user)) this.#waiting.set(user, queue);
      next();
    }
  }
}
