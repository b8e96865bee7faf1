import { isTooLong } from '../schema/qualifiers.ts';
import type { CIMProperty } from '../schema/types.ts';
import type { CIMValue } from '../values/types.ts';

/**
 * What the fixed size of a property's array and its qualifiers MaxLen, MinLen, MaxValue and MinValue (DSP0004 3.0
 * § 5.6.3) ask of a value that does not keep them; undefined where it does. Completes "property X must have …".
 */
export function brokenBound(property: CIMProperty, value: CIMValue | null): string | undefined {
  if (isTooLong(value, property.arraySize)) return `at most ${property.arraySize} values`;
  for (const item of [value].flat()) {
    const broken = typeof item === 'string' ? lengthBound(property, item) : valueBound(property, item);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function lengthBound(property: CIMProperty, text: string): string | undefined {
  const [least, most] = [bound(property, 'minlen'), bound(property, 'maxlen')];
  if (least === undefined && most === undefined) return undefined;
  const { length } = [...text];
  if (most !== undefined && length > most) return `at most ${most} characters`;
  return least !== undefined && length < least ? `at least ${least} characters` : undefined;
}

function valueBound(property: CIMProperty, item: unknown): string | undefined {
  if (typeof item !== 'number' && typeof item !== 'bigint') return undefined;
  const [least, most] = [bound(property, 'minvalue'), bound(property, 'maxvalue')];
  if (most !== undefined && item > most) return `a value of at most ${most}`;
  return least !== undefined && item < least ? `a value of at least ${least}` : undefined;
}

function bound({ qualifiers }: CIMProperty, name: string): number | bigint | undefined {
  const value = qualifiers.get(name)?.value;
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}
