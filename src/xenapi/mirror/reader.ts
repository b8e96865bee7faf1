import { setImmediate as yieldToLoop } from 'node:timers/promises';
import type { Decoder } from '../client/codec/decoder.ts';
import { XenApiError, XenConnectionError } from '../client/errors.ts';
import type { MessageName, RenewableSession } from '../client/types.ts';
import type { WireEvent } from '../datamodel/messages.ts';
import { nullRef } from '../datamodel/types.ts';
import { equalRecords } from './equality.ts';
import type { Step, Store } from './store.ts';
import type { MirroredRecord } from './table.ts';

/** Records decoded before the event loop gets its turn: about a millisecond. */
const slice = 25;

/** Classes read at once: the pool has other clients. */
const parallelReads = 4;

/** The pool does not know the class (older), has dropped it (newer), or keeps it from us. */
const notServed: ReadonlySet<string> = new Set([
  'MESSAGE_METHOD_UNKNOWN',
  'MESSAGE_REMOVED',
  'MESSAGE_DEPRECATED',
  'RBAC_PERMISSION_DENIED',
]);

/** Milliseconds for reading one class. */
const timeout = 300_000;

/** Turns what the pool says into steps for the store, giving way to the event loop as it goes. */
export class Reader {
  readonly #session: RenewableSession;
  readonly #decoder: Decoder;
  readonly #store: Store;

  constructor(session: RenewableSession, decoder: Decoder, store: Store) {
    this.#session = session;
    this.#decoder = decoder;
    this.#store = store;
  }

  /** The steps from the store's state to the pool's, and the classes that the pool serves. */
  async readClasses(classes: readonly string[], signal: AbortSignal): Promise<{ steps: Step[]; served: string[] }> {
    const steps: Step[] = [];
    const served: string[] = [];
    const rest = [...classes];
    const failure = new AbortController();
    const reading = AbortSignal.any([signal, failure.signal]);
    const work = async (): Promise<void> => {
      for (let xenClass = rest.shift(); xenClass !== undefined; xenClass = rest.shift()) {
        const found = await this.#tryReadClass(xenClass, reading);
        if (found) served.push(xenClass);
        for (const step of found ?? this.#removals(xenClass)) steps.push(step);
      }
    };
    try {
      await Promise.all(Array.from({ length: parallelReads }, work));
    } finally {
      // Nobody waits for the others any more, and the next attempt is not to wait for them.
      failure.abort();
    }
    return { steps, served };
  }

  /** The steps from the store's state of one class to the pool's. */
  async readClass(xenClass: string, signal: AbortSignal): Promise<Step[]> {
    const wire = await this.#session.request(`${xenClass}.get_all_records` as MessageName, [], { timeout, signal });
    if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
      throw new XenConnectionError(`the pool sent no records of ${xenClass}`);
    }
    const records = wire as Readonly<Record<string, unknown>>;
    const refs = Object.keys(records);
    const steps = await inSlices(refs, (ref) => this.#step(xenClass, ref, records[ref]));
    return [...steps, ...this.#removals(xenClass).filter(({ ref }) => !Object.hasOwn(records, ref))];
  }

  /** The steps of an answer of `event.from`; `classOf` knows the mirrored classes by their names in events. */
  readEvents(events: readonly WireEvent[], classOf: ReadonlyMap<string, string>): Promise<Step[]> {
    const newest = new Map(events.map((event) => [`${event.class}/${event.ref}`, event]));
    return inSlices([...newest.values()], ({ class: eventClass, operation, ref, snapshot }) => {
      const xenClass = classOf.get(eventClass.toLowerCase());
      if (xenClass === undefined) return undefined;
      return operation === 'del' ? { class: xenClass, ref } : this.#step(xenClass, ref, snapshot);
    });
  }

  async #tryReadClass(xenClass: string, signal: AbortSignal): Promise<Step[] | undefined> {
    try {
      return await this.readClass(xenClass, signal);
    } catch (error) {
      if (error instanceof XenApiError && notServed.has(error.code)) return undefined;
      throw error;
    }
  }

  /** The steps that leave nothing of a class, as when the pool no longer shows it to us. */
  #removals(xenClass: string): Step[] {
    const refs = this.#store.table(xenClass).refs();
    return refs.map((ref) => ({ class: xenClass, ref }));
  }

  /** None where the store has the same already, so that nothing of it has to be kept; what is no whole record goes. */
  #step(xenClass: string, ref: string, wire: unknown): Step | undefined {
    const record = this.#decoder.decodeRecord(xenClass, wire, ref) as MirroredRecord | undefined;
    if (!record) return undefined;
    if (!isWhole(record)) return { class: xenClass, ref };
    const old = this.#store.table(xenClass).get(ref);
    return old && equalRecords(old, record) ? undefined : { class: xenClass, ref, record };
  }
}

/** What comes under the null reference, nothing can refer to; what comes without its uuid, nobody could name. */
const isWhole = ({ $ref, uuid }: MirroredRecord): boolean => $ref !== '' && $ref !== nullRef && uuid !== '';

async function inSlices<T>(items: readonly T[], stepOf: (item: T) => Step | undefined): Promise<Step[]> {
  const steps: Step[] = [];
  for (let start = 0; start < items.length; start += slice) {
    if (start > 0) await yieldToLoop();
    for (const item of items.slice(start, start + slice)) {
      const step = stepOf(item);
      if (step) steps.push(step);
    }
  }
  return steps;
}
