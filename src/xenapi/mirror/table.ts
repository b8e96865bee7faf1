import type { DecodedRecord } from '../client/codec/decoder.ts';

/** A record with its place: `$ref` and `$class` are always there. */
export type MirroredRecord = DecodedRecord & { readonly $ref: string; readonly $class: string };

/** What became of one record; `before` is undefined for one that came, `after` for one that went. */
export interface Replacement {
  readonly ref: string;
  readonly before: MirroredRecord | undefined;
  readonly after: MirroredRecord | undefined;
}

/**
 * The records of one class in slots. A record keeps its slot while it lives, dead slots are used again, so an iterator is
 * an integer that survives every change. A uuid is one record's: another that comes with it, as in a broken pool, waits
 * aside, as if it were not there, until the first has gone.
 */
export class Table {
  readonly #slots: (MirroredRecord | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #byUuid = new Map<string, MirroredRecord>();
  readonly #waiting = new Waiting();

  #version = 0;

  /** Counts up with each change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#slotOf.size;
  }

  /** With those that wait. */
  get sizeOfAll(): number {
    return this.size + this.#waiting.size;
  }

  get(ref: string): MirroredRecord | undefined {
    const slot = this.#slotOf.get(ref);
    return slot === undefined ? undefined : this.#slots[slot];
  }

  byUuid(uuid: string): MirroredRecord | undefined {
    return this.#byUuid.get(uuid);
  }

  /** Of all records, those that wait too. */
  refs(): string[] {
    return [...this.#slotOf.keys(), ...this.waiting().map(({ $ref }) => $ref)];
  }

  waiting(): readonly MirroredRecord[] {
    return this.#waiting.all();
  }

  isWaiting(ref: string): boolean {
    return this.#waiting.has(ref);
  }

  /** Returns what it comes to: nothing where the record has to wait, and more where another need not wait any longer. */
  put(record: MirroredRecord): Replacement[] {
    const { $ref: ref } = record;
    const uuid = uuidOf(record);
    const holder = uuid && this.#byUuid.get(uuid);
    if (uuid && holder && holder.$ref !== ref) {
      const replacements = this.delete(ref);
      this.#waiting.add(uuid, record);
      return replacements;
    }
    this.#waiting.remove(ref);
    const before = this.get(ref);
    this.#show(record, before);
    const freed = uuidOf(before);
    return [{ ref, before, after: record }, ...(freed === uuid ? [] : this.#showNext(freed))];
  }

  /** Returns what it comes to, as `put` does. */
  delete(ref: string): Replacement[] {
    this.#waiting.remove(ref);
    const slot = this.#slotOf.get(ref);
    if (slot === undefined) return [];
    const before = this.#slots[slot];
    this.#version += 1;
    this.#dropUuid(before);
    this.#slots[slot] = undefined;
    this.#slotOf.delete(ref);
    this.#free.push(slot);
    return [{ ref, before, after: undefined }, ...this.#showNext(uuidOf(before))];
  }

  /** Lazy; records that come behind the iterator are not given. */
  *all(): Generator<MirroredRecord> {
    for (let slot = 0; slot < this.#slots.length; slot += 1) {
      const record = this.#slots[slot];
      if (record) yield record;
    }
  }

  #show(record: MirroredRecord, before: MirroredRecord | undefined): void {
    this.#version += 1;
    let slot = this.#slotOf.get(record.$ref);
    if (slot === undefined) {
      slot = this.#free.pop() ?? this.#slots.length;
      this.#slotOf.set(record.$ref, slot);
    }
    this.#dropUuid(before);
    this.#slots[slot] = record;
    const uuid = uuidOf(record);
    if (uuid !== undefined) this.#byUuid.set(uuid, record);
  }

  #showNext(uuid: string | undefined): Replacement[] {
    const next = uuid && this.#waiting.take(uuid);
    if (!next) return [];
    this.#show(next, undefined);
    return [{ ref: next.$ref, before: undefined, after: next }];
  }

  /** Only where the uuid leads to this record: an empty one is anybody's. */
  #dropUuid(record: MirroredRecord | undefined): void {
    const uuid = uuidOf(record);
    if (uuid !== undefined && this.#byUuid.get(uuid) === record) this.#byUuid.delete(uuid);
  }
}

/** Records by the uuid that they wait for. */
class Waiting {
  readonly #byUuid = new Map<string, Map<string, MirroredRecord>>();
  readonly #uuidOf = new Map<string, string>();

  get size(): number {
    return this.#uuidOf.size;
  }

  has(ref: string): boolean {
    return this.#uuidOf.has(ref);
  }

  all(): readonly MirroredRecord[] {
    return [...this.#byUuid.values()].flatMap((records) => [...records.values()]);
  }

  add(uuid: string, record: MirroredRecord): void {
    const records = this.#byUuid.get(uuid) ?? new Map<string, MirroredRecord>();
    this.#byUuid.set(uuid, records.set(record.$ref, record));
    this.#uuidOf.set(record.$ref, uuid);
  }

  remove(ref: string): void {
    const uuid = this.#uuidOf.get(ref);
    if (uuid === undefined) return;
    this.#uuidOf.delete(ref);
    const records = this.#byUuid.get(uuid);
    records?.delete(ref);
    if (records?.size === 0) this.#byUuid.delete(uuid);
  }

  /** Removes and returns the one that has waited longest. */
  take(uuid: string): MirroredRecord | undefined {
    const [record] = this.#byUuid.get(uuid)?.values() ?? [];
    if (record !== undefined) this.remove(record.$ref);
    return record;
  }
}

function uuidOf(record: MirroredRecord | undefined): string | undefined {
  const uuid = record?.['uuid'];
  return typeof uuid === 'string' ? uuid : undefined;
}
