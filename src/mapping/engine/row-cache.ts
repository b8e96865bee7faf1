/** Something that may be let go of when memory is short. */
export interface Cached {
  /** Has it been asked for since the cache last looked? */
  used: boolean;
  /** Where it stands in the cache; -1 outside. */
  slot: number;
  /** Bytes, about. */
  size: number;
  /** Called when it has been let go of. */
  dropped(): void;
}

/**
 * Keeps what it is given within a limit of bytes. When that is passed, a hand goes round and lets go of what nobody
 * has asked for since its last round (the clock form of "least recently used").
 */
export class RowCache {
  readonly #limit: number;
  readonly #ring: Cached[] = [];
  #hand = 0;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes of what is kept. */
  get size(): number {
    return this.#size;
  }

  /** Takes it in, unless it alone is over the limit. */
  add(cached: Cached): boolean {
    if (cached.size > this.#limit) return false;
    cached.slot = this.#ring.push(cached) - 1;
    this.#size += cached.size;
    this.#shrink(cached);
    return true;
  }

  /** Tells that something kept has become larger. Not possible for what is not kept (any more), or would not fit alone. */
  grow(cached: Cached, bytes: number): boolean {
    if (cached.slot < 0 || cached.size + bytes > this.#limit) return false;
    cached.size += bytes;
    this.#size += bytes;
    this.#shrink(cached);
    return true;
  }

  remove(cached: Cached): void {
    if (cached.slot < 0) return;
    const last = this.#ring.pop() as Cached;
    if (last !== cached) {
      this.#ring[cached.slot] = last;
      last.slot = cached.slot;
    }
    cached.slot = -1;
    this.#size -= cached.size;
    cached.dropped();
  }

  /** Lets go of everything. */
  clear(): void {
    for (const cached of [...this.#ring]) this.remove(cached);
  }

  /** `newest` stays: it is in use. */
  #shrink(newest: Cached): void {
    while (this.#size > this.#limit) {
      if (this.#hand >= this.#ring.length) this.#hand = 0;
      const cached = this.#ring[this.#hand] as Cached;
      if (cached === newest || cached.used) {
        cached.used = false;
        this.#hand += 1;
      } else this.remove(cached);
    }
  }
}
