import { nullRef, type XenField, type XenType } from '../datamodel/types.ts';

/**
 * A value in the form in which the database keeps it: ints as decimal text, floats as numbers, times as
 * `20240420T12:00:00Z`, sets as arrays, maps as objects. Values are never changed in place.
 */
export type WireValue = string | number | boolean | null | readonly WireValue[] | { readonly [key: string]: WireValue };

export type WireMap = { readonly [key: string]: WireValue };

/** A row of the database: every field of its class. */
export type WireRecord = Readonly<Record<string, WireValue>>;

/** Records by class and reference. */
export type WireTables = Readonly<Record<string, Readonly<Record<string, WireRecord>>>>;

export const epoch = '19700101T00:00:00Z';

export function isWireMap(value: unknown): value is WireMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map whose keys come from clients: without a prototype, so that no key has a meaning of its own. */
export function wireMap(entries: Iterable<readonly [string, WireValue]>): WireMap {
  const map: Record<string, WireValue> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** The time as the Xen-API writes it, in whole seconds of UTC. */
export function wireTime(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return `${text.slice(0, 19).replaceAll('-', '')}Z`;
}

/** The value that a field has when nobody gave one. */
export function defaultOf(field: XenField): WireValue {
  return field.defaultValue === undefined ? zeroOf(field.type) : normalise(field.type, field.defaultValue as WireValue);
}

export function zeroOf(type: XenType): WireValue {
  switch (type.kind) {
    case 'int':
      return '0';
    case 'float':
      return 0;
    case 'bool':
      return false;
    case 'datetime':
      return epoch;
    case 'enum':
      return type.values[0] ?? '';
    case 'ref':
      return nullRef;
    case 'set':
      return [];
    case 'map':
    case 'record':
      return wireMap([]);
    case 'option':
      return null;
    default:
      return '';
  }
}

/** Can the database keep the value in a field of the type? */
export function isOfType(type: XenType, value: WireValue): boolean {
  switch (type.kind) {
    case 'int':
      return typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'datetime':
      return typeof value === 'string' && /^\d{8}T\d\d:\d\d:\d\dZ$/.test(value.replaceAll('-', ''));
    case 'set':
      return Array.isArray(value) && value.every((item) => isOfType(type.of, item));
    case 'map':
      return isWireMap(value) && Object.values(value).every((item) => isOfType(type.value, item));
    case 'option':
      return value === null || isOfType(type.of, value);
    case 'record':
    case 'other':
      return isWireMap(value);
    case 'void':
      return false;
    default:
      return typeof value === 'string';
  }
}

function normalise(type: XenType, value: WireValue): WireValue {
  if (type.kind === 'datetime' && typeof value === 'string') return value.replaceAll('-', '');
  if (type.kind === 'map' && isWireMap(value)) return wireMap(Object.entries(value));
  return value;
}
