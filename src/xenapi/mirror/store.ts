import { equalRecords } from './equality.ts';
import { ReferenceIndex } from './reference-index.ts';
import { type MirroredRecord, Table } from './table.ts';

/** One step of a batch: a record as it now is, or the reference of one that went. */
export type Step =
  | { readonly class: string; readonly ref: string; readonly record: MirroredRecord }
  | { readonly class: string; readonly ref: string; readonly record?: undefined };

/** The net change of one record in a batch. */
export interface StoreChange {
  readonly class: string;
  readonly ref: string;
  readonly before?: MirroredRecord;
  readonly after?: MirroredRecord;
}

/** All records with their indexes. A batch is applied in one go. */
export class Store {
  readonly #tables = new Map<string, Table>();
  readonly #indexes = new Map<string, Map<string, ReferenceIndex>>();
  readonly #noTable = new Table();

  table(xenClass: string): Table {
    return this.#tables.get(xenClass) ?? this.#noTable;
  }

  addIndex(xenClass: string, field: string, entry?: string): void {
    const indexes = this.#indexesOf(xenClass);
    const name = nameOf(field, entry);
    if (indexes.has(name)) return;
    const index = new ReferenceIndex(field, entry);
    indexes.set(name, index);
    for (const record of this.table(xenClass).all()) index.update(record.$ref, undefined, record);
  }

  referrers(xenClass: string, field: string, target: string, entry?: string): MirroredRecord[] {
    const name = nameOf(field, entry);
    const index = this.#indexes.get(xenClass)?.get(name);
    if (!index) throw new Error(`no index over ${xenClass}.${name} has been asked for`);
    const table = this.table(xenClass);
    return index.referrers(target).flatMap((ref) => table.get(ref) ?? []);
  }

  /** Applies a batch and tells its net changes: a record that says the same as before keeps its identity and is none. */
  apply(steps: readonly Step[]): StoreChange[] {
    const before = new Map<string, MirroredRecord | undefined>();
    const touched = new Map<string, Step>();
    for (const step of steps) {
      const key = `${step.class}/${step.ref}`;
      const old = this.#replace(step);
      if (!touched.has(key)) before.set(key, old);
      touched.set(key, step);
    }
    return [...touched].flatMap(([key, step]) => this.#netChange(step, before.get(key)) ?? []);
  }

  #netChange({ class: xenClass, ref }: Step, before: MirroredRecord | undefined): StoreChange | undefined {
    const after = this.table(xenClass).get(ref);
    if (before === after) return undefined;
    return { class: xenClass, ref, ...(before && { before }), ...(after && { after }) };
  }

  /** Returns the record that was there. */
  #replace({ class: xenClass, ref, record }: Step): MirroredRecord | undefined {
    const table = this.#tableOf(xenClass);
    const old = table.get(ref);
    if (old === record || (old && record && equalRecords(old, record))) return old;
    if (record) table.put(record);
    else table.delete(ref);
    for (const index of this.#indexes.get(xenClass)?.values() ?? []) index.update(ref, old, record);
    return old;
  }

  #tableOf(xenClass: string): Table {
    const known = this.#tables.get(xenClass);
    if (known) return known;
    const table = new Table();
    this.#tables.set(xenClass, table);
    return table;
  }

  #indexesOf(xenClass: string): Map<string, ReferenceIndex> {
    const known = this.#indexes.get(xenClass);
    if (known) return known;
    const indexes = new Map<string, ReferenceIndex>();
    this.#indexes.set(xenClass, indexes);
    return indexes;
  }
}

const nameOf = (field: string, entry: string | undefined): string =>
  entry === undefined ? field : `${field}[${entry}]`;
