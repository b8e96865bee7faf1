import { cimError } from '../../catalogue.ts';
import type { LocatedRow } from '../result.ts';
import type { EnumerationSession, PullOutcome } from './session.ts';
import type { EnumerationSessions } from './sessions.ts';

/**
 * The next objects of a session, `count` at most, to be read once, and then the outcome. The session ends with the last
 * object, with an error, and when the answer is let go of, even after the outcome was asked for: nobody could say where
 * to go on then. Several answers at a time share the objects among them. What a generator would do, for less: whole
 * classes pass through it.
 */
export class Delivery implements IterableIterator<LocatedRow | undefined> {
  readonly #sessions: EnumerationSessions;
  readonly #session: EnumerationSession;
  readonly #looksAhead: boolean;
  #left: number;
  #hasBegun = false;
  #hasEnded = false;

  constructor(sessions: EnumerationSessions, session: EnumerationSession, count: number) {
    this.#sessions = sessions;
    this.#session = session;
    this.#left = Math.min(count, sessions.limits.objects);
    this.#looksAhead = this.#left > 0;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<LocatedRow | undefined> {
    const { cursor } = this.#session;
    try {
      if (!this.#hasBegun) this.#begin();
      if (this.#session.isAbandoned) throw cimError('pullAbandoned');
      if (this.#left > 0 && !cursor.isDone) {
        const value = cursor.take();
        if (value !== undefined) this.#left--;
        return { done: false, value };
      }
      // The last object is told to be the last.
      if (this.#looksAhead && !cursor.look()) return { done: false, value: undefined };
    } catch (error) {
      this.#end(false);
      throw error;
    }
    return { done: true, value: undefined };
  }

  return(): IteratorResult<LocatedRow | undefined> {
    this.#end(false);
    return { done: true, value: undefined };
  }

  /**
   * What Open and Pull answer beside the objects; all of them have been read, and made use of.
   * @throws CIMError PULL_HAS_BEEN_ABANDONED
   */
  outcome(): PullOutcome {
    if (this.#session.isAbandoned) throw cimError('pullAbandoned');
    this.#end(true);
    const { id, isOpen } = this.#session;
    return { enumerationContext: isOpen ? id : '', endOfSequence: !isOpen };
  }

  #begin(): void {
    if (!this.#session.isOpen) throw cimError('unknownSession');
    this.#hasBegun = true;
    this.#sessions.begin(this.#session);
  }

  #end(isWhole: boolean): void {
    if (!this.#hasBegun) return;
    if (!this.#hasEnded) this.#sessions.end(this.#session);
    this.#hasEnded = true;
    if (!isWhole || this.#session.cursor.isDone) this.#sessions.close(this.#session);
  }
}
