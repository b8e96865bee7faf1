import { refusal } from '../define/refusals.ts';

/** How many changes of one record may wait, and for how many milliseconds. */
export interface TurnLimits {
  readonly mostWaiting: number;
  readonly longestWait: number;
}

const usual: TurnLimits = { mostWaiting: 64, longestWait: 30_000 };

/**
 * Lets changes of one record run one after the other, in the order in which they came; those of other records run
 * meanwhile. Nothing is kept of a record that nobody changes.
 */
export class RecordTurns {
  readonly #limits: TurnLimits;
  /** By record that is being changed: those who wait for it. */
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(limits = usual) {
    this.#limits = limits;
  }

  /** The records that are being changed. */
  get size(): number {
    return this.#waiting.size;
  }

  /**
   * Runs a change when all earlier ones of the record have ended.
   * @throws CIMError SERVER_LIMITS_EXCEEDED where too many wait or it would take too long; nothing has been run then
   */
  async run<T>(record: string, change: () => Promise<T>): Promise<T> {
    await this.#turn(record);
    try {
      return await change();
    } finally {
      this.#pass(record);
    }
  }

  #turn(record: string): Promise<void> | undefined {
    const waiting = this.#waiting.get(record);
    if (!waiting) {
      this.#waiting.set(record, new Set());
      return undefined;
    }
    if (waiting.size >= this.#limits.mostWaiting) throw refusal('tooManyChanges');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(refusal('tooManyChanges'));
      }, this.#limits.longestWait);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(begin);
    });
  }

  #pass(record: string): void {
    const waiting = this.#waiting.get(record);
    const [next] = waiting ?? [];
    if (next === undefined) {
      this.#waiting.delete(record);
    } else {
      waiting?.delete(next);
      next();
    }
  }
}
