import type { Records } from '../../../src/xenapi/datamodel/generated/records.ts';
import { nullRef, type Ref, type XenType } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { ownClasses } from '../../../src/xenapi/mirror/mirror.ts';
import type { Mirror, RecordChange, XenClassName, XenRecord } from '../../../src/xenapi/mirror/types.ts';

type Some<C extends XenClassName> = Partial<Records[C]>;

/** A mirror that is written to by hand. Its indexes are scans; only indexes and classes that were asked for answer. */
export class TestMirror implements Mirror {
  version = 0;
  readonly indexed = new Set<string>();
  synchronised = 0;
  readonly #versions = new Map<string, number>();
  readonly #tables = new Map<XenClassName, Map<string, XenRecord>>();
  readonly #listeners = new Set<(changes: readonly RecordChange[]) => void>();
  readonly #readable: ReadonlySet<XenClassName>;

  constructor(classes: readonly XenClassName[]) {
    this.#readable = new Set([...ownClasses, ...classes]);
  }

  /** Puts a record, with the data model's zeros where nothing is said; a record that is there keeps what it had. */
  put<C extends XenClassName>(xenClass: C, ref: string, fields: Some<C> = {}): Ref<C> {
    const table = this.#table(xenClass);
    const before = table.get(ref) as XenRecord<C> | undefined;
    const base = before ?? { ...zeros(xenClass), uuid: `uuid-${ref}`, $ref: ref, $class: xenClass };
    const after = Object.freeze({ ...base, ...fields }) as unknown as XenRecord<C>;
    table.set(ref, after);
    this.#tell({ class: xenClass, ref: ref as Ref<C>, after, ...(before && { before }) });
    return ref as Ref<C>;
  }

  remove(xenClass: XenClassName, ref: string): void {
    const before = this.#table(xenClass).get(ref);
    this.#table(xenClass).delete(ref);
    if (before) this.#tell({ class: xenClass, ref: before.$ref, before });
  }

  versionOf(xenClass: XenClassName): number {
    return this.#versions.get(xenClass) ?? 0;
  }

  get<C extends XenClassName>(xenClass: C, ref: string): XenRecord<C> | undefined {
    return this.#asked(xenClass).get(ref) as XenRecord<C> | undefined;
  }

  byUuid<C extends XenClassName>(xenClass: C, uuid: string): XenRecord<C> | undefined {
    return [...this.all(xenClass)].find((record) => (record as { uuid?: string }).uuid === uuid);
  }

  *all<C extends XenClassName>(xenClass: C): Iterable<XenRecord<C>> {
    const records = this.#asked(xenClass) as ReadonlyMap<string, unknown>;
    for (const ref of [...records.keys()]) if (records.has(ref)) yield records.get(ref) as XenRecord<C>;
  }

  count(xenClass: XenClassName): number {
    return this.#asked(xenClass).size;
  }

  *referrers<C extends XenClassName>(
    xenClass: C,
    field: keyof Records[C] & string,
    target: string,
    entry?: string,
  ): Iterable<XenRecord<C>> {
    const name = [xenClass, field, ...(entry === undefined ? [] : [entry])].join('.');
    if (!this.indexed.has(name)) throw new Error(`no index over ${name}`);
    for (const record of this.all(xenClass)) {
      const value: unknown = record[field];
      const held = entry === undefined ? value : (value as ReadonlyMap<string, string>).get(entry);
      if ([held].flat().includes(target)) yield record;
    }
  }

  index(xenClass: string, field: string, entry?: string): void {
    this.indexed.add([xenClass, field, ...(entry === undefined ? [] : [entry])].join('.'));
  }

  onChange(listener: (changes: readonly RecordChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async synchronise(): Promise<void> {
    this.synchronised += 1;
  }

  #asked(xenClass: XenClassName): ReadonlyMap<string, XenRecord> {
    if (!this.#readable.has(xenClass)) throw new Error(`no records of ${xenClass} have been asked for`);
    return this.#table(xenClass);
  }

  #table(xenClass: XenClassName): Map<string, XenRecord> {
    const table = this.#tables.get(xenClass) ?? new Map<string, XenRecord>();
    this.#tables.set(xenClass, table);
    return table;
  }

  #tell(change: RecordChange): void {
    this.version += 1;
    this.#versions.set(change.class, this.versionOf(change.class) + 1);
    for (const listener of this.#listeners) listener([change]);
  }
}

function zeros(xenClass: XenClassName): Readonly<Record<string, unknown>> {
  const fields = xapiModel.classes.get(xenClass)?.fields.values() ?? [];
  return Object.fromEntries([...fields].map(({ name, type }) => [name, zero(type)]));
}

function zero(type: XenType): unknown {
  switch (type.kind) {
    case 'int':
      return 0n;
    case 'float':
      return 0;
    case 'bool':
      return false;
    case 'ref':
      return nullRef;
    case 'set':
      return [];
    case 'map':
      return new Map();
    case 'datetime':
      return '1970-01-01T00:00:00Z';
    case 'enum':
      return type.values[0];
    default:
      return '';
  }
}
