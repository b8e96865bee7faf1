import type { CIMProperty, CIMValue, DataType } from '../../cim/index.ts';
import type { Accessor } from './accessors.ts';

/** Texts for people, who understand the beginning; part of an address or of another identifier would be a wrong one. */
const freeTexts = /^(?:Caption|Name|ElementName|PrimaryOwnerName|\w*Descriptions?)$/;

const bits: Partial<Record<DataType, number>> = { uint8: 8, uint16: 16, uint32: 32, uint64: 64 };

/**
 * An accessor of a property that gives NULL for numbers that the property cannot hold (all ints of the Xen-API have 64
 * bits and a sign, and it says -1 for "not known") and for texts that are longer than its MaxLen (DSP0004 3.0 § 5.6.3);
 * of a text for people it gives as much as has room. Keys stay whole: without them there is no instance.
 */
export function bounded(property: CIMProperty, accessor: Accessor): Accessor {
  const size = bits[property.type];
  if (size !== undefined && !property.isArray) return inRange(2 ** size, accessor);
  const longest = property.qualifiers.get('maxlen')?.value;
  if (property.type !== 'string' || property.isKey || longest === undefined || longest === null) return accessor;
  return ofLength(Number(longest), freeTexts.test(property.name) ? cut : () => null, accessor);
}

const inRange =
  (limit: number, accessor: Accessor): Accessor =>
  (record, followed, each) => {
    const value = accessor(record, followed, each);
    return value !== null && ((value as number | bigint) < 0 || (value as number | bigint) >= limit) ? null : value;
  };

function ofLength(
  longest: number,
  instead: (text: string, longest: number) => string | null,
  accessor: Accessor,
): Accessor {
  const held = (value: CIMValue | null): CIMValue | null =>
    typeof value === 'string' && isLonger(value, longest) ? instead(value, longest) : value;
  return (record, followed, each) => {
    const value = accessor(record, followed, each);
    return Array.isArray(value) ? (value.map(held) as CIMValue) : held(value);
  };
}

/** Has the text more characters? One takes two UTF-16 units at most, so that only few texts need be counted. */
const isLonger = (text: string, longest: number): boolean =>
  text.length > longest && (text.length > 2 * longest || [...text].length > longest);

const cut = (text: string, longest: number): string => [...text.slice(0, 2 * longest)].slice(0, longest).join('');
