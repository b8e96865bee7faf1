import { type CIMProperty, type InstancePath, type Items, parseObjectPath, printObjectPath } from '../../cim/index.ts';
import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import type { Each, PathEntry } from '../define/mapping.ts';
import { type InstanceSource, isSameInstance, type MappedRow } from './instance-source.ts';
import type { CompiledWay } from './ways.ts';

/** The record that an edge stands on; undefined where both ends are 'every'. */
export type Place = XenRecord | undefined;

/** One end of an association, ready to be walked to. */
export interface CompiledEnd {
  readonly role: CIMProperty;
  readonly candidates: readonly InstanceSource[];
  readonly isEvery: boolean;
  readonly isSelf: boolean;
  readonly way: CompiledWay | undefined;
  readonly entry: PathEntry | undefined;
}

/** What stands on a place itself, as of a version of the mirror. */
interface OwnRows {
  readonly place: XenRecord;
  readonly version: number;
  readonly byWord: ReadonlyMap<Each | undefined, MappedRow>;
}

/** So many records at an end are remembered: a thousand enumerations may be held for long. */
const mostRemembered = 128;

/**
 * The instances at an end, for whoever goes through many edges. Those of one record are made once, even where no row may
 * be kept: a resource pool looks at all that is allocated from it, and stands at the end of as many edges.
 */
export class RowsAtEnd {
  readonly #end: CompiledEnd;
  readonly #inventory: Inventory;
  readonly #made = new Map<XenRecord, readonly MappedRow[]>();
  /** The mirror's version that they were made at. */
  #version = -1;
  /** What the last place has of its own, where it was asked for after a change. */
  #own: OwnRows | undefined;

  constructor(end: CompiledEnd, inventory: Inventory) {
    this.#end = end;
    this.#inventory = inventory;
  }

  /** The instances that stand at the end of the edges of a place. */
  *of(place: Place): Items<MappedRow> {
    const { isEvery, isSelf, candidates, entry, way } = this.#end;
    if (isEvery) {
      for (const candidate of candidates) yield* candidate.all();
    } else if (entry && place) {
      yield* heldBy(this.#end, entry, place);
    } else if (isSelf && place) {
      yield* firstOn(this.#end, place);
    } else if (way && place) {
      // Whoever takes one after the other may come to the next when it has changed.
      for (const { $class, $ref } of way.followAll(this.#inventory, place)) {
        const record: XenRecord | undefined = this.#inventory.get($class, $ref);
        if (record) yield* this.#on(record);
      }
    }
  }

  /** The same instance among those that stand there now. */
  find(place: Place, row: MappedRow): MappedRow | undefined {
    const here = this.#end.isSelf && place ? [this.#ownOf(place).get(row.each)] : this.of(place);
    for (const other of here) if (other && isSameInstance(other, row)) return other;
    return undefined;
  }

  /** Those that stand on the place itself, by their words: there may be thousands, each of them asked for. */
  #ownOf(place: XenRecord): ReadonlyMap<Each | undefined, MappedRow> {
    const { version } = this.#inventory;
    if (this.#own?.place !== place || this.#own.version !== version) {
      const byWord = new Map(firstOn(this.#end, place).map((row) => [row.each, row] as const));
      this.#own = { place, version, byWord };
    }
    return this.#own.byWord;
  }

  #on(record: XenRecord): readonly MappedRow[] {
    if (this.#version !== this.#inventory.version || this.#made.size >= mostRemembered) this.#made.clear();
    this.#version = this.#inventory.version;
    const rows = this.#made.get(record) ?? firstOn(this.#end, record);
    this.#made.set(record, rows);
    return rows;
  }
}

/** The instance whose path the record holds, word for word: from there the record is looked up by it. */
function heldBy(end: CompiledEnd, { field, entry }: PathEntry, place: XenRecord): readonly MappedRow[] {
  const map = (place as unknown as Readonly<Record<string, ReadonlyMap<string, string>>>)[field];
  const text = map?.get(entry);
  const path = text === undefined ? undefined : parseObjectPath(text);
  const row = path && findAt(end, path);
  return row && printObjectPath(row.path) === text ? [row] : [];
}

/** The instances that a record has at the end: those of the first candidate with one. */
export function firstOn({ candidates }: CompiledEnd, record: XenRecord): readonly MappedRow[] {
  for (const candidate of candidates) {
    // A way may end at a class that only some candidates stand on.
    const rows =
      candidate.mapping.form !== 'constants' && candidate.mapping.from === record.$class ? candidate.on(record) : [];
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The instance at the end that a path names. */
export function findAt({ candidates }: CompiledEnd, path: InstancePath): MappedRow | undefined {
  const wanted = path.className.toLowerCase();
  return candidates.find((candidate) => candidate.cimClass.name.toLowerCase() === wanted)?.find(path);
}
