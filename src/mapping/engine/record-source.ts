import {
  type CIMClass,
  type CIMProperty,
  type CIMValue,
  type InstancePath,
  type Items,
  replaceIllegal,
} from '../../cim/index.ts';
import type { DataModel, Inventory, XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { Each, RecordMapping } from '../define/mapping.ts';
import { type CompiledCondition, compileCondition, compileSource, fixedValue, type PathFinder } from './accessors.ts';
import { bounded } from './bounded.ts';
import { coordinator } from './coordinator.ts';
import { counterOf } from './counter.ts';
import { type InstanceSource, type MappedRow, matchesKeys } from './instance-source.ts';
import { compileLocator, type Locator } from './locator.ts';
import { isPauseDue } from './pauses.ts';
import { type MappingFinder, readWays } from './read-ways.ts';
import { Entry, type EntryHome, RecordRow, type Seen, type Shape } from './record-row.ts';
import type { RowCache } from './row-cache.ts';
import { type CompiledWay, followEach } from './ways.ts';

/** So many records that are no more may stand among those that ruled themselves out. */
const mostOutdated = 1000;

const none: readonly MappedRow[] = [];

const isName = (value: CIMValue | null): boolean =>
  value !== null && (typeof value !== 'string' || replaceIllegal(value) === value);

/** What a source needs of the engine. */
export interface Surroundings {
  readonly inventory: Inventory;
  readonly model: DataModel;
  readonly paths: PathFinder;
  readonly mappingOf: MappingFinder;
  readonly cache: RowCache;
}

/** Instances that stand on records. */
export class RecordSource implements InstanceSource {
  readonly mapping: RecordMapping;
  readonly cimClass: CIMClass;
  readonly ways: readonly CompiledWay[];
  /** The classes that the ways pass, and where they end. */
  readonly #passed: readonly XenClassName[];
  readonly counter: (() => number) | undefined;
  readonly #inventory: Inventory;
  readonly #shape: Shape;
  readonly #varyingKeys: readonly CIMProperty[];
  readonly #condition: CompiledCondition;
  readonly #uuidOf: Locator | undefined;
  readonly #home: EntryHome;
  #seen: Seen = { version: -1, ofWays: 0 };
  /** Records that have changed or gone since what ruled itself out was let go of. */
  #outdated = 0;

  constructor(
    mapping: RecordMapping,
    cimClass: CIMClass,
    namespace: string,
    { inventory, model, paths, mappingOf, cache }: Surroundings,
  ) {
    const sources = new Map(Object.entries({ ...mapping.properties, ...mapping.key }));
    this.mapping = mapping;
    this.cimClass = cimClass;
    this.ways = readWays(model, mapping, mappingOf);
    this.#passed = [...new Set(this.ways.flatMap(({ steps }) => steps.map(({ to }) => to)))];
    this.#inventory = inventory;
    this.#home = { cache, entries: new Map(), inOrder: [] };
    this.#condition = compileCondition(mapping.when);
    this.counter = counterOf(mapping, inventory);
    this.#uuidOf = compileLocator(mapping);
    const accessors = cimClass.properties.map((property) => {
      const source = sources.get(property.name);
      return source === undefined ? undefined : bounded(property, compileSource(source, paths));
    });
    const fixed = cimClass.properties.map(({ name }) => fixedValue(sources.get(name)));
    this.#shape = { cimClass, namespace, accessors, fixed };
    // A key that an imported schema has added stays NULL.
    this.#varyingKeys = cimClass.keys.filter(({ index }) => fixed[index] === undefined || fixed[index] === null);
  }

  *all(): Items<MappedRow> {
    if (this.mapping.form === 'singleton') {
      const record = coordinator(this.#inventory);
      if (record) yield* this.on(record);
      return;
    }
    let place = 0;
    for (const record of this.#inventory.all(this.mapping.from)) {
      if (isPauseDue(place)) yield undefined;
      const rows = this.#rowsAt(place++, record);
      for (let index = 0; index < rows.length; index++) yield rows[index] as MappedRow;
    }
    // What stood behind is gone.
    this.#home.inOrder.length = place;
  }

  find(path: InstancePath): MappedRow | undefined {
    const record = this.#locate(path);
    if (record === undefined) return undefined;
    const found = this.on(record).filter((row) => matchesKeys(row, path, this.mapping.lenient));
    return found.length === 1 ? found[0] : undefined;
  }

  on(record: XenRecord): readonly MappedRow[] {
    if (this.mapping.form === 'singleton' && record !== coordinator(this.#inventory)) return [];
    const known = this.#home.entries.get(record.$ref);
    if (this.#isOf(known, record)) return known.rows;
    // Who goes on with what was read before a change may come with a record that is no more: its rows are not kept.
    const isCurrent = this.#inventory.get(this.mapping.from, record.$ref) === record;
    if (known && isCurrent) this.#home.cache.remove(known);
    if (!this.#condition.own(record)) return [];
    const followed = followEach(this.ways, this.#inventory, record);
    if (this.#condition.followed?.(record, followed) === false) return [];
    const entry = new Entry(
      record,
      followed,
      { version: this.#inventory.version, ofWays: this.#versionOfWays() },
      this.#home,
    );
    const rows = this.#makeRows(entry);
    if (isCurrent) entry.hold(rows);
    return rows;
  }

  /** Drops what is kept with a record that is gone or has changed. */
  forget(ref: string): void {
    const { cache, entries, inOrder } = this.#home;
    const known = entries.get(ref);
    if (known) cache.remove(known);
    this.#outdated += 1;
    if (this.#outdated <= mostOutdated) return;
    inOrder.fill(undefined);
    this.#outdated = 0;
  }

  #locate(path: InstancePath): XenRecord | undefined {
    if (this.mapping.form === 'singleton') return path.keys.size > 0 ? coordinator(this.#inventory) : undefined;
    const uuid = this.#uuidOf?.(path);
    return uuid === undefined ? undefined : this.#inventory.byUuid(this.mapping.from, uuid);
  }

  /** The rows on a record that comes at this place among all. */
  #rowsAt(place: number, record: XenRecord): readonly MappedRow[] {
    const { entries, inOrder } = this.#home;
    const known = inOrder[place];
    if (known === record) return none;
    if (known instanceof Entry && this.#isOf(known, record)) return known.rows;
    const rows = this.on(record);
    const entry = rows.length > 0 ? entries.get(record.$ref) : undefined;
    if (entry) entry.moveTo(place);
    else inOrder[place] = this.#condition.own(record) ? undefined : record;
    return rows;
  }

  /** Is it the entry of this record, and as good as new? */
  #isOf(entry: Entry | undefined, record: XenRecord): entry is Entry {
    if (entry?.record !== record || !this.#isFresh(entry)) return false;
    entry.used = true;
    return true;
  }

  #makeRows(entry: Entry): readonly RecordRow[] {
    const rows = this.#words(entry).map((each) => new RecordRow(this.#shape, entry, each));
    // A key that dangles names nothing: there is no instance (yet, or any more). Nor would one that no path can hold.
    return rows.filter((row) => this.#varyingKeys.every((key) => isName(row.value(key.index))));
  }

  #words({ record, followed }: Entry): readonly (Each | undefined)[] {
    const { each } = this.mapping;
    if (each === undefined) return [undefined];
    const words = typeof each === 'function' ? each(record, followed) : each;
    return typeof words === 'number' ? Array.from({ length: words }, (_, n) => n) : words;
  }

  #isFresh(entry: Entry): boolean {
    const { version } = this.#inventory;
    if (entry.seenAt === version) return true;
    const ofWays = this.#versionOfWays();
    if (entry.seenOfWays !== ofWays && !this.ways.every((way) => this.#endsAsBefore(way, entry))) return false;
    entry.seenAt = version;
    entry.seenOfWays = ofWays;
    return true;
  }

  /** Versions only grow, so a change of any class on the ways makes a larger sum. */
  #versionOfWays(): number {
    const { version } = this.#inventory;
    if (this.#seen.version === version) return this.#seen.ofWays;
    let ofWays = 0;
    for (const xenClass of this.#passed) ofWays += this.#inventory.versionOf(xenClass);
    this.#seen = { version, ofWays };
    return ofWays;
  }

  #endsAsBefore(way: CompiledWay, { record, followed }: Entry): boolean {
    const before = followed[way.name];
    if (!way.isPlural) return way.follow(this.#inventory, record) === before;
    const now = way.followAll(this.#inventory, record);
    return (
      now.length === (before as readonly XenRecord[]).length &&
      now.every((end, index) => end === (before as readonly XenRecord[])[index])
    );
  }
}
