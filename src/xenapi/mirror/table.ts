import type { DecodedRecord } from '../client/codec/decoder.ts';

/** A record with its place: `$ref` and `$class` are always there. */
export type MirroredRecord = DecodedRecord & { readonly $ref: string; readonly $class: string };

/**
 * The records of one class in slots. A record keeps its slot while it lives, dead slots are used again, so an iterator is
 * an integer that survives every change.
 */
export class Table {
  readonly #slots: (MirroredRecord | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #byUuid = new Map<string, MirroredRecord>();

  #version = 0;

  /** Counts up with each change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#slotOf.size;
  }

  get(ref: string): MirroredRecord | undefined {
    const slot = this.#slotOf.get(ref);
    return slot === undefined ? undefined : this.#slots[slot];
  }

  byUuid(uuid: string): MirroredRecord | undefined {
    return this.#byUuid.get(uuid);
  }

  refs(): Iterable<string> {
    return this.#slotOf.keys();
  }

  put(record: MirroredRecord): void {
    this.#version += 1;
    let slot = this.#slotOf.get(record.$ref);
    if (slot === undefined) {
      slot = this.#free.pop() ?? this.#slots.length;
      this.#slotOf.set(record.$ref, slot);
    } else this.#dropUuid(this.#slots[slot]);
    this.#slots[slot] = record;
    if (typeof record['uuid'] === 'string') this.#byUuid.set(record['uuid'], record);
  }

  delete(ref: string): void {
    const slot = this.#slotOf.get(ref);
    if (slot === undefined) return;
    this.#version += 1;
    this.#dropUuid(this.#slots[slot]);
    this.#slots[slot] = undefined;
    this.#slotOf.delete(ref);
    this.#free.push(slot);
  }

  /** Lazy; records that come behind the iterator are not given. */
  *all(): Generator<MirroredRecord> {
    for (let slot = 0; slot < this.#slots.length; slot += 1) {
      const record = this.#slots[slot];
      if (record) yield record;
    }
  }

  /** Only where the uuid still leads to this record: another may have taken it over in the same batch. */
  #dropUuid(record: MirroredRecord | undefined): void {
    const uuid = record?.['uuid'] as string;
    if (record && this.#byUuid.get(uuid) === record) this.#byUuid.delete(uuid);
  }
}
