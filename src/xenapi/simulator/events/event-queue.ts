import type { Database, DatabaseChange } from '../database.ts';
import type { Clock } from '../message.ts';
import type { WireMap, WireRecord } from '../wire-value.ts';
import { XapiError } from '../xapi-error.ts';
import { Subscription } from './subscription.ts';
import { wakeUp } from './waiting.ts';

interface Entry {
  readonly id: number;
  readonly event: WireMap;
  readonly size: number;
}

interface Registration {
  readonly items: Set<string>;
  subscription: Subscription;
  /** Id of the last event that the session has seen. */
  position: number;
}

/**
 * The queue behind `event.register` and `event.next`: one for all sessions, bounded by the JSON size of its events. Who
 * falls out of it gets EVENTS_LOST. Filled only while somebody is registered.
 */
export class EventQueue {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #registrations = new Map<string, Registration>();
  /** The ends of sessions that are listened for. */
  readonly #watched = new WeakSet<AbortSignal>();
  readonly #wakers = new Set<() => void>();
  #entries: Entry[] = [];
  #size = 0;
  #lastId = 0;
  /** Id of the newest event that was dropped for size. */
  #lost = 0;

  constructor(db: Database, clock: Clock, limit: number) {
    this.#db = db;
    this.#clock = clock;
    this.#limit = limit;
    db.onCommit((changes) => this.#record(changes));
  }

  get currentId(): number {
    return this.#lastId;
  }

  register(session: string, classes: readonly string[], ended: AbortSignal): void {
    const known = this.#registrations.get(session);
    const items = new Set([...(known?.items ?? []), ...classes.map(lowerClass)]);
    const subscription = new Subscription([...items]);
    this.#registrations.set(session, { items, subscription, position: known?.position ?? this.#lastId });
    if (this.#watched.has(ended)) return;
    this.#watched.add(ended);
    ended.addEventListener('abort', () => this.#forget(session), { once: true });
  }

  /** Whoever waits for events of nothing any longer hears that. */
  unregister(session: string, classes: readonly string[]): void {
    const registration = this.#registrations.get(session);
    if (registration === undefined) return;
    for (const item of classes) registration.items.delete(lowerClass(item));
    registration.subscription = new Subscription([...registration.items]);
    if (registration.items.size > 0) return;
    this.#forget(session);
    this.#wake();
  }

  /** The events since the last call; waits for one. Throws SESSION_NOT_REGISTERED, EVENTS_LOST. */
  async next(session: string, signals: readonly AbortSignal[]): Promise<readonly WireMap[]> {
    for (;;) {
      const registration = this.#registrations.get(session);
      if (registration === undefined) throw new XapiError('SESSION_NOT_REGISTERED', session);
      const events = this.#take(registration);
      if (events.length > 0 || signals.some(({ aborted }) => aborted)) return events;
      await wakeUp((wake) => {
        this.#wakers.add(wake);
        return () => this.#wakers.delete(wake);
      }, signals);
    }
  }

  /** The real server tells a change of the pool from time to time, so that a waiting client knows it is alive. */
  heartbeat(): void {
    for (const [ref, record] of this.#db.all('pool'))
      this.#record([{ class: 'pool', ref, before: record, after: record }]);
  }

  #take(registration: Registration): readonly WireMap[] {
    const { position, subscription } = registration;
    registration.position = this.#lastId;
    if (position < this.#lost) throw new XapiError('EVENTS_LOST');
    return this.#entries
      .filter(({ id, event }) => id > position && subscription.covers(String(event['class']), String(event['ref'])))
      .map(({ event }) => event);
  }

  #record(changes: readonly DatabaseChange[]): void {
    if (this.#registrations.size === 0) return;
    for (const change of changes) this.#push(change);
    this.#wake();
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  #push({ class: className, ref, before, after }: DatabaseChange): void {
    const { events, eventClass } = this.#db.table(className).class;
    if (!events) return;
    const operation = before === undefined ? 'add' : after === undefined ? 'del' : 'mod';
    const snapshot: WireRecord = after ?? before ?? {};
    const id = ++this.#lastId;
    const timestamp = `${Math.floor(this.#clock.now() / 1000)}.`;
    const event = { id: String(id), timestamp, class: eventClass, operation, ref, snapshot };
    const size = JSON.stringify(event).length;
    this.#entries.push({ id, event, size });
    this.#size += size;
    this.#trim();
  }

  #trim(): void {
    let dropped = 0;
    for (; this.#size > this.#limit && dropped < this.#entries.length; dropped++) {
      const entry = this.#entries[dropped];
      this.#size -= entry?.size ?? 0;
      this.#lost = entry?.id ?? this.#lost;
    }
    if (dropped > 0) this.#entries = this.#entries.slice(dropped);
  }

  #forget(session: string): void {
    this.#registrations.delete(session);
    if (this.#registrations.size > 0) return;
    this.#entries = [];
    this.#size = 0;
    this.#lost = 0;
  }
}

/** Class names count in any case, references do not. */
function lowerClass(item: string): string {
  const [name = '', ...rest] = item.split('/');
  return [name.toLowerCase(), ...rest].join('/');
}
