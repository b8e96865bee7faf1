import { setMaxListeners } from 'node:events';
import type { Logger } from '../../logger.ts';
import { Decoder, decodeEventBatch } from '../client/codec/decoder.ts';
import { isRefusedLogin, XenConnectionError } from '../client/errors.ts';
import type { RenewableSession } from '../client/types.ts';
import type { EventBatch } from '../datamodel/messages.ts';
import type { DataModel, Ref } from '../datamodel/types.ts';
import { Barriers } from './barriers.ts';
import { backOff, type MirrorClock, systemClock } from './clock.ts';
import { CountCheck } from './count-check.ts';
import { isPoolless, poolAmong } from './pool-record.ts';
import { Reader } from './reader.ts';
import { type Step, Store } from './store.ts';
import type { LiveMirror, RecordChange, XenClassName, XenRecord } from './types.ts';

export interface MirrorOptions {
  readonly session: RenewableSession;
  readonly model: DataModel;
  readonly logger: Logger;
  /** The classes to mirror, beside those that the mirror itself needs; no other can be read. */
  readonly classes: readonly XenClassName[];
  readonly clock?: MirrorClock;
  /** Seconds that one `event.from` may wait for something to happen; 45. */
  readonly pollSeconds?: number;
  /** Milliseconds that `synchronise` waits; 30 s. */
  readonly synchroniseTimeout?: number;
}

/** The pool's own events say how far the others reach; a coordinator that was lost is looked for on its hosts. */
export const ownClasses: readonly XenClassName[] = ['pool', 'host'];
/** So many doubled uuids are remembered as told; a pool with more of them is told of anew. */
const mostDoubles = 1000;
/** Milliseconds between two answers of `event.from` with nothing new. */
const shortestPoll = 1_000;

/** Makes a mirror of the pool that the session belongs to; `start` fills it. */
export function createMirror(options: MirrorOptions): LiveMirror {
  return new EventMirror(options);
}

/** A mirror fed by `event.from`. */
class EventMirror implements LiveMirror {
  readonly #session: RenewableSession;
  readonly #logger: Logger;
  readonly #clock: MirrorClock;
  readonly #wanted: readonly XenClassName[];
  readonly #eventClassOf: ReadonlyMap<string, string>;
  readonly #pollSeconds: number;
  readonly #synchroniseTimeout: number;
  readonly #store: Store;
  readonly #reader: Reader;
  readonly #barriers = new Barriers();
  readonly #counts = new CountCheck();
  readonly #doubles = new Set<string>();
  readonly #listeners = new Set<(changes: readonly RecordChange[]) => void>();
  readonly #stop = new AbortController();
  /** Aborted once a call has found that the session is gone in which events are followed. */
  #loss = new AbortController();
  #health: LiveMirror['health'] = 'starting';
  #version = 0;
  #token = '';
  #epoch = 0;
  #pool = '';
  /** The classes that the pool serves, by their names in events. */
  #served: ReadonlyMap<string, string> = new Map();
  /** The pool has been told of for answers with nothing new. */
  #inVain = false;
  #failures = 0;
  #lastFailure: unknown;
  #started: Promise<void> | undefined;
  #running: Promise<void> | undefined;

  constructor(options: MirrorOptions) {
    // Each call that is under way listens.
    setMaxListeners(0, this.#stop.signal);
    this.#session = options.session;
    this.#logger = options.logger;
    this.#clock = options.clock ?? systemClock;
    this.#wanted = [...new Set([...ownClasses, ...options.classes])];
    this.#store = new Store(this.#wanted);
    this.#eventClassOf = new Map([...options.model.classes.values()].map(({ name, eventClass }) => [name, eventClass]));
    this.#pollSeconds = options.pollSeconds ?? 45;
    this.#synchroniseTimeout = options.synchroniseTimeout ?? 30_000;
    this.#reader = new Reader(options.session, new Decoder(options.model), this.#store);
  }

  get health(): LiveMirror['health'] {
    return this.#health;
  }

  get version(): number {
    return this.#version;
  }

  versionOf(xenClass: XenClassName): number {
    return this.#store.table(xenClass).version;
  }

  get<C extends XenClassName>(xenClass: C, ref: Ref<C> | string): XenRecord<C> | undefined {
    return this.#store.table(xenClass).get(ref) as XenRecord<C> | undefined;
  }

  byUuid<C extends XenClassName>(xenClass: C, uuid: string): XenRecord<C> | undefined {
    return this.#store.table(xenClass).byUuid(uuid) as XenRecord<C> | undefined;
  }

  all<C extends XenClassName>(xenClass: C): Iterable<XenRecord<C>> {
    return this.#store.table(xenClass).all() as Iterable<unknown> as Iterable<XenRecord<C>>;
  }

  count(xenClass: XenClassName): number {
    return this.#store.table(xenClass).size;
  }

  index(xenClass: string, field: string, entry?: string): void {
    this.#store.addIndex(xenClass, field, entry);
  }

  referrers<C extends XenClassName>(
    xenClass: C,
    field: string,
    target: string,
    entry?: string,
  ): Iterable<XenRecord<C>> {
    return this.#store.referrers(xenClass, field, target, entry) as Iterable<unknown> as Iterable<XenRecord<C>>;
  }

  onChange(listener: (changes: readonly RecordChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async synchronise(): Promise<void> {
    const token = await this.#inject();
    if (!this.#isOfThisLogin()) this.#barriers.beginAnew();
    await this.#barriers.wait(token, this.#synchroniseTimeout);
  }

  start(): Promise<void> {
    this.#started ??= new Promise((resolve, reject) => {
      this.#running = this.#run(resolve).finally(() => reject(new XenConnectionError('the mirror has been stopped')));
    });
    return this.#started;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#barriers.giveUp(new XenConnectionError('the mirror has been stopped'));
    this.#becomeStale();
  }

  suspect(): void {
    if (this.#health !== 'live') return;
    this.#becomeStale();
    // A pool that answers ends the poll with this event, and the doubt.
    this.#inject().catch(() => undefined);
  }

  async #run(loaded: () => void): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        if (this.#failures > 1 && !isPoolless(this.#lastFailure))
          await this.#session.renew(this.#hostAddresses(), this.#stop.signal);
        await this.#load();
        loaded();
        await this.#follow();
      } catch (error) {
        await this.#afterFailure(error);
      }
    }
  }

  async #afterFailure(error: unknown): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#failures += 1;
    this.#becomeStale();
    const wait = backOff(this.#failures, this.#clock.random());
    this.#tellFailure(error, wait);
    this.#lastFailure = error;
    await this.#clock.wait(wait, this.#stop.signal).catch(() => undefined);
  }

  /** What no retry will mend is told once; of a refused account the session tells. */
  #tellFailure(error: unknown, wait: number): void {
    if (isRefusedLogin(error)) return;
    const fields = { error: String(error), waitMs: Math.round(wait) };
    if (!isPoolless(error)) this.#logger.warn(fields, 'the pool cannot be followed; trying again');
    else if (!isPoolless(this.#lastFailure))
      this.#logger.error(fields, 'the pool cannot be followed before its database is whole; waiting for that');
  }

  #becomeStale(): void {
    if (this.#health === 'live') this.#health = 'stale';
  }

  #hostAddresses(): string[] {
    return [...this.all('host')].map(({ address }) => address).filter((address) => address !== '');
  }

  /** Reads everything and applies the difference; then events are followed from where the reading began. */
  async #load(): Promise<void> {
    const reloaded = this.#barriers.beginReload();
    this.#pool = poolAmong(await this.#request('pool.get_all', []));
    this.#token = await this.#inject();
    this.#epoch = this.#session.epoch;
    this.#loss = new AbortController();
    const { steps, served } = await this.#reader.readClasses(this.#wanted, this.#stop.signal);
    this.#requireThisLogin();
    this.#served = new Map(served.map((xenClass) => [this.#eventClassOf.get(xenClass) ?? xenClass, xenClass]));
    this.#counts.reset();
    this.#apply(steps, this.#health !== 'starting');
    this.#health = 'live';
    this.#barriers.reach(this.#token);
    reloaded();
    this.#logger.info({ classes: served.length, changes: steps.length }, 'the pool has been read');
  }

  /** Applies what happens until there is a failure: that the session has become another one is one, too. */
  async #follow(): Promise<void> {
    const end = AbortSignal.any([this.#stop.signal, this.#loss.signal]);
    while (!this.#stop.signal.aborted) {
      const asked = performance.now();
      const batch = await this.#poll(end).finally(() => this.#requireThisLogin());
      const isNews = batch.events.length > 0 && batch.token !== this.#token;
      if (!isNews && performance.now() - asked < shortestPoll) await this.#pauseInVain();
      this.#apply(await this.#reader.readEvents(batch.events, this.#served));
      this.#token = batch.token;
      this.#health = 'live';
      this.#failures = 0;
      this.#lastFailure = undefined;
      await this.#mendDrift(batch.valid_ref_counts);
      this.#requireThisLogin();
      this.#barriers.reach(batch.token);
    }
  }

  /** Whether the token can be used: the pool may have begun them anew before it was logged in to again. */
  #isOfThisLogin(): boolean {
    return this.#epoch === this.#session.epoch;
  }

  #requireThisLogin(): void {
    if (!this.#isOfThisLogin()) throw new XenConnectionError('the session was lost');
  }

  /** A pool that does not wait for events, or tells the same ones for ever, is not to keep both sides busy. */
  async #pauseInVain(): Promise<void> {
    if (!this.#inVain) this.#logger.warn({}, 'the pool answers event.from at once though there is nothing new');
    this.#inVain = true;
    await this.#clock.wait(shortestPoll, this.#stop.signal);
  }

  async #poll(signal: AbortSignal): Promise<EventBatch> {
    const wire = await this.#session.request('event.from', [[...this.#served.keys()], this.#token, this.#pollSeconds], {
      timeout: this.#pollSeconds * 1_000 + 30_000,
      signal,
      longPoll: true,
      once: true,
    });
    const batch = decodeEventBatch(wire);
    if (!batch) throw new XenConnectionError('the pool answered event.from with something else');
    return batch;
  }

  async #mendDrift(counts: ReadonlyMap<string, number>): Promise<void> {
    const sizeOf = (xenClass: string): number => this.#store.table(xenClass).sizeOfAll;
    for (const xenClass of this.#counts.drifted(counts, this.#served, sizeOf)) {
      const steps = await this.#reader.readClass(xenClass, this.#stop.signal);
      this.#apply(steps);
      const count = counts.get(this.#eventClassOf.get(xenClass) ?? '') ?? 0;
      this.#counts.tolerate(xenClass, count - sizeOf(xenClass));
      this.#logger.info({ class: xenClass, changes: steps.length }, 'a class has been read again after lost events');
    }
  }

  #apply(steps: readonly Step[], tell = true): void {
    const changes = this.#store.apply(steps);
    for (const step of steps) if (step.record !== undefined) this.#tellDouble(step);
    if (changes.length === 0) return;
    this.#version += 1;
    if (!tell) return;
    for (const listener of this.#listeners) {
      try {
        listener(changes as readonly unknown[] as readonly RecordChange[]);
      } catch (error) {
        this.#logger.error({ error }, 'a listener to changes has failed');
      }
    }
  }

  /** A uuid that several records have is told once, whichever of them come and go. */
  #tellDouble({ class: xenClass, ref, record }: Step): void {
    if (!this.#store.table(xenClass).isWaiting(ref)) return;
    const uuid = String(record?.['uuid']);
    const double = `${xenClass}/${uuid}`;
    if (this.#doubles.has(double)) return;
    if (this.#doubles.size >= mostDoubles) this.#doubles.clear();
    this.#doubles.add(double);
    this.#logger.warn(
      { class: xenClass, uuid, ref },
      'two records of the pool have one uuid; the later one is left out as long as the other is there',
    );
  }

  /**
   * `event.inject` touches the pool's record: its token lies behind all that has been done before. Where it took a new
   * login, a poll of before may wait in vain: a pool that was cut off does not say that it is gone.
   */
  async #inject(): Promise<string> {
    const token = String(await this.#request('event.inject', ['pool', this.#pool]));
    if (!this.#isOfThisLogin()) this.#loss.abort();
    return token;
  }

  #request(message: 'pool.get_all' | 'event.inject', parameters: readonly unknown[]): Promise<unknown> {
    return this.#session.request(message, parameters, { signal: this.#stop.signal });
  }
}
