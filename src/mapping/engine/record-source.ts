import type { CIMClass, CIMValue, InstancePath } from '../../cim/index.ts';
import type { DataModel, Inventory, XenRecord } from '../../xenapi/index.ts';
import type { Each, FollowedRecords, RecordMapping } from '../define/mapping.ts';
import { type Accessor, compileCondition, compileSource, type PathFinder } from './accessors.ts';
import { bounded } from './bounded.ts';
import { coordinator } from './coordinator.ts';
import { type InstanceSource, type MappedRow, makePath, matchesKeys } from './instance-source.ts';
import { Locator } from './locator.ts';
import { readWays } from './read-ways.ts';
import type { CompiledWay } from './ways.ts';

/** What all rows of a mapping share. */
interface Shape {
  readonly cimClass: CIMClass;
  readonly namespace: string;
  /** By property index; undefined where the property stays NULL. */
  readonly accessors: readonly (Accessor | undefined)[];
}

class RecordRow implements MappedRow {
  readonly record: XenRecord;
  kept?: unknown;
  readonly #shape: Shape;
  readonly #followed: FollowedRecords;
  readonly each: Each | undefined;
  #path: InstancePath | undefined;

  constructor(shape: Shape, record: XenRecord, followed: FollowedRecords, each: Each | undefined) {
    this.#shape = shape;
    this.record = record;
    this.#followed = followed;
    this.each = each;
  }

  get cimClass(): CIMClass {
    return this.#shape.cimClass;
  }

  get path(): InstancePath {
    this.#path ??= makePath(this.#shape.cimClass, this.#shape.namespace, (index) => this.value(index));
    return this.#path;
  }

  value(index: number): CIMValue | null {
    return this.#shape.accessors[index]?.(this.record, this.#followed, this.each ?? 0) ?? null;
  }
}

/** The rows of a record, with the records that they were made from. */
interface Entry {
  readonly record: XenRecord;
  readonly followed: FollowedRecords;
  readonly rows: readonly MappedRow[];
}

/** What a source needs of the engine. */
export interface Surroundings {
  readonly inventory: Inventory;
  readonly model: DataModel;
  readonly paths: PathFinder;
}

/** Instances that stand on records. */
export class RecordSource implements InstanceSource {
  readonly mapping: RecordMapping;
  readonly cimClass: CIMClass;
  readonly ways: readonly CompiledWay[];
  readonly #inventory: Inventory;
  readonly #shape: Shape;
  readonly #accepts: (record: XenRecord, followed: FollowedRecords) => boolean;
  readonly #locator: Locator;
  readonly #entries = new Map<string, Entry>();

  constructor(
    mapping: RecordMapping,
    cimClass: CIMClass,
    namespace: string,
    { inventory, model, paths }: Surroundings,
  ) {
    const sources = new Map(Object.entries({ ...mapping.properties, ...mapping.key }));
    this.mapping = mapping;
    this.cimClass = cimClass;
    this.ways = readWays(model, mapping);
    this.#inventory = inventory;
    this.#accepts = compileCondition(mapping.when);
    this.#locator = new Locator(mapping);
    const accessors = cimClass.properties.map((property) => {
      const source = sources.get(property.name);
      return source === undefined ? undefined : bounded(property, compileSource(source, paths));
    });
    this.#shape = { cimClass, namespace, accessors };
  }

  *all(): Iterable<MappedRow> {
    if (this.mapping.form === 'singleton') {
      const record = coordinator(this.#inventory);
      if (record) yield* this.on(record);
      return;
    }
    for (const record of this.#inventory.all(this.mapping.from)) yield* this.on(record);
  }

  find(path: InstancePath): MappedRow | undefined {
    const record = this.#locate(path);
    if (record === undefined) return undefined;
    const found = this.on(record).filter((row) => matchesKeys(row.path, path, this.mapping.lenient));
    return found.length === 1 ? found[0] : undefined;
  }

  on(record: XenRecord): readonly MappedRow[] {
    if (this.mapping.form === 'singleton' && record !== coordinator(this.#inventory)) return [];
    const entry = this.#entries.get(record.$ref);
    if (entry && entry.record === record && this.#isFresh(entry)) return entry.rows;
    const followed = this.#follow(record);
    if (!this.#accepts(record, followed)) return [];
    const rows = this.#makeRows(record, followed);
    this.#entries.set(record.$ref, { record, followed, rows });
    return rows;
  }

  /** Drops what is kept with a record that is gone or has changed. */
  forget(ref: string): void {
    this.#entries.delete(ref);
  }

  #locate(path: InstancePath): XenRecord | undefined {
    if (this.mapping.form === 'singleton') return path.keys.size > 0 ? coordinator(this.#inventory) : undefined;
    const uuid = this.#locator.uuid(path);
    return uuid === undefined ? undefined : this.#inventory.byUuid(this.mapping.from, uuid);
  }

  #makeRows(record: XenRecord, followed: FollowedRecords): readonly MappedRow[] {
    const rows = this.#words(record, followed).map((each) => new RecordRow(this.#shape, record, followed, each));
    // A key that dangles names nothing: there is no instance (yet, or any more).
    return rows.filter((row) => this.cimClass.keys.every((key) => row.value(key.index) !== null));
  }

  #words(record: XenRecord, followed: FollowedRecords): readonly (Each | undefined)[] {
    const { each } = this.mapping;
    if (each === undefined) return [undefined];
    return typeof each === 'function' ? Array.from({ length: each(record, followed) }, (_, n) => n) : each;
  }

  #follow(record: XenRecord): FollowedRecords {
    return Object.fromEntries(
      this.ways.map((way) => [
        way.name,
        way.isPlural ? way.followAll(this.#inventory, record) : way.follow(this.#inventory, record),
      ]),
    );
  }

  #isFresh({ record, followed }: Entry): boolean {
    return this.ways.every((way) => {
      const before = followed[way.name];
      if (!way.isPlural) return way.follow(this.#inventory, record) === before;
      const now = way.followAll(this.#inventory, record);
      return (
        now.length === (before as readonly XenRecord[]).length &&
        now.every((end, index) => end === (before as readonly XenRecord[])[index])
      );
    });
  }
}
