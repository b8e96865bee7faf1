import { isDeepStrictEqual } from 'node:util';
import { type DataModel, nullRef } from '../datamodel/types.ts';
import { uuidOf } from './pool/random.ts';
import { type Relation, type RelationEnd, relationsOf } from './relations.ts';
import { type Row, Table } from './table.ts';
import { isOfType, isWireMap, type WireRecord, type WireTables, type WireValue } from './wire-value.ts';
import { XapiError } from './xapi-error.ts';

/** One record that changed in a batch: no `before` = it came, no `after` = it went. */
export interface DatabaseChange {
  readonly class: string;
  readonly ref: string;
  readonly before?: WireRecord;
  readonly after?: WireRecord;
}

export type CommitListener = (changes: readonly DatabaseChange[]) => void;

/** What the records that a batch has written were before it; undefined for those that it made. */
type Batch = Map<string, { readonly class: string; readonly ref: string; readonly record: WireRecord | undefined }>;

/**
 * The pool's database: records by class and reference, in wire form. A record is replaced, never changed, so a reader
 * may keep it. Both ends of a relation are written together: setting `VBD.VM` changes `VM.VBDs` in the same generation.
 */
export class Database {
  readonly model: DataModel;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #relations: ReadonlyMap<string, readonly Relation[]>;
  readonly #random: () => number;
  readonly #beforeCommit: CommitListener[] = [];
  readonly #onCommit = new Set<CommitListener>();
  #generation = 0;
  #batch: Batch | undefined;

  constructor(model: DataModel, random: () => number) {
    this.model = model;
    this.#random = random;
    this.#tables = new Map(
      [...model.classes.values()]
        .filter((xenClass) => xenClass.stored || xenClass.events)
        .map((xenClass) => [xenClass.name, new Table(xenClass)]),
    );
    this.#relations = relationsOf(model);
  }

  /** Counts up with each batch of writes. */
  get generation(): number {
    return this.#generation;
  }

  tables(): Iterable<Table> {
    return this.#tables.values();
  }

  /** Undefined for a class without records. */
  findTable(className: string): Table | undefined {
    return this.#tables.get(className);
  }

  table(className: string): Table {
    const table = this.#tables.get(className);
    if (table === undefined) throw new TypeError(`The data model has no records of class ${className}`);
    return table;
  }

  get(className: string, ref: string): WireRecord | undefined {
    return this.table(className).row(ref)?.record;
  }

  /** Throws HANDLE_INVALID where there is no such record. */
  record(className: string, ref: string): WireRecord {
    return this.#row(className, ref).record;
  }

  /** Every record of a class with its reference; records made while iterating may be among them. */
  *all(className: string): Generator<readonly [ref: string, record: WireRecord]> {
    for (const row of this.table(className).rows()) yield [row.ref, row.record];
  }

  count(className: string): number {
    return this.table(className).size;
  }

  /** The reference of the record with this uuid. */
  byUuid(className: string, uuid: string): string | undefined {
    return this.table(className).refOfUuid(uuid);
  }

  /** The references of the records with this name. */
  byNameLabel(className: string, label: string): string[] {
    const refs: string[] = [];
    for (const row of this.table(className).rows()) if (row.record['name_label'] === label) refs.push(row.ref);
    return refs;
  }

  /** A new record: defaults where `fields` says nothing, a uuid and a reference of its own. */
  create(className: string, fields: WireRecord, ref = `OpaqueRef:${this.newUuid()}`): string {
    const table = this.table(className);
    const record = table.complete({ uuid: this.newUuid(), ...fields });
    this.batch(() => {
      this.#note(className, ref, undefined);
      table.insert(ref, record, this.#generation);
      for (const relation of this.#relations.get(className) ?? []) {
        this.#relink(relation, ref, nullRef, record[relation.field]);
      }
    });
    return ref;
  }

  /** Throws HANDLE_INVALID where there is no such record. */
  set(className: string, ref: string, field: string, value: WireValue): void {
    this.update(className, ref, { [field]: value });
  }

  /** Sets several fields at once; values that stay the same are no change. Throws HANDLE_INVALID where there is no such record. */
  update(className: string, ref: string, fields: WireRecord): void {
    const row = this.#row(className, ref);
    const before = row.record;
    const news = Object.entries(fields).filter(([name, value]) => !isDeepStrictEqual(before[name], value));
    if (news.length === 0) return;
    this.batch(() => {
      this.#write(className, row, Object.fromEntries(news));
      for (const relation of this.#relations.get(className) ?? []) {
        const value = fields[relation.field];
        if (value !== undefined) this.#relink(relation, ref, before[relation.field], value);
      }
    });
  }

  /** Marks a record as changed without changing it. Throws HANDLE_INVALID where there is no such record. */
  touch(className: string, ref: string): void {
    const row = this.#row(className, ref);
    this.batch(() => this.#write(className, row, {}));
  }

  /** Throws HANDLE_INVALID where there is no such record. References to it from the single end of a relation dangle. */
  destroy(className: string, ref: string): void {
    const row = this.#row(className, ref);
    this.batch(() => {
      this.#note(className, ref, row.record);
      for (const relation of this.#relations.get(className) ?? []) {
        if (relation.other.many) this.#relink(relation, ref, row.record[relation.field], nullRef);
      }
      this.table(className).remove(row, this.#generation);
    });
  }

  /** What `body` writes becomes one generation and one commit. `body` is synchronous; batches nest into the outermost. */
  batch<T>(body: () => T): T {
    if (this.#batch !== undefined) return body();
    this.#generation += 1;
    const batch: Batch = new Map();
    this.#batch = batch;
    try {
      return body();
    } finally {
      try {
        for (const listener of this.#beforeCommit) listener(this.#changes(batch));
      } finally {
        this.#batch = undefined;
      }
      const changes = this.#changes(batch);
      if (changes.length > 0) for (const listener of this.#onCommit) listener(changes);
    }
  }

  /** `listener` hears each batch before it is closed; what it writes (advisory fields) belongs to the batch. */
  beforeCommit(listener: CommitListener): void {
    this.#beforeCommit.push(listener);
  }

  /** `listener` hears each batch after it is closed. Returns the unsubscriber. */
  onCommit(listener: CommitListener): () => void {
    this.#onCommit.add(listener);
    return () => this.#onCommit.delete(listener);
  }

  /**
   * Takes over saved records as they are: references verbatim, missing fields (and those whose value has another type)
   * with their defaults, or, for the set end of a relation, with what the other end says. Returns the classes that the
   * data model does not know.
   */
  load(records: WireTables): readonly string[] {
    const unknown: string[] = [];
    this.batch(() => {
      for (const [className, rows] of Object.entries(records)) {
        const table = this.#tables.get(className);
        if (table === undefined || !isWireMap(rows)) unknown.push(className);
        else this.#loadTable(table, rows);
      }
    });
    this.#completeRelations(records);
    return unknown;
  }

  /** A uuid (version 4) from the simulator's source of randomness, so that a seed gives the same pool again. */
  newUuid(): string {
    return uuidOf(() => Math.floor(this.#random() * 2 ** 32));
  }

  #loadTable(table: Table, rows: Readonly<Record<string, WireRecord>>): void {
    for (const [ref, fields] of Object.entries(rows)) {
      const saved = withUuid(isWireMap(fields) ? fields : {}, () => this.newUuid());
      const record = table.complete(saved, ({ type }, value) => isOfType(type, value));
      table.insert(ref, record, this.#generation);
    }
  }

  #completeRelations(given: WireTables): void {
    for (const [className, rows] of Object.entries(given).filter(([, table]) => isWireMap(table))) {
      for (const { field, many, other } of this.#relations.get(className) ?? []) {
        if (many) continue;
        for (const [ref, record] of Object.entries(rows)) this.#completeSet(given, other, ref, record?.[field]);
      }
    }
  }

  #completeSet(given: WireTables, other: RelationEnd, ref: string, target: WireValue | undefined): void {
    if (typeof target !== 'string' || given[other.class]?.[target]?.[other.field] !== undefined) return;
    const row = this.table(other.class).row(target);
    if (row === undefined) return;
    const record = row.record as Record<string, WireValue>;
    const refs = record[other.field];
    // An empty one is the default, which all records share.
    if (Array.isArray(refs) && refs.length > 0) refs.push(ref);
    else record[other.field] = [ref];
  }

  #row(className: string, ref: string): Row {
    const row = this.table(className).row(ref);
    if (row === undefined) throw new XapiError('HANDLE_INVALID', className, ref);
    return row;
  }

  #write(className: string, row: Row, fields: WireRecord): void {
    this.#note(className, row.ref, row.record);
    this.table(className).replace(row, { ...row.record, ...fields }, this.#generation);
  }

  #relink(relation: Relation, self: string, before: WireValue | undefined, after: WireValue | undefined): void {
    const old = refsOf(before);
    const now = refsOf(after);
    for (const ref of old) if (!now.includes(ref)) this.#unlink(relation.other, ref, self);
    for (const ref of now) if (!old.includes(ref)) this.#link(relation, ref, self);
  }

  #unlink(end: RelationEnd, ref: string, self: string): void {
    const row = this.table(end.class).row(ref);
    if (row === undefined || !refsOf(row.record[end.field]).includes(self)) return;
    const value = end.many ? refsOf(row.record[end.field]).filter((item) => item !== self) : nullRef;
    this.#write(end.class, row, { [end.field]: value });
  }

  #link({ field, other }: Relation, ref: string, self: string): void {
    const row = this.table(other.class).row(ref);
    if (row === undefined) return;
    const refs = refsOf(row.record[other.field]);
    if (refs.includes(self)) return;
    if (other.many) {
      this.#write(other.class, row, { [other.field]: [...refs, self] });
      return;
    }
    const owner = this.#relations.get(other.class)?.find((relation) => relation.field === other.field)?.other;
    if (owner?.field === field) for (const former of refs) this.#unlink(owner, former, ref);
    this.#write(other.class, row, { [other.field]: self });
  }

  #note(className: string, ref: string, record: WireRecord | undefined): void {
    const key = `${className} ${ref}`;
    if (!this.#batch?.has(key)) this.#batch?.set(key, { class: className, ref, record });
  }

  #changes(batch: Batch): readonly DatabaseChange[] {
    const changes: DatabaseChange[] = [];
    for (const { class: className, ref, record: before } of batch.values()) {
      const after = this.get(className, ref);
      if (before === undefined && after === undefined) continue;
      changes.push({ class: className, ref, ...(before && { before }), ...(after && { after }) });
    }
    return changes;
  }
}

/** A saved record as it is, where it has a uuid. */
function withUuid(saved: WireRecord, newUuid: () => string): WireRecord {
  return typeof saved['uuid'] === 'string' ? saved : { ...saved, uuid: newUuid() };
}

function refsOf(value: WireValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === nullRef || value === '' ? [] : [value];
  return Array.isArray(value) ? value : [];
}
