import type { Row } from './provider.ts';
import type { InstancePath, KeyValue } from './values/path.ts';

/** The path of a row that lives in `namespace`. */
export function pathOfRow(row: Row, namespace: string): InstancePath {
  const { name, keys } = row.cimClass;
  const bindings = new Map<string, KeyValue>();
  for (const key of keys) {
    const value = row.value(key.index);
    // Key properties hold neither arrays nor embedded objects (DSP0004 3.0 § 5.6.3.26).
    if (value !== null) bindings.set(key.name, value as KeyValue);
  }
  return { kind: 'instance-path', namespace, className: name, keys: bindings };
}
