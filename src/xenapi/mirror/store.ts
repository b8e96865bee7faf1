import { equalRecords } from './equality.ts';
import { ReferenceIndex } from './reference-index.ts';
import { type MirroredRecord, type Replacement, Table } from './table.ts';

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

/** All records of some classes with their indexes. A batch is applied in one go. */
export class Store {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #indexes = new Map<string, Map<string, ReferenceIndex>>();

  constructor(classes: readonly string[]) {
    this.#tables = new Map(classes.map((xenClass) => [xenClass, new Table()]));
  }

  table(xenClass: string): Table {
    const table = this.#tables.get(xenClass);
    if (!table) throw new Error(`no records of ${xenClass} have been asked for`);
    return table;
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
    const touched = new Map<string, { readonly class: string } & Replacement>();
    for (const step of steps) {
      for (const replacement of this.#replace(step)) {
        const key = `${step.class}/${replacement.ref}`;
        if (!touched.has(key)) touched.set(key, { class: step.class, ...replacement });
      }
    }
    return [...touched.values()].flatMap((first) => this.#netChange(first) ?? []);
  }

  #netChange({ class: xenClass, ref, before }: { readonly class: string } & Replacement): StoreChange | undefined {
    const after = this.table(xenClass).get(ref);
    if (before === after) return undefined;
    return { class: xenClass, ref, ...(before && { before }), ...(after && { after }) };
  }

  #replace({ class: xenClass, ref, record }: Step): readonly Replacement[] {
    const table = this.table(xenClass);
    const old = table.get(ref);
    if (old && record && equalRecords(old, record)) return [];
    const replacements = record ? table.put(record) : table.delete(ref);
    for (const index of this.#indexes.get(xenClass)?.values() ?? []) {
      for (const replacement of replacements) index.update(replacement.ref, replacement.before, replacement.after);
    }
    return replacements;
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
