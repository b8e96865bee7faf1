import type { CIMClass, CIMValue, InstancePath, Items, KeyValue, Row } from '../../cim/index.ts';
import type { XenRecord } from '../../xenapi/index.ts';
import type { Each, InstanceMapping } from '../define/mapping.ts';

/** A row that knows its place. */
export interface MappedRow extends Row {
  /** With the namespace of the mapping's home. */
  readonly path: InstancePath;
  /** Where it stands; undefined for rows that are always there. */
  readonly record?: XenRecord;
  /** Which of the record's instances it is, where the mapping gives several. */
  readonly each?: Each | undefined;
}

/** The instances of one mapping in one namespace. */
export interface InstanceSource {
  readonly mapping: InstanceMapping;
  readonly cimClass: CIMClass;
  /** Lazy; may be held across changes. */
  all(): Items<MappedRow>;
  /** Tells how many, but for keys that dangle; undefined where only the rows could. */
  readonly counter: (() => number) | undefined;
  /** A key lookup; keys may be missing where the others tell the instance. */
  find(path: InstancePath): MappedRow | undefined;
  /** The instances that stand on a record; the same rows as long as what they read is unchanged. */
  on(record: XenRecord): readonly MappedRow[];
}

/** Rows of one instance need not be one object: what was let go of, or has changed, is made again. */
export function isSameInstance(one: MappedRow, other: MappedRow): boolean {
  if (one.record === undefined) return one === other;
  return one.cimClass === other.cimClass && one.record.$ref === other.record?.$ref && one.each === other.each;
}

/** The path of a row, from its key values. */
export function makePath(
  cimClass: CIMClass,
  namespace: string,
  value: (index: number) => CIMValue | null,
): InstancePath {
  const keys = new Map(cimClass.keys.map((key) => [key.name, value(key.index) as KeyValue]));
  return { kind: 'instance-path', namespace, className: cimClass.name, keys };
}

/** Does the row have the keys that are given, and their values (lenient ones apart)? No path is made for it. */
export function matchesKeys(row: Row, given: InstancePath, lenient: readonly string[]): boolean {
  let left = given.keys.size;
  for (const { name, index } of row.cimClass.keys) {
    const value = given.keys.get(name);
    if (value === undefined) continue;
    if (!lenient.includes(name) && row.value(index) !== value) return false;
    left -= 1;
  }
  return left === 0;
}
