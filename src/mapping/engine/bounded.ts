import type { CIMProperty, DataType } from '../../cim/index.ts';
import type { Accessor } from './accessors.ts';

const bits: Partial<Record<DataType, number>> = { uint8: 8, uint16: 16, uint32: 32, uint64: 64 };

/**
 * An accessor of an unsigned property that gives NULL for what the property cannot hold: all ints of the Xen-API have
 * 64 bits and a sign, and it says -1 for "not known".
 */
export function bounded(property: CIMProperty, accessor: Accessor): Accessor {
  const size = bits[property.type];
  if (size === undefined || property.isArray) return accessor;
  const limit = 2 ** size;
  return (record, followed, each) => {
    const value = accessor(record, followed, each);
    return value !== null && ((value as number | bigint) < 0 || (value as number | bigint) >= limit) ? null : value;
  };
}
