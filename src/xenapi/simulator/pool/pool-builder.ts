import { isWireMap, type WireRecord, type WireTables, type WireValue, wireMap } from '../wire-value.ts';
import type { Random } from './random.ts';

type Draft = Record<string, WireValue>;

/** Collects what is said of the records of a pool that is being made; the rest is for the database to complete. */
export class PoolBuilder {
  readonly random: Random;
  readonly #tables = new Map<string, Map<string, Draft>>();

  constructor(random: Random) {
    this.random = random;
  }

  /**
   * A new record. Its uuid is new even where `fields` is the copy of a record, unless `identity` says otherwise.
   * Returns its reference.
   */
  add(className: string, fields: WireRecord, identity: { uuid?: string; ref?: string } = {}): string {
    const draft: Draft = { ...fields, uuid: identity.uuid ?? this.random.uuid() };
    for (const [name, value] of Object.entries(fields)) {
      if (isWireMap(value)) draft[name] = wireMap(Object.entries(value));
    }
    const ref = identity.ref ?? `OpaqueRef:${this.random.uuid()}`;
    this.#table(className).set(ref, draft);
    return ref;
  }

  record(className: string, ref: string): WireRecord {
    return this.#draft(className, ref);
  }

  update(className: string, ref: string, fields: WireRecord): void {
    Object.assign(this.#draft(className, ref), fields);
  }

  all(className: string): Iterable<readonly [ref: string, record: WireRecord]> {
    return this.#table(className);
  }

  records(): WireTables {
    return Object.fromEntries(Array.from(this.#tables, ([name, rows]) => [name, Object.fromEntries(rows)]));
  }

  #table(className: string): Map<string, Draft> {
    const known = this.#tables.get(className);
    if (known !== undefined) return known;
    const table = new Map<string, Draft>();
    this.#tables.set(className, table);
    return table;
  }

  #draft(className: string, ref: string): Draft {
    const draft = this.#table(className).get(ref);
    if (draft === undefined) throw new TypeError(`The pool has no ${className} ${ref}`);
    return draft;
  }
}
