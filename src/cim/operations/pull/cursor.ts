import type { Items } from '../../provider.ts';

/**
 * Walks a lazy list once, and can tell whether more is to come. Nothing is looked at before it is asked for.
 */
export class Cursor<T> {
  readonly #items: Items<T>;
  #iterator: Iterator<T | undefined> | undefined;
  #ahead: T | undefined;
  #isDone = false;
  #taken = 0;

  constructor(items: Items<T>) {
    this.#items = items;
  }

  /** The end has been seen, and nothing is left. */
  get isDone(): boolean {
    return this.#isDone && this.#ahead === undefined;
  }

  /** Takes the next item; undefined is a pause, or the end. */
  take(): T | undefined {
    const item = this.#ahead ?? this.#step();
    this.#ahead = undefined;
    if (item !== undefined) this.#taken++;
    return item;
  }

  /** How many are left of about so many; one that has been seen is there. */
  leftOf(total: number): number {
    return Math.max(total - this.#taken, this.#ahead === undefined ? 0 : 1);
  }

  /** One step towards knowing whether there is another item. @returns whether that is known now */
  look(): boolean {
    if (!this.#isDone) this.#ahead ??= this.#step();
    return this.#isDone || this.#ahead !== undefined;
  }

  /** Lets go of the list; nothing comes any more. */
  end(): void {
    if (!this.#isDone) this.#iterator?.return?.();
    this.#isDone = true;
    this.#ahead = undefined;
  }

  #step(): T | undefined {
    if (this.#isDone) return undefined;
    this.#iterator ??= this.#items[Symbol.iterator]();
    const { done = false, value } = this.#iterator.next();
    this.#isDone = done;
    return done ? undefined : value;
  }
}
