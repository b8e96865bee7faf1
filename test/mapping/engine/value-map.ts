import type { CIMProperty, CIMValue } from '../../../src/cim/index.ts';

/** Is the value one of those that the property's ValueMap has (DSP0004, qualifier ValueMap)? NULL always is. */
export function isLegalValue(property: CIMProperty, value: CIMValue | null): boolean {
  const map = property.qualifiers.get('valuemap')?.value;
  if (value === null || !Array.isArray(map)) return true;
  const values = Array.isArray(value) ? value : [value];
  return values.every((one) => one === null || map.some((entry) => covers(String(entry), one)));
}

/** An entry is a value, or a range `5..10`, `..4`, `32768..`; `..` alone stands for every value not named. */
function covers(entry: string, value: unknown): boolean {
  const range = /^(-?\d*)\.\.(-?\d*)$/.exec(entry);
  if (!range) return entry === String(value);
  const [, low, high] = range;
  const number = Number(value);
  return (low === '' || number >= Number(low)) && (high === '' || number <= Number(high));
}
