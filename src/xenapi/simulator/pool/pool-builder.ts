import { type DataModel, nullRef } from '../../datamodel/types.ts';
import { defaultOf, isWireMap, type WireRecord, type WireTables, type WireValue, wireMap } from '../wire-value.ts';
import type { Random } from './random.ts';

/** A pool as a file holds it. */
export interface PoolRecords {
  readonly records: WireTables;
}

type Draft = Record<string, WireValue>;

/** Collects the records of a pool that is being made. Records may still change until `finish`. */
export class PoolBuilder {
  readonly random: Random;
  readonly #model: DataModel;
  readonly #templates = new Map<string, WireRecord>();
  readonly #tables = new Map<string, Map<string, Draft>>();

  constructor(model: DataModel, random: Random) {
    this.#model = model;
    this.random = random;
  }

  /**
   * A new record with every field of its class: those not given have their defaults. Its uuid is new even where
   * `fields` is the copy of a record, unless `identity` says otherwise. Returns its reference.
   */
  add(className: string, fields: WireRecord, identity: { uuid?: string; ref?: string } = {}): string {
    const draft: Draft = { ...this.#template(className), ...fields, uuid: identity.uuid ?? this.random.uuid() };
    for (const [name, value] of Object.entries(fields)) {
      if (isWireMap(value)) draft[name] = wireMap(Object.entries(value));
    }
    const ref = identity.ref ?? `OpaqueRef:${this.random.uuid()}`;
    this.#table(className).set(ref, draft);
    return ref;
  }

  get(className: string, ref: string): WireRecord | undefined {
    return this.#table(className).get(ref);
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

  /** Fills the set end of every relation from the other end. Call it once, after the last `add`. */
  linkRelations(): void {
    for (const { a, b } of this.#model.relations) {
      if (this.#isSet(a.class, a.field)) continue;
      for (const [ref, record] of this.#table(a.class)) this.#link(b.class, b.field, record[a.field], ref);
    }
  }

  finish(): PoolRecords {
    const tables = [...this.#tables].filter(([, rows]) => rows.size > 0);
    return { records: Object.fromEntries(tables.map(([name, rows]) => [name, Object.fromEntries(rows)])) };
  }

  #link(className: string, field: string, target: WireValue | undefined, ref: string): void {
    if (typeof target !== 'string' || target === nullRef) return;
    const draft = this.#draft(className, target);
    const linked = draft[field];
    if (Array.isArray(linked) && linked.length > 0) linked.push(ref);
    else draft[field] = [ref];
  }

  #isSet(className: string, field: string): boolean {
    return this.#template(className)[field] === undefined || Array.isArray(this.#template(className)[field]);
  }

  #template(className: string): WireRecord {
    const known = this.#templates.get(className);
    if (known !== undefined) return known;
    const fields = this.#model.classes.get(className)?.fields ?? [];
    const template = Object.fromEntries([...fields.values()].map((field) => [field.name, defaultOf(field)]));
    this.#templates.set(className, template);
    return template;
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
