import type { XenClass, XenField } from '../datamodel/types.ts';
import { defaultOf, type WireRecord, type WireValue } from './wire-value.ts';

/** A record with the generations in which it came and last changed. */
export interface Row {
  readonly ref: string;
  readonly created: number;
  modified: number;
  record: WireRecord;
  older: Row | undefined;
  newer: Row | undefined;
}

export interface Deletion {
  readonly ref: string;
  readonly created: number;
  readonly deleted: number;
}

const deletionsKept = 256;

/**
 * The rows of one class, chained in the order of their last change, so that what changed since a generation is found
 * without looking at what did not. Of the deletions the last 256 to 512 are remembered, as the real server does.
 */
export class Table {
  readonly class: XenClass;
  readonly fields: ReadonlyMap<string, XenField>;
  readonly #template: WireRecord;
  readonly #rows = new Map<string, Row>();
  readonly #refByUuid = new Map<string, string>();
  #newest: Row | undefined;
  #deletions: Deletion[] = [];
  /** Generation of the last change, 0 before the first. */
  generation = 0;

  constructor(xenClass: XenClass) {
    this.class = xenClass;
    this.fields = new Map(xenClass.fields.map((field) => [field.name, field]));
    this.#template = Object.fromEntries(xenClass.fields.map((field) => [field.name, defaultOf(field)]));
  }

  get size(): number {
    return this.#rows.size;
  }

  row(ref: string): Row | undefined {
    return this.#rows.get(ref);
  }

  rows(): IterableIterator<Row> {
    return this.#rows.values();
  }

  refOfUuid(uuid: string): string | undefined {
    return this.#refByUuid.get(uuid);
  }

  /** Fields that the class does not know, and values that do not fit theirs, are left out. */
  complete(fields: WireRecord, fits: (field: XenField, value: WireValue) => boolean = () => true): WireRecord {
    const record: Record<string, WireValue> = { ...this.#template };
    for (const [name, value] of Object.entries(fields)) {
      const field = this.fields.get(name);
      if (field !== undefined && fits(field, value)) record[name] = value;
    }
    return record;
  }

  insert(ref: string, record: WireRecord, generation: number): void {
    const row: Row = { ref, record, created: generation, modified: generation, older: undefined, newer: undefined };
    this.#rows.set(ref, row);
    if (typeof record['uuid'] === 'string') this.#refByUuid.set(record['uuid'], ref);
    this.#append(row, generation);
  }

  replace(row: Row, record: WireRecord, generation: number): void {
    row.record = record;
    this.#unlink(row);
    this.#append(row, generation);
  }

  remove(row: Row, generation: number): void {
    this.#rows.delete(row.ref);
    if (typeof row.record['uuid'] === 'string') this.#refByUuid.delete(row.record['uuid']);
    this.#unlink(row);
    this.generation = generation;
    this.#deletions.push({ ref: row.ref, created: row.created, deleted: generation });
    if (this.#deletions.length >= 2 * deletionsKept) this.#deletions = this.#deletions.slice(-deletionsKept);
  }

  /** Rows that came or changed after `generation`, the latest first. */
  *changedSince(generation: number): Generator<Row> {
    for (let row = this.#newest; row !== undefined && row.modified > generation; row = row.older) yield row;
  }

  /** Rows known at `generation` that have gone since, in order, as far as they are remembered. */
  deletedSince(generation: number): readonly Deletion[] {
    return this.#deletions.filter(({ created, deleted }) => created <= generation && deleted > generation);
  }

  #append(row: Row, generation: number): void {
    row.modified = generation;
    row.older = this.#newest;
    row.newer = undefined;
    if (this.#newest !== undefined) this.#newest.newer = row;
    this.#newest = row;
    this.generation = generation;
  }

  #unlink(row: Row): void {
    if (row.older !== undefined) row.older.newer = row.newer;
    if (row.newer !== undefined) row.newer.older = row.older;
    if (this.#newest === row) this.#newest = row.older;
    row.older = undefined;
    row.newer = undefined;
  }
}
