import type { Row } from '../../src/cim/provider.ts';
import type { CIMProperty } from '../../src/cim/schema/types.ts';
import type { CIMValue, DataType } from '../../src/cim/values/types.ts';
import { isLegalValue } from './engine/value-map.ts';

const bits: Partial<Record<DataType, number>> = { uint8: 8, uint16: 16, uint32: 32 };

/** A point in time or an interval. @see DSP0004 3.0 § 5.5.1, datetime */
const datetime = /^\d{14}\.\d{6}(?:[+-]\d{3}|:000)$/;

function hasType(type: DataType, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'string' || type === 'char16') return typeof value === 'string';
  if (type === 'datetime') return typeof value === 'string' && datetime.test(value);
  if (type === 'reference') return typeof value === 'object';
  if (type === 'uint64') return typeof value === 'bigint' && value >= 0n && value < 2n ** 64n;
  if (type === 'sint64') return typeof value === 'bigint' && value >= -(2n ** 63n) && value < 2n ** 63n;
  if (type === 'real32' || type === 'real64') return Number.isFinite(value);
  const size = bits[type];
  return Number.isInteger(value) && (size === undefined || ((value as number) >= 0 && (value as number) < 2 ** size));
}

/** What is wrong with a value, if anything. */
function fault(property: CIMProperty, value: CIMValue | null): string | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value) !== property.isArray) return `${property.name} has the wrong shape`;
  // Elements of arrays may be NULL: where two arrays belong together, each element has its place.
  const isTyped = [value].flat().every((one) => one === null || hasType(property.type, one));
  if (!isTyped) return `${property.name} is no ${property.type}: ${String(value)}`;
  return isLegalValue(property, value) ? undefined : `${property.name} is not in the ValueMap: ${String(value)}`;
}

/** The values of a row that have a wrong type or shape, or that their ValueMap does not know. */
export const valueFaults = (row: Row): string[] =>
  row.cimClass.properties.flatMap((property) => {
    const found = fault(property, row.value(property.index));
    return found === undefined ? [] : [`${row.cimClass.name}: ${found}`];
  });
