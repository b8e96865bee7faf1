import type { DataType } from './types.ts';

export type IntegerType = Extract<DataType, `${'u' | 's'}int${number}`>;

interface Range {
  readonly min: bigint;
  readonly max: bigint;
  /** Values of this type are bigint. */
  readonly wide: boolean;
}

function range(bits: number, signed: boolean): Range {
  const wide = bits === 64;
  const size = 1n << BigInt(signed ? bits - 1 : bits);
  return { min: signed ? -size : 0n, max: size - 1n, wide };
}

const ranges: Readonly<Record<IntegerType, Range>> = {
  uint8: range(8, false),
  sint8: range(8, true),
  uint16: range(16, false),
  sint16: range(16, true),
  uint32: range(32, false),
  sint32: range(32, true),
  uint64: range(64, false),
  sint64: range(64, true),
};

export function isIntegerType(type: DataType): type is IntegerType {
  return Object.hasOwn(ranges, type);
}

/** Is `value` in the range of `type` (DSP0004 3.0 § 5.2)? Reals with a fraction are not. */
export function fitsInteger(value: number | bigint, type: IntegerType): boolean {
  if (typeof value === 'number' && !Number.isInteger(value)) return false;
  const { min, max } = ranges[type];
  return value >= min && value <= max;
}

/** The value in the form that `type` has here: bigint for 64 bit, number below; undefined when out of range. */
export function toInteger(value: number | bigint, type: IntegerType): number | bigint | undefined {
  if (!fitsInteger(value, type)) return undefined;
  return ranges[type].wide ? BigInt(value) : Number(value);
}

const integerText = /^([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+)$/;
/** More digits than any 64-bit number needs, leading zeros included; longer texts are refused unread. */
const maxDigits = 64;

/** Decimal or hexadecimal with an optional sign, blanks around allowed (DSP0201 2.4 § 4.3); any size. */
export function parseWholeNumber(text: string): bigint | undefined {
  const trimmed = text.trim();
  if (trimmed.length > maxDigits) return undefined;
  const match = integerText.exec(trimmed);
  if (match === null) return undefined;
  const magnitude = BigInt(match[2] as string);
  return match[1] === '-' ? -magnitude : magnitude;
}

export function parseInteger(text: string, type: IntegerType): number | bigint | undefined {
  const value = parseWholeNumber(text);
  return value === undefined ? undefined : toInteger(value, type);
}
