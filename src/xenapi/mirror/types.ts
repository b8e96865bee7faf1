import type { Records } from '../datamodel/generated/records.ts';
import type { Ref } from '../datamodel/types.ts';

export type XenClassName = keyof Records & string;

/**
 * A record in the mirror: the fields of the data model, decoded (ints bigint, floats number, times ISO 8601 text as
 * `2026-11-22T23:00:00Z`, sets readonly arrays, maps ReadonlyMap, refs branded text), plus `$ref` and `$class`. Frozen;
 * a change makes a new record. Fields that the pool does not know have the data model's default.
 */
export type XenRecord<C extends XenClassName = XenClassName> = Records[C] & {
  readonly $ref: Ref<C>;
  readonly $class: C;
};

/** One record that changed: no `before` = it came, no `after` = it went. */
export interface RecordChange<C extends XenClassName = XenClassName> {
  readonly class: C;
  readonly ref: Ref<C>;
  readonly before?: XenRecord<C>;
  readonly after?: XenRecord<C>;
}

/**
 * The pool's database as last seen, or some classes of it: to read another throws. Reading is synchronous and never
 * makes a call.
 */
export interface Inventory {
  /** Counts up with each batch of changes: as long as it stays, every record does. */
  readonly version: number;
  /** Counts up with each change of a record of the class. */
  versionOf(xenClass: XenClassName): number;
  /** Undefined for the null reference, dangling references and unknown records. O(1). */
  get<C extends XenClassName>(xenClass: C, ref: Ref<C> | string): XenRecord<C> | undefined;
  /** O(1). */
  byUuid<C extends XenClassName>(xenClass: C, uuid: string): XenRecord<C> | undefined;
  /** Lazy over slots: holding the iterator across changes is allowed; each record is given at most once. */
  all<C extends XenClassName>(xenClass: C): Iterable<XenRecord<C>>;
  count(xenClass: XenClassName): number;
  /**
   * Records of `xenClass` whose field `field` (a ref, a set of refs, or with `entry` a map of texts) holds `target`;
   * through an index, which must have been asked for by `Mirror.index` before the first read.
   */
  referrers<C extends XenClassName>(
    xenClass: C,
    field: keyof Records[C] & string,
    target: string,
    entry?: string,
  ): Iterable<XenRecord<C>>;
}

/** The live mirror. Changes are applied a whole batch at a time, so readers never see half of one. */
export interface Mirror extends Inventory {
  /** Declares an index over a ref or set-of-refs field, or over an entry of a map field; cheap to call twice. */
  index<C extends XenClassName>(xenClass: C, field: keyof Records[C] & string, entry?: string): void;
  /**
   * Called after a batch has been applied, with its net changes; the first load is none. Returns the unsubscriber.
   */
  onChange(listener: (changes: readonly RecordChange[]) => void): () => void;
  /**
   * Resolves when the mirror holds everything that the pool had done at the time of the call (barrier by
   * `event.inject`); writes wait for it before they answer.
   */
  synchronise(): Promise<void>;
}

/** A mirror with its life: started once, stopped once. */
export interface LiveMirror extends Mirror {
  /** `stale`: what it holds may be out of date, because the pool cannot be reached or is being read again. */
  readonly health: 'starting' | 'live' | 'stale';
  /** Somebody has had no answer from the pool: what the mirror holds is `stale` until the pool is heard of again. */
  suspect(): void;
  /** Resolves when everything has been read for the first time; until then, failures are tried again. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
