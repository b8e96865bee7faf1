import type { CIMClass, CIMValue, FixedValues, InstancePath, KeptText } from '../../cim/index.ts';
import type { XenRecord } from '../../xenapi/index.ts';
import type { Each, FollowedRecords } from '../define/mapping.ts';
import type { Accessor } from './accessors.ts';
import { type MappedRow, makePath } from './instance-source.ts';
import type { Cached, RowCache } from './row-cache.ts';

/** About what an entry and each of its rows take beside their text. */
const entryBytes = 400;
const rowBytes = 400;

/** The rows of a record, with the records that they were made from. */
export class Entry implements Cached {
  readonly record: XenRecord;
  readonly followed: FollowedRecords;
  /** The mirror's version at which what is followed was last seen to be as before. */
  seenAt: number;
  /** The version that the classes on the ways had then. */
  seenOfWays: number;
  rows: readonly RecordRow[] = [];
  used = false;
  slot = -1;
  size = entryBytes;
  readonly #home: EntryHome;
  /** Where it came among all records the last time. */
  #place = -1;

  constructor(record: XenRecord, followed: FollowedRecords, seen: Seen, home: EntryHome) {
    this.record = record;
    this.followed = followed;
    this.seenAt = seen.version;
    this.seenOfWays = seen.ofWays;
    this.#home = home;
  }

  /** Takes the rows in; they are found again as long as there is room for them. */
  hold(rows: readonly RecordRow[]): void {
    this.rows = rows;
    this.size += rows.length * rowBytes;
    if (this.#home.cache.add(this)) this.#home.entries.set(this.record.$ref, this);
  }

  /** Is there room for it, so far? */
  get isHeld(): boolean {
    return this.slot >= 0;
  }

  /** May so many bytes more be kept with the rows? */
  grow(bytes: number): boolean {
    return this.#home.cache.grow(this, bytes);
  }

  dropped(): void {
    this.#home.entries.delete(this.record.$ref);
    this.#leavePlace();
  }

  /** It was found there when all records were gone through. */
  moveTo(place: number): void {
    this.#leavePlace();
    this.#place = place;
    this.#home.inOrder[place] = this;
  }

  #leavePlace(): void {
    const { inOrder } = this.#home;
    if (inOrder[this.#place] === this) inOrder[this.#place] = undefined;
  }
}

/** When something was seen. */
export interface Seen {
  readonly version: number;
  readonly ofWays: number;
}

/** Where the entries of a source are. */
export interface EntryHome {
  readonly cache: RowCache;
  /** By reference of the record. */
  readonly entries: Map<string, Entry>;
  /**
   * As they were found in the order of the records: who goes through them all need not look each one up. A record that
   * rules itself out stands there itself.
   */
  readonly inOrder: (Entry | XenRecord | undefined)[];
}

/** What all rows of a mapping share. */
export interface Shape {
  readonly cimClass: CIMClass;
  readonly namespace: string;
  /** By property index; undefined where the property stays NULL. */
  readonly accessors: readonly (Accessor | undefined)[];
  readonly fixed: FixedValues;
}

/** An instance that stands on a record. */
export class RecordRow implements MappedRow {
  readonly each: Each | undefined;
  kept: KeptText | undefined;
  readonly #shape: Shape;
  readonly #entry: Entry;
  #path: InstancePath | undefined;

  constructor(shape: Shape, entry: Entry, each: Each | undefined) {
    this.#shape = shape;
    this.#entry = entry;
    this.each = each;
  }

  get record(): XenRecord {
    return this.#entry.record;
  }

  get cimClass(): CIMClass {
    return this.#shape.cimClass;
  }

  get fixed(): FixedValues {
    return this.#shape.fixed;
  }

  get path(): InstancePath {
    this.#path ??= makePath(this.#shape.cimClass, this.#shape.namespace, (index) => this.value(index));
    return this.#path;
  }

  value(index: number): CIMValue | null {
    const { record, followed } = this.#entry;
    return this.#shape.accessors[index]?.(record, followed, this.each ?? 0) ?? null;
  }

  get keeps(): boolean {
    return this.#entry.isHeld;
  }

  keep(text: KeptText): void {
    if (this.#entry.grow(bytesOf(text) - bytesOf(this.kept))) this.kept = text;
  }
}

const bytesOf = (text: KeptText | undefined): number => stringBytes(text?.name) + stringBytes(text?.instance);

/** Characters beyond Latin-1 make a whole text twice as large; those beyond ASCII are taken for such. */
function stringBytes(text = ''): number {
  return Buffer.byteLength(text) === text.length ? text.length : 2 * text.length;
}
