import { XenConnectionError } from '../client/errors.ts';
import { reaches } from './token.ts';

interface Barrier {
  readonly token: string;
  readonly passed: () => void;
}

/** Those who wait until the mirror has reached a token. */
export class Barriers {
  readonly #open = new Set<Barrier>();
  #reached = '';

  /** Rejects when it takes longer than `timeout` milliseconds. */
  wait(token: string, timeout: number): Promise<void> {
    if (/^\d/.test(token) && this.#reached !== '' && reaches(this.#reached, token)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#open.delete(barrier);
        reject(new XenConnectionError(`the pool's events are more than ${timeout} ms behind`));
      }, timeout);
      const barrier: Barrier = {
        token,
        passed: () => {
          clearTimeout(timer);
          this.#open.delete(barrier);
          resolve();
        },
      };
      this.#open.add(barrier);
    });
  }

  /** The state of this token has been applied. */
  reach(token: string): void {
    this.#reached = token;
    for (const barrier of [...this.#open]) if (reaches(token, barrier.token)) barrier.passed();
  }

  /** Everything is about to be read afresh; tokens of before cannot be compared with those after. */
  beginReload(): () => void {
    this.#reached = '';
    const before = [...this.#open];
    return () => {
      for (const barrier of before) barrier.passed();
    };
  }
}
