import { isInstance } from '../../../src/cim/values/instance.ts';
import type { CIMScalar, CIMValue, DataType, TypedValue } from '../../../src/cim/values/types.ts';

/** A value of a free-standing instance; arrays and embedded instances are told by the value, `type` by the caller. */
export function typedValue(type: DataType, value: CIMValue | null, isArray = Array.isArray(value)): TypedValue {
  const sample = Array.isArray(value) ? value.find((item) => item !== null) : value;
  const embedded = isInstance((sample ?? null) as CIMScalar | null) ? { embedded: 'instance' as const } : {};
  return { type, isArray, ...embedded, value };
}
