import type { XenType } from '../../datamodel/types.ts';
import { XenApiError } from '../errors.ts';
import { encodeDatetime } from './datetime.ts';

/** Characters that neither flavour of the protocol can carry; the pool would refuse them, too. */
const unclean = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** What a value of a simple type must be, and its text. Undefined where it is not of the type. */
const scalarTexts: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  string: textOf,
  enum: textOf,
  ref: textOf,
  int: (value) => (typeof value === 'bigint' && BigInt.asIntN(64, value) === value ? String(value) : undefined),
  float: (value) => (typeof value === 'number' && Number.isFinite(value) ? floatText(value) : undefined),
  bool: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  datetime: (value) => (typeof value === 'string' ? encodeDatetime(value) : undefined),
};

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !unclean.test(value) ? value : undefined;
}

/** XAPI takes a number without a point for an int and refuses it where a float is due. */
function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The text of a simple value; throws FIELD_TYPE_ERROR, as the pool would, where the value is not of the type. */
export function scalarText(type: XenType, value: unknown, name: string): string {
  return scalarTexts[type.kind]?.(value) ?? refuse(name);
}

export function arrayOf(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(name);
}

export function mapOf(value: unknown, name: string): ReadonlyMap<unknown, unknown> {
  return value instanceof Map ? value : refuse(name);
}

export function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
  return plain ? (value as Readonly<Record<string, unknown>>) : refuse(name);
}

export function refuse(name: string): never {
  throw new XenApiError('FIELD_TYPE_ERROR', [name]);
}
