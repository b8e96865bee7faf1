import type { Logger } from './logger.ts';

/** Closes what was opened, the last first. */
export class Closers {
  readonly #logger: Logger;
  #closers: (() => unknown)[] = [];
  #closing: Promise<void> | undefined;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** @throws Error once closing has begun; then this is closed, too */
  add(closer: () => unknown): void {
    this.#closers.push(closer);
    if (this.#closing === undefined) return;
    this.#closing = this.#closing.then(() => this.#closeAll());
    throw new Error('stopped before it had started');
  }

  /** Closes everything, though one or the other thing fails to. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let closer = this.#closers.pop(); closer !== undefined; closer = this.#closers.pop()) {
      try {
        await closer();
      } catch (error) {
        this.#logger.error({ err: error }, 'not closed in order');
      }
    }
  }
}
