import {
  type CIMClass,
  type CIMProperty,
  type CIMValue,
  type Edge,
  type InstancePath,
  type Items,
  printObjectPath,
  type Row,
} from '../../cim/index.ts';
import type { XenClassName, XenRecord } from '../../xenapi/index.ts';
import type { AssociationMapping, End, InstanceMapping, PathEntry } from '../define/mapping.ts';
import { type Accessor, type CompiledCondition, compileCondition, compileSource } from './accessors.ts';
import { type InstanceSource, isSameInstance, type MappedRow } from './instance-source.ts';
import { isPauseDue } from './pauses.ts';
import type { Surroundings } from './record-source.ts';
import { type CompiledEnd, findAt, firstOn, type Place, RowsAtEnd } from './rows-at-end.ts';
import { CompiledWay } from './ways.ts';

/** An association instance: made when asked for, not kept. */
class EdgeRow implements Row {
  readonly cimClass: CIMClass;
  readonly #values: readonly (CIMValue | null)[];

  constructor(cimClass: CIMClass, values: readonly (CIMValue | null)[]) {
    this.cimClass = cimClass;
    this.#values = values;
  }

  value(index: number): CIMValue | null {
    return this.#values[index] ?? null;
  }
}

interface MappedEdge extends Edge {
  far(): MappedRow;
}

/** Two rows that a place joins. */
interface Joined {
  readonly place: Place;
  readonly one: MappedRow;
  readonly other: MappedRow;
}

/** What an association needs of the engine beside what instances need. */
export interface EdgeSurroundings extends Surroundings {
  sourceOf(mapping: InstanceMapping): InstanceSource | undefined;
}

/** The edges of one association in one namespace. */
export class EdgeSource {
  readonly mapping: AssociationMapping;
  readonly cimClass: CIMClass;
  readonly ways: readonly CompiledWay[];
  readonly entries: readonly PathEntry[];
  readonly #around: EdgeSurroundings;
  readonly #ends: readonly CompiledEnd[];
  readonly #condition: CompiledCondition;
  readonly #accessors: readonly (Accessor | undefined)[];

  constructor(mapping: AssociationMapping, cimClass: CIMClass, around: EdgeSurroundings) {
    this.mapping = mapping;
    this.cimClass = cimClass;
    this.#around = around;
    const [ends, sources] = [new Map(Object.entries(mapping.ends)), new Map(Object.entries(mapping.properties))];
    this.#ends = cimClass.references.flatMap((role) => {
      const end = ends.get(role.name);
      return end ? [compileEnd(around, mapping.over, role, end)] : [];
    });
    this.ways = this.#ends.flatMap(({ way }) => way ?? []);
    this.entries = this.#ends.flatMap(({ entry }) => entry ?? []);
    this.#condition = compileCondition(mapping.when);
    this.#accessors = cimClass.properties.map(({ name }) => {
      const source = sources.get(name);
      return source === undefined ? undefined : compileSource(source, around.paths);
    });
  }

  /** All edges, each once. */
  *all(): Items<Row> {
    const [first, second] = this.#ends;
    if (!first || !second) return;
    const firsts = new RowsAtEnd(first, this.#around.inventory);
    const seconds = new RowsAtEnd(second, this.#around.inventory);
    let passed = 0;
    for (const place of this.#places()) {
      if (isPauseDue(passed++)) yield undefined;
      if (!this.#standsOn(place)) continue;
      const { version } = this.#around.inventory;
      const atSecond = () => seconds.of(this.#now(place, version));
      // Rows that would be joined to nothing are not even made.
      if (second.isSelf && isEmpty(atSecond())) continue;
      const joined = joiner(first, second, atSecond);
      for (const one of firsts.of(place)) {
        for (const other of one ? joined(one) : []) {
          const edge = one && other && this.#still(version, firsts, seconds, { place, one, other });
          yield edge && this.#row(edge.place, [first, edge.one], [second, edge.other]);
        }
      }
    }
  }

  /** The edges on which `source` stands in `role`. */
  *traverse(role: CIMProperty, source: InstancePath): Items<MappedEdge> {
    const near = this.#ends.find((end) => end.role.name === role.name);
    const far = this.#ends.find((end) => end.role.name !== role.name);
    const row = near && findAt(near, source);
    if (!near || !far || !row) return;
    const ones = new RowsAtEnd(near, this.#around.inventory);
    const others = new RowsAtEnd(far, this.#around.inventory);
    const { version } = this.#around.inventory;
    let passed = 0;
    for (const found of this.#placesOf(near, row)) {
      if (isPauseDue(passed++)) yield undefined;
      const place = this.#now(found, version);
      if (!this.#standsOn(place)) continue;
      const joined = joiner(near, far, () => others.of(place));
      for (const other of joined(row)) {
        const edge = other && this.#still(version, ones, others, { place, one: row, other });
        yield edge && this.#edge(edge.place, near, edge.one, far, edge.other);
      }
    }
  }

  /** The edge between the two instances that the path's references name. */
  get(path: InstancePath): Row | undefined {
    const [near, far] = this.#ends.toSorted((a, b) => breadth(a) - breadth(b));
    const [from, to] = [near, far].map((end) => (end ? referenceOf(path, end) : undefined));
    const target = far && to && findAt(far, to);
    if (!near || !from || !target) return undefined;
    for (const edge of this.traverse(near.role, from)) {
      if (edge && isSameInstance(edge.far(), target)) return edge.association();
    }
    return undefined;
  }

  /** Where edges may stand. */
  #places(): Iterable<Place> {
    const { over } = this.mapping;
    return over === undefined ? [undefined] : this.#around.inventory.all(over);
  }

  /** The records from which the end may come to this row. */
  #placesOf(end: CompiledEnd, row: MappedRow): Iterable<Place> {
    if (end.isEvery) return this.#places();
    if (end.entry) return this.#placesWith(end.entry, row);
    const { record } = row;
    // An instance of another candidate may be the one that stands at the end of this record's edges.
    if (!record || !end.way || !firstOn(end, record).some((other) => isSameInstance(other, row))) return [];
    return end.way.back(this.#around.inventory, record);
  }

  /** The records that hold the row's path. */
  #placesWith({ field, entry }: PathEntry, row: MappedRow): Iterable<Place> {
    const { over } = this.mapping;
    if (over === undefined) return [];
    return this.#around.inventory.referrers(over, field as never, printObjectPath(row.path), entry);
  }

  /** A place that was there at `version`, as it is now; undefined where it is gone. */
  #now(place: Place, version: number): Place {
    const { inventory } = this.#around;
    return place && (inventory.version === version ? place : inventory.get(place.$class, place.$ref));
  }

  /** What was joined at `version`, as it is now; undefined where it is joined no more. */
  #still(version: number, ones: RowsAtEnd, others: RowsAtEnd, found: Joined): Joined | undefined {
    if (this.#around.inventory.version === version) return found;
    const place = this.#now(found.place, version);
    if (!this.#standsOn(place)) return undefined;
    const one = ones.find(place, found.one);
    const other = others.find(place, found.other);
    return one && other && { place, one, other };
  }

  #standsOn(record: Place): boolean {
    const { over } = this.mapping;
    if (over === undefined) return true;
    if (record?.$class !== over || !this.#condition.own(record)) return false;
    const { followed } = this.#condition;
    return followed === undefined || followed(record, {});
  }

  #edge(place: Place, near: CompiledEnd, row: MappedRow, far: CompiledEnd, other: MappedRow): MappedEdge {
    return {
      association: () => this.#row(place, [near, row], [far, other]),
      resultRole: far.role,
      path: other.path,
      far: () => other,
    };
  }

  #row(place: Place, ...ends: readonly (readonly [CompiledEnd, MappedRow])[]): Row {
    // Without a place there are only constants, which look at nothing.
    const record = place as XenRecord;
    const each = ends.map(([, row]) => row.each).find((word) => word !== undefined) ?? 0;
    const values = this.#accessors.map((accessor) => accessor?.(record, {}, each) ?? null);
    for (const [end, row] of ends) values[end.role.index] = row.path;
    return new EdgeRow(this.cimClass, values);
  }
}

function compileEnd(
  around: EdgeSurroundings,
  over: XenClassName | undefined,
  role: CIMProperty,
  end: End,
): CompiledEnd {
  const isEvery = end.way === 'every';
  const entry = typeof end.way === 'string' ? undefined : end.way;
  const isWay = typeof end.way === 'string' && !isEvery && over !== undefined;
  const way = isWay ? new CompiledWay(around.model, over, end.way) : undefined;
  const isSelf = end.way === 'self';
  return {
    role,
    isEvery,
    isSelf,
    way,
    entry,
    candidates: end.candidates.flatMap((mapping) => around.sourceOf(mapping) ?? []),
  };
}

/**
 * Tells which of the rows at the far end a row at the near end is joined to: to all of them, but where one record gives
 * several instances at both ends, to that of the same word.
 */
function joiner(
  near: CompiledEnd,
  far: CompiledEnd,
  rowsAtFar: () => Items<MappedRow>,
): (row: MappedRow) => Items<MappedRow> {
  if (!near.isSelf || !far.isSelf) return rowsAtFar;
  const rows = [...rowsAtFar()].filter((row) => row !== undefined);
  if (rows[0]?.each === undefined) return () => rows;
  const byWord = new Map(rows.map((row) => [row.each, [row]]));
  return ({ each }) => (each === undefined ? rows : (byWord.get(each) ?? []));
}

function isEmpty(rows: Items<MappedRow>): boolean {
  for (const row of rows) if (row) return false;
  return true;
}

function referenceOf(path: InstancePath, { role }: CompiledEnd): InstancePath | undefined {
  const value = path.keys.get(role.name);
  return typeof value === 'object' ? value : undefined;
}

/** How many edges the traversal from an end may look at; GetInstance starts from the narrower end. */
function breadth({ isEvery, way }: CompiledEnd): number {
  return isEvery ? Number.POSITIVE_INFINITY : (way?.steps.length ?? 0);
}
